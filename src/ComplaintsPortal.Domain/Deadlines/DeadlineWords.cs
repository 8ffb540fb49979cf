using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>The sentences that explain a date. Clauses stand in brackets after what they say, so that they can be left out.</summary>
internal static partial class DeadlineWords
{
    /// <summary>A sentence without the clauses that stand in it in brackets, for people who do not have the policy before them.</summary>
    public static string WithoutClauses(string sentence, IEnumerable<string> clauses) =>
        clauses.Aggregate(sentence, (said, clause) => said.Replace($" ({clause})", "", StringComparison.Ordinal));

    /// <summary>Whoever complains knows the Ombudsman, but not what we call the Code.</summary>
    public static string NameTheCode(string sentence) => TheCode().Replace(
        sentence, m => m.Value.StartsWith('T') ? "The Housing Ombudsman’s Complaint Handling Code" : "the Housing Ombudsman’s Complaint Handling Code");

    [GeneratedRegex(@"\b[Tt]he Code\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TheCode();

    /// <summary>What a clock counts from, as in "within 10 working days of ...".</summary>
    public static string Noun(ClockBase from) => from switch
    {
        ClockBase.Receipt => "receipt",
        ClockBase.Logging => "logging",
        ClockBase.Acknowledgement => "the acknowledgement",
        ClockBase.StageOneResponse => "the stage one response",
        ClockBase.EscalationRequest => "the request",
        ClockBase.EscalationLogging => "logging the request",
        ClockBase.ReviewDecision => "the decision to review stage one",
    };

    public static string Happened(ClockBase from, DateOnly day) => from switch
    {
        ClockBase.Receipt => $"Received on {DayWords.Long(day)}.",
        ClockBase.Logging => $"Logged at stage one on {DayWords.Long(day)}.",
        ClockBase.Acknowledgement => $"The acknowledgement was sent on {DayWords.Long(day)}.",
        ClockBase.StageOneResponse => $"The stage one response was sent on {DayWords.Long(day)}.",
        ClockBase.EscalationRequest => $"Stage two was asked for on {DayWords.Long(day)}.",
        ClockBase.EscalationLogging => $"Logged at stage two on {DayWords.Long(day)}.",
        ClockBase.ReviewDecision => $"The review of stage one was decided on {DayWords.Long(day)}.",
    };

    /// <summary>From what day a date is projected while its base has not happened.</summary>
    public static string NotYet(ClockBase from, DateOnly day) => from switch
    {
        ClockBase.Logging => $"It has not been logged yet. The date is worked out as if it were logged on the day of receipt, {DayWords.Long(day)}, and can still change.",
        ClockBase.EscalationLogging => $"The request has not been logged yet. The date is worked out as if it were logged on the day of the request, {DayWords.Long(day)}, and can still change.",
        ClockBase.Acknowledgement => $"The acknowledgement has not been sent yet. The date is worked out from the day it is due, {DayWords.Long(day)}, and can still change.",
        ClockBase.StageOneResponse => $"The stage one response has not been sent yet. The date is worked out from the day it is due, {DayWords.Long(day)}, and can still change.",
        ClockBase.Receipt or ClockBase.EscalationRequest or ClockBase.ReviewDecision => throw new ArgumentOutOfRangeException(nameof(from), from, "Without this there is nothing to project from."),
    };

    /// <summary>What the rule asks for, as in "within 10 working days of logging (PCC-8f)".</summary>
    public static string Within(ClockRule rule) =>
        $"within {(rule.WorkingDays is { } days ? DayWords.WorkingDays(days) : DayWords.CalendarMonths(rule.CalendarMonths!.Value))} of {Noun(rule.Base)} ({rule.Clause})";

    private static string What(DeadlineStep step, ClockBase from) => from == ClockBase.ReviewDecision ? "an answer to the review" : What(step);

    private static string What(DeadlineStep step) => step switch
    {
        DeadlineStep.StageOneAcknowledgement or DeadlineStep.StageTwoAcknowledgement => "an acknowledgement",
        DeadlineStep.StageOneResponse => "a response",
        DeadlineStep.StageTwoResponse => "a final response",
        DeadlineStep.EscalationWindowCloses => "asking for stage two",
        DeadlineStep.StageOneLatestExtension or DeadlineStep.StageTwoLatestExtension => "an extended response",
    };

    public static string PolicyRule(DeadlineStep step, ClockRule rule) => step == DeadlineStep.EscalationWindowCloses
        ? $"The policy asks that stage two is requested {Within(rule)}."
        : $"The policy promises {What(step, rule.Base)} {Within(rule)}.";

    public static string MoreTimeToAsk(int days, DateOnly without) =>
        $"It is agreed that they have {DayWords.WorkingDays(days)} more to answer (Code 5.10). Without that, the last day would be {DayWords.Long(without)}.";

    public static string CodeRule(DeadlineStep step, ClockRule rule) => $"The Code requires {What(step, rule.Base)} {Within(rule)}.";

    public static string CodeRuleForPolicy(DeadlineStep step, ClockRule rule) =>
        $"The policy states no time for this, so the Code's holds: {What(step, rule.Base)} {Within(rule)}.";

    public static string BaseNotStated(ClockBase from) =>
        $"The policy does not say from when it counts. It is counted from {Noun(from)}.";

    public static string LateAcknowledgement(DateOnly due, DateOnly sent, DateOnly literal) =>
        $"The acknowledgement was due by {DayWords.Long(due)} and was sent on {DayWords.Long(sent)}. A late acknowledgement gives no more time, so the days are counted from the day it was due. (Counted from the day it was sent, the date would be {DayWords.Long(literal)}.)";

    /// <param name="due">The date that the extension would move, as it stood.</param>
    public static string Extension(ExtensionFact extension, DateOnly due)
    {
        var days = DayWords.WorkingDays(extension.WorkingDays);
        return extension.NoticeSent switch
        {
            null => $"An extension of {days} was decided, but its notice has not been sent. It moves the date only if the notice is sent by {DayWords.Long(due)}.",
            { } sent when sent <= due => $"The notice of an extension of {days} was sent on {DayWords.Long(sent)}, in time. It moves the date {days} later.",
            { } sent => $"The notice of an extension of {days} was sent on {DayWords.Long(sent)}, after {DayWords.Long(due)}. It was too late and does not move the date.",
        };
    }

    public const string MonthsAreNotRolled =
        "Calendar months run to the same day of the month, or to the last day of a shorter month, whatever day of the week that is.";

    public static string BeforeExtension(DateOnly promise, DateOnly? statute) => statute is { } day
        ? $"Without an extension, the response is due on {DayWords.Long(promise)} by the policy and on {DayWords.Long(day)} by the Code."
        : $"Without an extension, the response is due on {DayWords.Long(promise)}.";

    public static string PolicyCap(int days, string clause) =>
        $"The policy limits extensions: all together add at most {DayWords.WorkingDays(days)} ({clause}).";

    public static string CodeCap(int days, string clause) => $"The Code's limit is {DayWords.WorkingDays(days)} ({clause}).";

    public static string CodeCapForPolicy(int days, string clause) =>
        $"The policy states no limit for extensions, so the Code's holds: all together add at most {DayWords.WorkingDays(days)} ({clause}), and more only for a good reason that a director approves.";

    public static string BeforeTheFirstVersion(DateOnly first) =>
        $"The policy's first version began on {DayWords.Date(first)}. The complaint was received before, and the first version is used for it.";

    public static string HolidaysNotAnnounced(int lastYear) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"Bank holidays after {lastYear} are not yet announced. From then on the days are counted with the bank holidays of every year, so the date can still change.");

    public static string HolidaysNotListed(int firstYear) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"Bank holidays before {firstYear} are not in the list. Until then the days are counted with the bank holidays of every year.");

    public static string CodeNotYet(Code code) =>
        $"The Code binds for complaints received from {DayWords.Date(code.EffectiveFrom)}. This one was received before, so only the policy's date counts.";

    public static string BothDates(DateOnly promise, DateOnly statute) => promise == statute
        ? $"The policy and the Code come to the same day: {DayWords.Long(promise)}."
        : $"The policy's date is {DayWords.Long(promise)} and the Code's is {DayWords.Long(statute)}. The earlier one counts: {DayWords.Long(promise < statute ? promise : statute)}.";
}
