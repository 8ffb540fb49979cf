using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Rules;
using ComplaintsPortal.Web.Features.PolicyVersions;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.AddVersion;

/// <summary>Reads a form as a version, tries it on the rules as they stand, and names everything that speaks against it.</summary>
public sealed class VersionProposalQuery(PortalDbContext context, Rulebooks rulebooks, PolicyVersionsQuery versions, TimeProvider clock)
{
    private const int MostFaults = 20;
    private const int FirstTouched = 5;

    public async Task<AddVersionViewModel> PageAsync(VersionForm form, TouchedComplaints? touched, CancellationToken cancellationToken)
    {
        var state = rulebooks.State;
        var empty = (await versions.CountsAsync(cancellationToken)).Count == 0;
        // Before the first complaint any policy can be the one to begin with, the configured one too.
        var ready = rulebooks.Shelf.Where(policy => empty || state.History.Find(policy.Id) is null).OrderBy(policy => policy.Id, StringComparer.Ordinal);
        return new AddVersionViewModel(form, [.. ready], empty, rulebooks.Current.Policy, touched);
    }

    /// <summary>The form with what its file holds in the text, where it brought one.</summary>
    public static async Task<VersionForm> WithFileAsync(VersionForm form, CancellationToken cancellationToken)
    {
        if (form.Policy != VersionForm.Own || form.File is not { Length: > 0 and <= VersionFormValidator.LongestJson * 4 } file)
        {
            return form;
        }

        using var reader = new StreamReader(file.OpenReadStream());
        return form with { Json = (await reader.ReadToEndAsync(cancellationToken)).TrimStart('\uFEFF').Replace("\0", "", StringComparison.Ordinal), File = null };
    }

    public async Task<ProposalReading> ReadAsync(VersionForm form, CancellationToken cancellationToken)
    {
        var state = rulebooks.State;
        var counts = await versions.CountsAsync(cancellationToken);
        if (Subject(form, state) is { Fault: { } fault })
        {
            return new ProposalReading(null, [fault]);
        }

        var begins = form.Begin == true;
        if (begins && counts.Count > 0)
        {
            return new ProposalReading(null, [new(nameof(form.Begin), "Complaints have been received already, so a version can only follow the one in force")]);
        }

        var change = Change(form, state, 1 + state.Number, Actor.System);
        var policyField = form.Policy == VersionForm.Own ? nameof(form.Json) : nameof(form.Policy);
        RuleState next;
        try
        {
            if (!begins && await AgainstAsync(form, change, state, cancellationToken) is { } refused)
            {
                return refused;
            }

            next = rulebooks.After(state, [change]);
        }
        catch (RuleChangeException unusable)
        {
            return new ProposalReading(null, [.. unusable.Errors.Take(MostFaults).Select(error => new ProposalFault(policyField, error.ToString()))]);
        }
        catch (PolicyException unusable)
        {
            return new ProposalReading(null, [.. unusable.Errors.Take(MostFaults).Select(error => new ProposalFault(policyField, error.ToString()))]);
        }

        var version = next.History.Find(change.Subject)!;
        var before = begins ? state.History.On(LondonTime.Today(clock)) : state.History.On(version.EffectiveFrom.AddDays(-1));
        var written = next.Catalogue.Get(change.Subject).EffectiveFrom;
        var proposal = new VersionProposal(state, version, before, rulebooks.Current.Code, begins, written == LandlordPolicy.Adoption || written == version.EffectiveFrom ? null : written)
        {
            Open = counts.Sum(count => count.Value.Open),
            All = counts.Sum(count => count.Value.All),
        };
        return new ProposalReading(proposal, []);
    }

    public RuleChange Change(VersionForm form, RuleState state, int number, Actor by) => new()
    {
        Number = number,
        Kind = form.Begin == true ? RuleChangeKind.PolicyChosen : RuleChangeKind.VersionAdded,
        Subject = Subject(form, state).Id,
        FirstDay = form.FirstDay.ToDate(),
        StageTwoResponseDays = form.StageTwoDays,
        Text = form.Policy == VersionForm.Own ? form.Json : null,
        Note = form.Note ?? "",
        On = clock.GetUtcNow().UtcDateTime,
        ById = by.StaffId,
        ByName = by.Name,
    };

    private static (string Id, ProposalFault? Fault) Subject(VersionForm form, RuleState state)
    {
        if (form.Policy != VersionForm.Own)
        {
            return (form.Policy!, state.Catalogue.All.Any(policy => policy.Id == form.Policy) || PolicyCatalogue.Load().All.Any(policy => policy.Id == form.Policy)
                ? null : new(nameof(form.Policy), "Choose a policy from the list"));
        }

        // Without an id that can be a file's name, the reader of policies says what is wrong with it.
        var id = PolicyLoader.IdOf(form.Json!) ?? "policy";
        return (id, state.IsGiven(id) || PolicyCatalogue.Load().All.Any(policy => policy.Id == id) || state.History.Find(id) is not null
            ? new(nameof(form.Json), $"{id}.json: $.id is \"{id}\", which another policy has already; allowed: a name of its own, such as \"town-2027\"") : null);
    }

    /// <summary>Overlapping or back-dated: refused, with the complaints whose rules would change behind them.</summary>
    private async Task<ProposalReading?> AgainstAsync(VersionForm form, RuleChange change, RuleState state, CancellationToken cancellationToken)
    {
        var day = change.FirstDay!.Value;
        var catalogue = change.Text is { } text ? state.Catalogue.With(new($"{change.Subject}.json", text)) : state.Catalogue;
        if (state.History.WhyNotAdd(catalogue.Get(change.Subject) with { EffectiveFrom = day }, LondonTime.Today(clock)) is not { } whyNot)
        {
            return null;
        }

        var touched = context.Set<Complaint>().Where(complaint => complaint.ReceivedDay >= day);
        var count = await touched.CountAsync(cancellationToken);
        var first = await touched.OrderBy(complaint => complaint.ReceivedDay).ThenBy(complaint => complaint.Id).Select(complaint => complaint.Reference).Take(FirstTouched).ToListAsync(cancellationToken);
        var field = state.History.Find(change.Subject) is null ? nameof(form.FirstDay) : nameof(form.Policy);
        return new ProposalReading(null, [new(field, whyNot)], count == 0 ? null : new TouchedComplaints(count, first));
    }
}
