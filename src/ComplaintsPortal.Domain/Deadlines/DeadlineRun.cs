using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Deadlines;

/// <summary>The working out of one complaint's dates: the promise by the policy, the statute by the Code.</summary>
internal sealed class DeadlineRun(ClockFacts facts, LandlordPolicy policy, Code code, WorkingDayCalendar calendar)
{
    public Deadline Of(DeadlineStep step) => step switch
    {
        DeadlineStep.StageTwoAcknowledgement or DeadlineStep.StageTwoResponse or DeadlineStep.StageTwoLatestExtension
            when facts.EscalationRequested is null => NotAskedFor(step),
        DeadlineStep.StageOneAcknowledgement or DeadlineStep.StageTwoAcknowledgement => Result(step, Promise(step), Statute(step)),
        DeadlineStep.StageOneResponse or DeadlineStep.StageTwoResponse => Response(step),
        DeadlineStep.StageOneLatestExtension => LatestExtension(step, DeadlineStep.StageOneResponse, policy.Clocks.StageOneExtension, code.StageOneExtension),
        DeadlineStep.StageTwoLatestExtension => LatestExtension(step, DeadlineStep.StageTwoResponse, policy.Clocks.StageTwoExtension, code.StageTwoExtension),
        DeadlineStep.EscalationWindowCloses => EscalationWindow(step),
    };

    /// <summary>True where the Code binds: by the day the complaint was received, at stage two as well.</summary>
    private bool CodeBinds => facts.Received >= code.EffectiveFrom;

    private Deadline NotAskedFor(DeadlineStep step) => new()
    {
        Step = step,
        Base = PolicyRule(step == DeadlineStep.StageTwoLatestExtension ? DeadlineStep.StageTwoResponse : step)?.Base ?? ClockBase.EscalationRequest,
        Projected = true,
        Explanation = ["Nobody has asked for stage two yet."],
        CalendarVersion = calendar.Version,
    };

    private Deadline Response(DeadlineStep step)
    {
        var (promise, statute) = (Promise(step), Statute(step));
        var extensions = new List<string>();
        foreach (var extension in facts.Extensions.Where(e => e.Stage == StageOf(step)))
        {
            // The notice must be in time for the date as it stood: the earlier of the two.
            var due = statute is null || promise.Date < statute.Date ? promise.Date : statute.Date;
            var inTime = extension.NoticeSent <= due;
            extensions.Add(ExtensionWords(extension, due));
            if (inTime)
            {
                (promise, statute) = (promise.Later(calendar, extension.WorkingDays), statute?.Later(calendar, extension.WorkingDays));
            }
        }

        return Result(step, promise, statute, extensions);
    }

    private static string ExtensionWords(ExtensionFact extension, DateOnly due)
    {
        var by = DayWords.WorkingDays(extension.WorkingDays);
        return extension.NoticeSent switch
        {
            null => $"An extension by {by} was decided, but its notice has not been sent. It moves the date only if the notice is sent by {DayWords.Long(due)}.",
            { } sent when sent <= due => $"The notice of an extension by {by} was sent on {DayWords.Long(sent)}, in time, so each date moves {by} later.",
            { } sent => $"The notice of an extension by {by} was sent on {DayWords.Long(sent)}, after {DayWords.Long(due)}. It was too late and does not move the date.",
        };
    }

    private Deadline LatestExtension(DeadlineStep step, DeadlineStep response, ExtensionRule ours, ExtensionRule theirs)
    {
        var (promise, statute) = (Promise(response), Statute(response));
        var codeCap = theirs.CapWorkingDays!.Value;
        var cap = ours.CapWorkingDays ?? codeCap;
        var working = new List<string> { $"Without an extension, the response is due on {DayWords.Long(promise.Date)} by the policy{(statute is null ? "" : $" and on {DayWords.Long(statute.Date)} by the Code")}." };
        working.Add(ours.CapWorkingDays is null
            ? $"The policy states no limit for extensions, so the Code's holds: all extensions together add at most {DayWords.WorkingDays(codeCap)} ({theirs.Clause}), and more only for a good reason that a director approves."
            : $"The policy limits extensions: all together add at most {DayWords.WorkingDays(cap)} ({ours.Clause}).");
        if (ours.CapWorkingDays is not null && statute is not null)
        {
            working.Add($"The Code's limit is {DayWords.WorkingDays(codeCap)} ({theirs.Clause}).");
        }

        return Result(
            step,
            promise.Later(calendar, cap) with { Working = working },
            statute is null ? null : statute.Later(calendar, codeCap) with { Working = [] });
    }

