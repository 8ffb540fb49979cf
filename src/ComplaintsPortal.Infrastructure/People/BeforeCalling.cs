using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Infrastructure.People;

/// <summary>What a mail that asks somebody to call a complainant has to say first: whoever gets it may have no sign-in (Code 5.10, 5.14).</summary>
public static class BeforeCalling
{
    /// <summary>Lines of a mail, with their heading; none where there is nothing to know.</summary>
    /// <param name="known">What is known of the complainant; <see cref="Companions.None"/> while the complaint is only just coming in.</param>
    public static IReadOnlyList<string> Lines(Complaint complaint, Companions known, RepresentationRules rules, DateOnly today)
    {
        List<string> lines = complaint.Adjustments.Length > 0 && !known.Needs.Exists(need => need.Words == complaint.Adjustments) ? [$"They asked for: {complaint.Adjustments}"] : [];
        lines.AddRange(known.Restrictions.Where(one => one.State == RestrictionState.InForce).Select(one => $"Contact is restricted: {one.Terms} {ContactRestriction.NeverStops}"));
        lines.AddRange(known.Needs.Select(need => need.Audience == NeedAudience.Everybody ? $"{NeedWords.Of(need.Kind)}: {need.Words}" : NeedWords.Of(need.Kind)));
        lines.AddRange(known.Language.Length > 0 ? [$"They prefer {known.Language}."] : Array.Empty<string>());
        lines.AddRange(known.Representatives.Where(one => !one.HasEnded(today)).Select(one => one.WhyNotTell(rules, today) is null
            ? $"{one.Name} speaks for them{(one.Telephone.Length > 0 ? $", telephone {one.Telephone}" : "")}."
            : $"Do not tell {one.Name} anything."));
        return lines.Count == 0 ? [] : ["", "Before you call:", .. lines.Select(line => $"- {line}")];
    }
}
