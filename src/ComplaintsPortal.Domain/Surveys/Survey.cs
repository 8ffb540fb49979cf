using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Surveys;

/// <summary>Where a survey stands on a day.</summary>
public enum SurveyState
{
    /// <summary>On paper, and the paper has not been made yet.</summary>
    ToPrint,
    Open,
    Answered,
    Expired,
    Withdrawn,
}

/// <summary>
/// The question how a complaint was handled, asked once after it is closed. Whoever has the reference and the code answers it, once and
/// without an account; of the code only its hash is kept. An answer is no complaint by itself, but says how to make one (Code 1.6).
/// </summary>
public sealed class Survey
{
    private Survey()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public long ComplaintId { get; private set; }

    public SurveyWay Way { get; private set; }

    public DateOnly OfferedDay { get; private set; }

    public string OfferedByName { get; private set; } = "";

    /// <summary>The last day on which it is answered online.</summary>
    public DateOnly OpenUntil { get; private set; }

    /// <summary>Null until the paper is made.</summary>
    public string? CodeHash { get; private set; }

    /// <summary>Hash of the code before, which still works: nobody knows which of two papers was posted.</summary>
    public string? EarlierCodeHash { get; private set; }

    public DateOnly? PrintedDay { get; private set; }

    public DateOnly? WithdrawnDay { get; private set; }

    public string WithdrawnBecause { get; private set; } = "";

    public DateTime? AnsweredOn { get; private set; }

    /// <summary>Who typed in the answers from paper; empty where they came online.</summary>
    public string EnteredByName { get; private set; } = "";

    public Satisfaction? Overall { get; private set; }

    public Satisfaction? Outcome { get; private set; }

    public Satisfaction? Informed { get; private set; }

    public PromisesKept? Promises { get; private set; }

    public string Comment { get; private set; } = "";

    public bool WantsCall { get; private set; }

    /// <summary>True where somebody has to look at the answers.</summary>
    public bool NeedsLook { get; private set; }

    public string FollowUp { get; private set; } = "";

    public string FollowedUpByName { get; private set; } = "";

    public DateOnly? FollowedUpDay { get; private set; }

    public SurveyAnswers? Answers => Overall is { } overall ? new SurveyAnswers(overall, Outcome, Informed, Promises, Comment, WantsCall) : null;

    public SurveyState StateOn(DateOnly today) =>
        AnsweredOn is not null ? SurveyState.Answered
        : WithdrawnDay is not null ? SurveyState.Withdrawn
        : today > OpenUntil ? SurveyState.Expired
        : CodeHash is null ? SurveyState.ToPrint
        : SurveyState.Open;

    /// <summary>The step that is open to somebody who is not satisfied: stage two as long as there is one, then the Ombudsman.</summary>
    public static SurveyNextStep NextStep(Complaint complaint, DateOnly today) =>
        complaint.WhyNotRequestEscalation(today) is null ? SurveyNextStep.StageTwo : SurveyNextStep.Ombudsman;

    /// <summary>Why nobody is asked about a complaint now; null when somebody can be.</summary>
    /// <param name="before">The survey that there is, if any: it can be sent again until it is answered.</param>
    public static string? WhyNotOffer(Complaint complaint, Survey? before, Actor by) =>
        by != Actor.System && !by.Can(Permission.IssueLetters) ? "Your role does not include this."
        : complaint.Status != ComplaintStatus.Closed ? "We ask once the complaint is closed."
        : before?.AnsweredOn is { } on ? $"The survey was answered on {Words.Moment(on)}."
        : null;

    /// <summary>Asks for the first time. By email it has a code at once; on paper it gets one when it is printed.</summary>
    public static Survey Offer(Complaint complaint, string? code, SurveyRules? rules, Act act)
    {
        Guard(WhyNotOffer(complaint, null, act.By));
        var survey = new Survey { ComplaintId = complaint.Id };
        survey.Ask(complaint, code, rules, act);
        complaint.Raise(new SurveyOffered(survey.Way, survey.OpenUntil, Again: false), act);
        return survey;
    }

    /// <summary>Asks again with a new code, for example after a withdrawal or when the email was lost. Earlier codes stop working.</summary>
    public void OfferAgain(Complaint complaint, string? code, SurveyRules? rules, Act act)
    {
        Guard(WhyNotOffer(complaint, this, act.By));
        (WithdrawnDay, WithdrawnBecause, CodeHash, EarlierCodeHash, PrintedDay) = (null, "", null, null, null);
        Ask(complaint, code, rules, act);
        complaint.Raise(new SurveyOffered(Way, OpenUntil, Again: true), act);
    }

