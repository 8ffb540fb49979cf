using ComplaintsPortal.Domain.Feedback;

namespace ComplaintsPortal.Web.Features.Feedback;

/// <summary>How the pages name kinds of feedback.</summary>
public static class FeedbackWords
{
    public static string Of(FeedbackKind kind) => kind switch
    {
        FeedbackKind.Compliment => "Compliment",
        FeedbackKind.Comment => "Comment",
        FeedbackKind.Petition => "Petition",
        FeedbackKind.Anonymous => "Information without a name",
        FeedbackKind.Survey => "Answer to a survey",
    };
}