    private Deadline EscalationWindow(DeadlineStep step)
    {
        if (policy.Clocks.EscalationWindow is { } rule)
        {
            var promise = Counted(step, rule, DeadlineWords.PolicyRule(step, rule), 1);
            return Deadline(step, promise, null, [.. promise.Working, $"The last day is {DayWords.Long(promise.Date)}."]);
        }

        return new()
        {
            Step = step,
            Base = ClockBase.StageOneResponse,
            BaseDay = facts.Responded,
            Explanation = ["The policy sets no time within which stage two must be asked for."],
            CalendarVersion = calendar.Version,
        };
    }

    /// <summary>The policy's date as written; where the policy is silent, the Code's.</summary>
    private Track Promise(DeadlineStep step)
    {
        var rule = PolicyRule(step);
        return rule is null
            ? Strict(step, CodeRule(step), DeadlineWords.CodeRuleForPolicy(step, CodeRule(step)))
            : Counted(step, rule, DeadlineWords.PolicyRule(step, rule), StageOf(step));
    }

    /// <summary>The Code's date, read strictly; null where the Code did not yet bind.</summary>
    private Track? Statute(DeadlineStep step) =>
        CodeBinds ? Strict(step, CodeRule(step), DeadlineWords.CodeRule(step, CodeRule(step))) : null;

    /// <summary>A rule counted from its base as it happened, or from where it is projected to.</summary>
    private Track Counted(DeadlineStep step, ClockRule rule, string ruleInWords, int stage)
    {
        var (day, happened) = BaseOf(rule.Base, stage);
        var working = new List<string> { happened ? DeadlineWords.Happened(rule.Base, day) : DeadlineWords.NotYet(rule.Base, day), ruleInWords };
        if (!rule.BaseStated)
        {
            working.Add(DeadlineWords.BaseNotStated(rule.Base));
        }

        return Counted(rule, day, !happened, working);
    }

    /// <summary>
    /// A rule of the Code. A response counts from the acknowledgement, but at the latest from the day on which that
    /// was due: a late acknowledgement buys no time.
    /// </summary>
    private Track Strict(DeadlineStep step, ClockRule rule, string ruleInWords)
    {
        if (rule.Base != ClockBase.Acknowledgement)
        {
            return Counted(step, rule, ruleInWords, StageOf(step));
        }

        var stage = StageOf(step);
        var due = Strict(AcknowledgementOf(stage), CodeRule(AcknowledgementOf(stage)), "").Date;
        var sent = stage == 1 ? facts.Acknowledged : facts.EscalationAcknowledged;
        var said = sent switch
        {
            null => DeadlineWords.NotYet(rule.Base, due),
            { } day when day <= due => DeadlineWords.Happened(rule.Base, day),
            { } day => DeadlineWords.LateAcknowledgement(due, day, calendar.Add(day, rule.WorkingDays!.Value)),
        };
        return Counted(rule, sent < due ? sent.Value : due, sent is null, [said, ruleInWords]);
    }

    private Track Counted(ClockRule rule, DateOnly from, bool projected, List<string> working)
    {
        if (rule.CalendarMonths is { } months)
        {
            // AddMonths clips at the end of a shorter month; the day stays as it is when it is not worked.
            working.Add("Calendar months run to the same day of the month, or to the last day of a shorter month, whatever day of the week that is.");
            return new(from.AddMonths(months), rule.Base, from, projected, null, working);
        }

        var days = rule.WorkingDays!.Value;
        working.AddRange(WorkingDayTrace.InWords(calendar, from, days));
        return new(calendar.Add(from, days), rule.Base, from, projected, days, working);
    }

