using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Data;

namespace ComplaintsPortal.Infrastructure.People;

/// <summary>What a mail that asks somebody to call a complainant has to say first: whoever gets it may have no sign-in (Code 5.10, 5.14).</summary>
public static class BeforeCalling
{
    /// <summary>Lines of a mail, with their heading; none where there is nothing to know.</summary>
    /// <param name="complaint">Saved before, so that it stands under the record of its person.</param>
    public static async Task<IReadOnlyList<string>> BeforeCallingAsync(this PortalDbContext context, Complaint complaint, Rulebook rules, DateOnly today, CancellationToken cancellationToken)
    {
        var people = await context.CompanionsOfAllAsync(complaint.Id, cancellationToken);
        return Lines(complaint, people is [{ IsMain: true } complainant, ..] ? complainant : Companions.None, rules.Policy.Representation, today);
    }

    private static IReadOnlyList<string> Lines(Complaint complaint, Companions known, RepresentationRules rules, DateOnly today)
    {
        List<string> lines = complaint.Correspondent.Telephone.Length == 0 && known.Telephone.Length > 0 ? [$"On record their telephone number is {known.Telephone}."] : [];
        lines.AddRange(complaint.Adjustments.Length > 0 && !known.Needs.Exists(need => need.Words == complaint.Adjustments) ? [$"They asked for: {complaint.Adjustments}"] : Array.Empty<string>());
        lines.AddRange(known.Restrictions.Where(one => one.State == RestrictionState.InForce).Select(one => $"Contact is restricted: {one.Terms} {ContactRestriction.NeverStops}"));
        lines.AddRange(known.Needs.Select(need => need.Audience == NeedAudience.Everybody ? $"{NeedWords.Of(need.Kind)}: {need.Words}" : NeedWords.Of(need.Kind)));
        lines.AddRange(known.Language.Length > 0 ? [$"They prefer {known.Language}."] : Array.Empty<string>());
        lines.AddRange(known.Representatives.Where(one => !one.HasEnded(today)).Select(one => one.WhyNotTell(rules, today) is not { } whyNot
            ? $"{one.Name} speaks for them{(one.Telephone.Length > 0 ? $", telephone {one.Telephone}" : "")}."
            : $"Do not tell {one.Name} anything about the complaint. {whyNot}"));
        return lines.Count == 0 ? [] : ["", "Before you call:", .. lines.Select(line => $"- {line}")];
    }
}