    private void Ask(Complaint complaint, string? code, SurveyRules? rules, Act act)
    {
        Way = code is null ? SurveyWay.Paper : SurveyWay.Email;
        (OfferedDay, OfferedByName) = (act.Day, act.By.Name);
        OpenUntil = act.Day.AddDays(rules?.OpenDays ?? SurveyRules.UsualOpenDays);
        CodeHash = code is null ? null : AccessCode.Hash(complaint.Reference, code);
    }

    public string? WhyNotPrint(Actor by, DateOnly today) =>
        !by.Can(Permission.IssueLetters) ? "Your role does not include this." : WhyNotAnswer(today);

    /// <summary>Notes that the survey was made on paper, with a new code. The paper before still works.</summary>
    public void Print(Complaint complaint, string code, Act act)
    {
        Guard(WhyNotPrint(act.By, act.Day));
        (EarlierCodeHash, CodeHash, PrintedDay) = (CodeHash, AccessCode.Hash(complaint.Reference, code), act.Day);
        complaint.Raise(new SurveyPrinted(), act);
    }

    /// <summary>Why no answer is taken online; the sentence is for the complainant.</summary>
    public string? WhyNotAnswer(DateOnly today) => StateOn(today) switch
    {
        SurveyState.Answered => $"The survey was answered on {Words.Day(Calendar.LondonTime.DateOf(AnsweredOn!.Value))}. It can be answered once.",
        SurveyState.Withdrawn => "This survey is not open any more.",
        SurveyState.Expired => $"This survey was open until {Words.Day(OpenUntil)}.",
        SurveyState.Open or SurveyState.ToPrint => null,
    };

    /// <summary>Paper may come late, and is taken all the same.</summary>
    public string? WhyNotEnter(Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : AnsweredOn is not null || WithdrawnDay is not null ? WhyNotAnswer(OpenUntil)
        : null;

    /// <summary>Keeps the answers, once. From the complainant, or typed in from paper by a member of staff.</summary>
    public void Answer(Complaint complaint, SurveyAnswers answers, Act act)
    {
        var onPaper = act.By.StaffId is not null;
        Guard(onPaper ? WhyNotEnter(act.By) : WhyNotAnswer(act.Day));
        (Overall, Outcome, Informed, Promises, Comment, WantsCall) =
            (answers.Overall, answers.Outcome, answers.Informed, answers.Promises, answers.Comment, answers.WantsCall);
        (AnsweredOn, EnteredByName, NeedsLook) = (act.On, onPaper ? act.By.Name : "", answers.IsDissatisfied || answers.WantsCall);
        complaint.Raise(new SurveyAnswered(answers.Overall, answers.WantsCall, onPaper), act);
    }

    public string? WhyNotWithdraw(Actor by) =>
        !by.Can(Permission.IssueLetters) ? "Your role does not include this."
        : AnsweredOn is not null || WithdrawnDay is not null ? WhyNotAnswer(OpenUntil)
        : null;

    /// <summary>Takes it back, for example because somebody has died. Its codes stop working.</summary>
    public void Withdraw(Complaint complaint, string because, Act act)
    {
        Guard(WhyNotWithdraw(act.By) ?? (string.IsNullOrWhiteSpace(because) ? "Say why it is withdrawn." : null));
        (WithdrawnDay, WithdrawnBecause) = (act.Day, because);
        complaint.Raise(new SurveyWithdrawn(because), act);
    }

    public string? WhyNotFollowUp(Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : AnsweredOn is null ? "There is no answer yet."
        : FollowedUpDay is { } day ? $"{FollowedUpByName} followed it up on {Words.Day(day)}."
        : null;

    /// <summary>Notes what was done about what they said.</summary>
    public void Follow(Complaint complaint, string what, Act act)
    {
        Guard(WhyNotFollowUp(act.By) ?? (string.IsNullOrWhiteSpace(what) ? "Write what you did." : null));
        (FollowUp, FollowedUpByName, FollowedUpDay, NeedsLook) = (what, act.By.Name, act.Day, false);
        complaint.Raise(new SurveyFollowedUp(what), act);
    }

    private static void Guard(string? whyNot)
    {
        if (whyNot is not null)
        {
            throw new IllegalActException(whyNot);
        }
    }
}