    private (DateOnly Day, bool Happened) BaseOf(ClockBase from, int stage) => from switch
    {
        ClockBase.Receipt => (facts.Received, true),
        ClockBase.Logging => (facts.Logged ?? facts.Received, facts.Logged is not null),
        ClockBase.Acknowledgement when stage == 1 => Or(facts.Acknowledged, () => Promise(DeadlineStep.StageOneAcknowledgement).Date),
        ClockBase.Acknowledgement => Or(facts.EscalationAcknowledged, () => Promise(DeadlineStep.StageTwoAcknowledgement).Date),
        ClockBase.StageOneResponse => Or(facts.Responded, () => Response(DeadlineStep.StageOneResponse).Due!.Value),
        ClockBase.EscalationRequest => (facts.EscalationRequested!.Value, true),
        ClockBase.EscalationLogging => (facts.EscalationLogged ?? facts.EscalationRequested!.Value, facts.EscalationLogged is not null),
        ClockBase.ReviewDecision => (facts.ReviewDecided!.Value, true),
    };

    private static (DateOnly Day, bool Happened) Or(DateOnly? happened, Func<DateOnly> projected) =>
        happened is { } day ? (day, true) : (projected(), false);

    private ClockRule? PolicyRule(DeadlineStep step) => step switch
    {
        DeadlineStep.StageOneAcknowledgement => policy.Clocks.StageOneAcknowledgement,
        DeadlineStep.StageOneResponse => policy.Clocks.StageOneResponse,
        DeadlineStep.StageTwoAcknowledgement => policy.Clocks.StageTwoAcknowledgement,
        // A request that leads to a review of stage one is answered by that review, until it is logged at stage two after all.
        DeadlineStep.StageTwoResponse when facts is { ReviewDecided: not null, EscalationLogged: null } =>
            policy.Clocks.StageOneReview ?? policy.Clocks.StageTwoResponse,
        DeadlineStep.StageTwoResponse => policy.Clocks.StageTwoResponse,
        DeadlineStep.EscalationWindowCloses => policy.Clocks.EscalationWindow,
        DeadlineStep.StageOneLatestExtension or DeadlineStep.StageTwoLatestExtension => throw NoRule(step),
    };

    private ClockRule CodeRule(DeadlineStep step) => step switch
    {
        DeadlineStep.StageOneAcknowledgement => code.StageOneAcknowledgement,
        DeadlineStep.StageOneResponse => code.StageOneResponse,
        DeadlineStep.StageTwoAcknowledgement => code.StageTwoAcknowledgement,
        DeadlineStep.StageTwoResponse => code.StageTwoResponse,
        DeadlineStep.EscalationWindowCloses or DeadlineStep.StageOneLatestExtension or DeadlineStep.StageTwoLatestExtension => throw NoRule(step),
    };

    private static ArgumentOutOfRangeException NoRule(DeadlineStep step) => new(nameof(step), step, "This step has no rule of its own.");

    private static int StageOf(DeadlineStep step) =>
        step is DeadlineStep.StageTwoAcknowledgement or DeadlineStep.StageTwoResponse or DeadlineStep.StageTwoLatestExtension ? 2 : 1;

    private static DeadlineStep AcknowledgementOf(int stage) =>
        stage == 1 ? DeadlineStep.StageOneAcknowledgement : DeadlineStep.StageTwoAcknowledgement;

    private Deadline Result(DeadlineStep step, Track promise, Track? statute, IReadOnlyList<string>? extensions = null)
    {
        var origin = StageOf(step) == 1
            ? DeadlineWords.Happened(ClockBase.Receipt, facts.Received)
            : DeadlineWords.Happened(ClockBase.EscalationRequest, facts.EscalationRequested!.Value);
        List<string> words = [origin, .. promise.Working];
        words.AddRange(statute?.Working ?? [DeadlineWords.CodeNotYet(code)]);
        words.AddRange(extensions ?? []);
        words.Add(statute is null ? $"The date is {DayWords.Long(promise.Date)}." : DeadlineWords.BothDates(promise.Date, statute.Date));

        // What both tracks have in common is said once.
        return Deadline(step, promise, statute, [.. words.Distinct(StringComparer.Ordinal)]);
    }

    private Deadline Deadline(DeadlineStep step, Track promise, Track? statute, IReadOnlyList<string> words) => new()
    {
        Step = step,
        Base = promise.Base,
        BaseDay = promise.BaseDay,
        Promise = promise.Date,
        Statute = statute?.Date,
        Projected = promise.Projected || statute is { Projected: true },
        PromiseCount = promise.Count,
        StatuteCount = statute?.Count,
        Explanation = words,
        CalendarVersion = calendar.Version,
    };
}
