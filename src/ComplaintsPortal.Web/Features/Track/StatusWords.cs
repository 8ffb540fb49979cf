using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;

namespace ComplaintsPortal.Web.Features.Track;

/// <summary>
/// Where a complaint stands, in words for the person who made it. A decision shows only once the letter about it was sent: nobody learns
/// it from a web page first.
/// </summary>
public sealed record StatusWords(string Title, string Explanation)
{
    internal static readonly StatusWords Reading = new(
        "We are reading your complaint",
        "Our complaints lead reads it and decides how we deal with it. We write to you by the date below.");

    internal static readonly StatusWords LookingAgain = new(
        "You have asked for stage two",
        "We are looking at your request. You do not have to give a reason. We write to you by the date below.");

    public static StatusWords Of(Complaint complaint) => complaint.Status switch
    {
        ComplaintStatus.ToTriage => Reading,
        ComplaintStatus.Clarifying => Sent(complaint, LetterKind.Clarification, 1, new(
            "We have asked you a question",
            "We need to know more to understand your complaint. You can answer here or in any other way. We go on meanwhile: the dates do not move.")) ?? Reading,
        ComplaintStatus.ServiceRequest => Sent(complaint, LetterKind.ServiceRequestNotice, 1, new(
            "We deal with this as a request for a service",
            "Our letter says why and what happens next. If you are not happy with that, tell us, and we take it up as a complaint.")) ?? Reading,
        ComplaintStatus.Referred => Sent(complaint, LetterKind.Referral, 1, new(
            "We have passed this to the right people", "Our letter says who they are, why, and how to reach them.")) ?? Reading,
        ComplaintStatus.Declined => Sent(complaint, LetterKind.Decline, 1, new(
            "We have not accepted this complaint", "Our letter says why. You can ask the Housing Ombudsman to look at this decision.")) ?? Reading,
        ComplaintStatus.Withdrawn => new(
            "You have withdrawn your complaint", "We have stopped. If you change your mind, tell us here at any time and we take it up again. What we promised to do is still done."),
        ComplaintStatus.StageOneReview => Reviewed(complaint),
        ComplaintStatus.StageOneChecking or ComplaintStatus.StageOneReady when complaint.ReviewsStageOne => Reviewed(complaint),
        ComplaintStatus.StageOne or ComplaintStatus.StageOneChecking or ComplaintStatus.StageOneReady => complaint.StageOne.AcknowledgedDay is null
            ? Reading
            : new("We are looking into your complaint (stage one)", "We collect what shows what happened and decide on each point. You can send us more at any time."),
        ComplaintStatus.StageOneResponded => new(
            "We have sent you our answer (stage one)", "If you do not agree with it, you can ask for stage two. You do not have to say why."),
        ComplaintStatus.EscalationRequested => LookingAgain,
        ComplaintStatus.EscalationRefused => Sent(complaint, LetterKind.EscalationRefused, 2, new(
            "We have not taken this to stage two",
            "Our letter says why. Our earlier answer is our final one. You can ask the Housing Ombudsman to look at this.")) ?? LookingAgain,
        ComplaintStatus.StageTwo or ComplaintStatus.StageTwoSigning or ComplaintStatus.StageTwoReady => complaint.StageTwo!.AcknowledgedDay is null
            ? LookingAgain
            : new("We are looking at your complaint again (stage two)", "Somebody who did not work on stage one looks at everything again."),
        ComplaintStatus.StageTwoResponded => new(
            "We have sent you our final answer (stage two)", "If you do not agree with it, you can ask the Housing Ombudsman to look into it."),
        ComplaintStatus.Closed => new(
            "Your complaint is closed", "Everything that we promised is done. If something is not, tell us here."),
    };

    private static StatusWords Reviewed(Complaint complaint) => Sent(complaint, LetterKind.StageOneReview, 2, new(
        "We are looking again at our answer (stage one)",
        "You told us something new, so we look at stage one again and send you a new answer. You can still have stage two at any time.")) ?? LookingAgain;

    private static StatusWords? Sent(Complaint complaint, LetterKind kind, int stage, StatusWords words) =>
        complaint.Letters.Any(letter => letter.Kind == kind && letter.StageNumber == stage && letter.SentDay is not null) ? words : null;
}
