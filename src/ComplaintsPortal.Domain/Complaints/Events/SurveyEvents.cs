using ComplaintsPortal.Domain.Surveys;

namespace ComplaintsPortal.Domain.Complaints.Events;

public sealed record SurveyOffered(SurveyWay Way, DateOnly OpenUntil, bool Again) : ComplaintEvent
{
    public override string Summary =>
        $"{(Again ? "Asked again" : "Asked")} how we handled the complaint, {(Way == SurveyWay.Email ? "by email" : "on paper")}. Answers are taken until {Words.Day(OpenUntil)}.";
}

public sealed record SurveyPrinted : ComplaintEvent
{
    public override string Summary => "The survey was made on paper, with a new code.";
}

public sealed record SurveyAnswered(Satisfaction Overall, bool WantsCall, bool OnPaper) : ComplaintEvent
{
    public override string Summary =>
        $"Survey answered{(OnPaper ? " on paper" : "")}: {SurveyWords.Of(Overall).ToLowerInvariant()} with how we handled the complaint.{(WantsCall ? " They ask to be called." : "")}";
}

public sealed record SurveyWithdrawn(string Reason) : ComplaintEvent
{
    public override string Summary => "The survey was withdrawn. Its code does not work any more.";

    public override string? Because => Reason;
}

public sealed record SurveyFollowedUp(string What) : ComplaintEvent
{
    public override string Summary => "Followed up what was said in the survey.";

    public override string? Because => What;
}
