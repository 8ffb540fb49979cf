using System.Globalization;
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
    private readonly TimeProvider _clock;

    public Rulebooks(IOptions<RulebookOptions> options, TimeProvider clock)
    {
        var chosen = options.Value;
        var settings = new PolicySettings(Date(chosen.AdoptionDate), Days(chosen.StageTwoResponseDays));
        _clock = clock;
        try
        {
            _policies = chosen.PolicyFolder.Length > 0 ? PolicyCatalogue.FromDirectory(chosen.PolicyFolder) : PolicyCatalogue.Load();
            History = PolicyHistory.Of(_policies, chosen.Policy, settings);
            if (History.Versions.SelectMany(v => LetterWordingCheck.Check(v, _codes.Latest)).ToList() is { Count: > 0 } errors)
            {
                throw new PolicyException(errors);
            }
        }
        catch (PolicyException fault)
        {
            throw new StartUpException($"The policy in {RulebookOptions.Section}:{nameof(RulebookOptions.Policy)} cannot be used. {fault.Message}", fault);
        }
    }

    /// <summary>The versions of the landlord's policy.</summary>
    public PolicyHistory History { get; }

    /// <summary>The policy in force today with the newest Code: for pages that speak of no case.</summary>
    public Rulebook Current => new(History.On(LondonTime.Today(_clock)), _codes.Latest, _calendar);

    /// <summary>The rules for a complaint that is received on a day.</summary>
    public Rulebook On(DateOnly received) => new(History.On(received), _codes.For(received), _calendar);

    /// <summary>The rules of a policy, whatever is in force now.</summary>
    public Rulebook For(string policyId) => new(Policy(policyId), _codes.Latest, _calendar);

    /// <summary>The rules of a case: the policy and the Code of the day of its receipt stay for its whole life.</summary>
    public Rulebook For(Complaint complaint) => new(Policy(complaint.PolicyId), _codes.For(complaint.ReceivedDay), _calendar);

    // A case keeps its policy also where the landlord has chosen another one since.
    private LandlordPolicy Policy(string id) => History.Find(id) ?? _policies.Get(id);

    private static DateOnly? Date(string text) =>
        text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Wrong(nameof(RulebookOptions.AdoptionDate), text, "a day such as 2026-04-01");

    private static int? Days(string text) =>
        text.Length == 0 ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) ? days
        : throw Wrong(nameof(RulebookOptions.StageTwoResponseDays), text, "a number of working days");

    private static StartUpException Wrong(string setting, string text, string allowed) =>
        new($"{RulebookOptions.Section}:{setting} is \"{text}\"; allowed: {allowed}.");
}
