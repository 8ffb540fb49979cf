namespace ComplaintsPortal.Domain.Surveys;

/// <summary>The five answers of the regulator's own questions, so that figures can stand beside them.</summary>
public enum Satisfaction
{
    VerySatisfied = 1,
    FairlySatisfied,
    Neither,
    FairlyDissatisfied,
    VeryDissatisfied,
}

/// <summary>Whether what was promised has been done, as the complainant sees it.</summary>
public enum PromisesKept
{
    Yes = 1,
    Partly,
    No,

    /// <summary>Nothing was promised.</summary>
    NothingPromised,
}

public enum SurveyWay
{
    Email,

    /// <summary>On paper, for people without an email address.</summary>
    Paper,
}

/// <summary>What the survey asks and the answers that it offers, in the words on screen and paper.</summary>
public static class SurveyWords
{
    public const string Overall = "How satisfied are you with how we handled your complaint?";
    public const string Outcome = "How satisfied are you with the answer?";
    public const string Informed = "How satisfied are you with how we kept you informed?";
    public const string Promises = "Have we done what we promised?";
    public const string Comment = "What could we have done better?";
    public const string WantsCall = "Would you like us to call you about your answers?";

    public static string Of(Satisfaction satisfaction) => satisfaction switch
    {
        Satisfaction.VerySatisfied => "Very satisfied",
        Satisfaction.FairlySatisfied => "Fairly satisfied",
        Satisfaction.Neither => "Neither satisfied nor dissatisfied",
        Satisfaction.FairlyDissatisfied => "Fairly dissatisfied",
        Satisfaction.VeryDissatisfied => "Very dissatisfied",
    };

    public static string Of(PromisesKept promises) => promises switch
    {
        PromisesKept.Yes => "Yes, all of it",
        PromisesKept.Partly => "Some of it",
        PromisesKept.No => "No",
        PromisesKept.NothingPromised => "You promised nothing",
    };

    public static bool IsDissatisfied(this Satisfaction satisfaction) => satisfaction >= Satisfaction.FairlyDissatisfied;
}
