using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.Cases;

/// <summary>How a remedy stands, as a tag says it: the same wherever remedies are listed.</summary>
public static class RemedyStanding
{
    /// <summary>Lateness before everything; of money what comes next.</summary>
    public static (string Words, string Colour) Of(OpenCase open, Remedy remedy)
    {
        var urgency = Urgencies.Of(remedy.DueDay, open.Today, open.Rules.Calendar);
        return !remedy.IsOpen ? (Words.Remedy(remedy.State), remedy.State == RemedyState.Done ? "green" : "grey")
            : (urgency == Urgency.Overdue ? "Overdue" : remedy.AwardState is { } award ? Words.Award(award) : "To do", Urgencies.Colour(urgency));
    }
}
