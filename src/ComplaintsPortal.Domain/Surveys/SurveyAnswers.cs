namespace ComplaintsPortal.Domain.Surveys;

/// <summary>What somebody answered. Only the first question must be answered.</summary>
public sealed record SurveyAnswers(Satisfaction Overall, Satisfaction? Outcome, Satisfaction? Informed, PromisesKept? Promises, string Comment, bool WantsCall)
{
    /// <summary>True where anything in it should have somebody look at the complaint once more.</summary>
    public bool IsDissatisfied =>
        Overall.IsDissatisfied() || Outcome?.IsDissatisfied() == true || Informed?.IsDissatisfied() == true || Promises is PromisesKept.No or PromisesKept.Partly;
}

/// <summary>What somebody who is not satisfied can do now, as the complaint stands.</summary>
public enum SurveyNextStep
{
    StageTwo,
    Ombudsman,
}
