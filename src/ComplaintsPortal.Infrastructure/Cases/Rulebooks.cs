using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Data.StartUp;
using Microsoft.Extensions.Options;

namespace ComplaintsPortal.Infrastructure.Cases;

/// <summary>The rules that complaints are handled by: policy, Code and calendar, put together for a day or a case.</summary>
public sealed class Rulebooks
{
    private readonly PolicyCatalogue _policies;
    private readonly CodeCatalogue _codes = CodeCatalogue.Load();
    private readonly WorkingDayCalendar _calendar = OfficialCalendars.For(Division.EnglandAndWales);
    private readonly LandlordPolicy _policy;

    public Rulebooks(IOptions<RulebookOptions> options)
    {
        var chosen = options.Value;
        try
        {
            _policies = chosen.PolicyFolder.Length > 0 ? PolicyCatalogue.FromDirectory(chosen.PolicyFolder) : PolicyCatalogue.Load();
            _policy = _policies.Get(chosen.Policy);
            if (LetterWordingCheck.Check(_policy, _codes.Latest) is { Count: > 0 } errors)
            {
                throw new PolicyException(errors);
            }
        }
        catch (PolicyException fault)
        {
            throw new StartUpException($"The policy in {RulebookOptions.Section}:{nameof(RulebookOptions.Policy)} cannot be used. {fault.Message}", fault);
        }
    }

    /// <summary>The policy in force with the newest Code: for pages that speak of no case.</summary>
    public Rulebook Current => new(_policy, _codes.Latest, _calendar);

    /// <summary>The rules for a complaint that is received on a day.</summary>
    public Rulebook On(DateOnly received) => new(_policy, _codes.For(received), _calendar);

    /// <summary>The rules of a policy, whatever is in force now.</summary>
    public Rulebook For(string policyId) => new(_policies.Get(policyId), _codes.Latest, _calendar);

    /// <summary>The rules of a case: the policy and the Code of the day of its receipt stay for its whole life.</summary>
    public Rulebook For(Complaint complaint) => new(_policies.Get(complaint.PolicyId), _codes.For(complaint.ReceivedDay), _calendar);
}
