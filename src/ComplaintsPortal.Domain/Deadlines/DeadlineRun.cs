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
        Base = StepRules.Of(policy.Clocks, step, facts)?.Base ?? StepRules.Of(code, step).Base,
        Projected = true,
        Explanation = ["Nobody has asked for stage two yet."],
        CalendarVersion = calendar.Version,
    };

    /// <summary>Every clause that a sentence here can name.</summary>
    private IReadOnlyList<string> Clauses() =>
    [
        .. new[]
        {
            policy.Clocks.StageOneAcknowledgement, policy.Clocks.StageOneResponse, policy.Clocks.EscalationWindow, policy.Clocks.StageTwoAcknowledgement,
            policy.Clocks.StageTwoResponse, policy.Clocks.StageOneReview, code.StageOneAcknowledgement, code.StageOneResponse, code.StageTwoAcknowledgement, code.StageTwoResponse,
        }.OfType<ClockRule>().Select(rule => rule.Clause),
        .. new[] { policy.Clocks.StageOneExtension, policy.Clocks.StageTwoExtension, code.StageOneExtension, code.StageTwoExtension }.Select(rule => rule.Clause).OfType<string>(),
    ];

    private Deadline Response(DeadlineStep step)
    {
        var (promise, statute) = (Promise(step), Statute(step));
        var extensions = new List<(ExtensionFact Extension, DateOnly Due)>();
        foreach (var extension in facts.Extensions.Where(e => e.Stage == StepRules.StageOf(step)))
        {
            // The notice must be in time for the date as it stood: the earlier of the two.
            var due = statute is null || promise.Date < statute.Date ? promise.Date : statute.Date;
            extensions.Add((extension, due));
            if (extension.NoticeSent <= due)
            {
                (promise, statute) = (promise.Later(calendar, extension.WorkingDays), statute?.Later(calendar, extension.WorkingDays));
            }
        }

        return Result(step, promise, statute, extensions.Select(e => DeadlineWords.Extension(e.Extension, e.Due)));
    }

    private Deadline LatestExtension(DeadlineStep step, DeadlineStep response, ExtensionRule ours, ExtensionRule theirs)
    {
        var (promise, statute) = (Promise(response), Statute(response));
        var codeCap = theirs.CapWorkingDays!.Value;
        return Result(
            step,
            promise.Later(calendar, ours.CapWorkingDays ?? codeCap) with { Said = Working(), Counting = [] },
            statute is null ? null : statute.Later(calendar, codeCap) with { Said = [], Counting = [] });

        IEnumerable<string> Working()
        {
            yield return DeadlineWords.BeforeExtension(promise.Date, statute?.Date);
            yield return ours.CapWorkingDays is { } cap
                ? DeadlineWords.PolicyCap(cap, ours.Clause!)
                : DeadlineWords.CodeCapForPolicy(codeCap, theirs.Clause!);
            if (ours.CapWorkingDays is not null && statute is not null)
            {
                yield return DeadlineWords.CodeCap(codeCap, theirs.Clause!);
            }
        }
    }

    private Deadline EscalationWindow(DeadlineStep step)
    {
        if (policy.Clocks.EscalationWindow is { } rule)
        {
            var promise = Counted(rule, DeadlineWords.PolicyRule(step, rule), 1);
            if (facts.ExtraDaysToAsk > 0)
            {
                var later = promise with { Date = calendar.Reckon(promise.Date, facts.ExtraDaysToAsk) };
                return Deadline(step, later, null, () =>
                    [.. promise.Said, .. promise.Counting, DeadlineWords.MoreTimeToAsk(facts.ExtraDaysToAsk, promise.Date), $"The last day is {DayWords.Long(later.Date)}."]);
            }

            return Deadline(step, promise, null, () => [.. promise.Said, .. promise.Counting, $"The last day is {DayWords.Long(promise.Date)}."]);
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
    private Track Promise(DeadlineStep step) => StepRules.Of(policy.Clocks, step, facts) is { } rule
        ? Counted(rule, DeadlineWords.PolicyRule(step, rule), StepRules.StageOf(step))
        : Strict(step, DeadlineWords.CodeRuleForPolicy(step, StepRules.Of(code, step)));

    /// <summary>The Code's date, read strictly; null where the Code did not yet bind.</summary>
    private Track? Statute(DeadlineStep step) => CodeBinds ? Strict(step, DeadlineWords.CodeRule(step, StepRules.Of(code, step))) : null;

    /// <summary>A rule counted from its base as it happened, or from where it is projected to.</summary>
    private Track Counted(ClockRule rule, string ruleInWords, int stage)
    {
        var (day, happened) = BaseOf(rule.Base, stage);
        return Counted(rule, day, !happened, Said());

        IEnumerable<string> Said()
        {
            yield return happened ? DeadlineWords.Happened(rule.Base, day) : DeadlineWords.NotYet(rule.Base, day);
            yield return ruleInWords;
            if (!rule.BaseStated)
            {
                yield return DeadlineWords.BaseNotStated(rule.Base);
            }
        }
    }

    /// <summary>
    /// A rule of the Code. A response counts from the acknowledgement, but at the latest from the day on which that
    /// was due: a late acknowledgement buys no time.
    /// </summary>
    private Track Strict(DeadlineStep step, string ruleInWords)
    {
        var (rule, stage) = (StepRules.Of(code, step), StepRules.StageOf(step));
        if (rule.Base != ClockBase.Acknowledgement)
        {
            return Counted(rule, ruleInWords, stage);
        }

        var due = Strict(StepRules.AcknowledgementOf(stage), "").Date;
        var sent = stage == 1 ? facts.Acknowledged : facts.EscalationAcknowledged;
        var said = sent switch
        {
            null => DeadlineWords.NotYet(rule.Base, due),
            { } day when day <= due => DeadlineWords.Happened(rule.Base, day),
            { } day => DeadlineWords.LateAcknowledgement(due, day, calendar.Reckon(day, rule.WorkingDays!.Value)),
        };
        return Counted(rule, sent < due ? sent.Value : due, sent is null, [said, ruleInWords]);
    }

    private Track Counted(ClockRule rule, DateOnly from, bool projected, IEnumerable<string> said) => rule switch
    {
        // AddMonths clips at the end of a shorter month; the day stays as it is when it is not worked.
        { CalendarMonths: { } months } =>
            new(from.AddMonths(months), rule.Base, from, projected, null, said, [DeadlineWords.MonthsAreNotRolled]),
        { WorkingDays: { } days } =>
            new(calendar.Reckon(from, days), rule.Base, from, projected, days, said, WorkingDayTrace.InWords(calendar, from, days)),
        _ => throw new ArgumentException($"The rule of {rule.Clause} counts neither working days nor calendar months."),
    };

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

    private Deadline Result(DeadlineStep step, Track promise, Track? statute, IEnumerable<string>? extensions = null)
    {
        return Deadline(step, promise, statute, Words);

        IReadOnlyList<string> Words()
        {
            var origin = StepRules.StageOf(step) == 1
                ? DeadlineWords.Happened(ClockBase.Receipt, facts.Received)
                : DeadlineWords.Happened(ClockBase.EscalationRequest, facts.EscalationRequested!.Value);
            string[] said = [.. promise.Said.Prepend(origin).Distinct(StringComparer.Ordinal)];
            return
            [
                .. said,
                .. policy.IsAfter(facts.Received) ? [DeadlineWords.BeforeTheFirstVersion(policy.EffectiveFrom)] : Array.Empty<string>(),
                .. promise.Counting,
                .. statute?.Said.Except(said, StringComparer.Ordinal) ?? [DeadlineWords.CodeNotYet(code)],
                // The same count is explained once.
                .. statute is null || statute.Count == promise.Count ? [] : statute.Counting,
                .. extensions ?? [],
                statute is null ? $"The date is {DayWords.Long(promise.Date)}." : DeadlineWords.BothDates(promise.Date, statute.Date),
            ];
        }
    }

    private Deadline Deadline(DeadlineStep step, Track promise, Track? statute, Func<IReadOnlyList<string>> words)
    {
        var after = IsOutside(promise, t => t.Date > calendar.LastKnownDay) || IsOutside(statute, t => t.Date > calendar.LastKnownDay);
        var before = IsOutside(promise, t => t.BaseDay < calendar.FirstKnownDay) || IsOutside(statute, t => t.BaseDay < calendar.FirstKnownDay);
        return With(step, promise, statute, after, !after && !before ? words : () =>
        [
            .. words(),
            .. after ? [DeadlineWords.HolidaysNotAnnounced(calendar.LastKnownDay.Year)] : Array.Empty<string>(),
            .. before ? [DeadlineWords.HolidaysNotListed(calendar.FirstKnownDay.Year)] : Array.Empty<string>(),
        ]);

        // Calendar months do not ask for bank holidays.
        static bool IsOutside(Track? track, Func<Track, bool> outside) => track is { WorkingDays: not null } && outside(track);
    }

    private Deadline With(DeadlineStep step, Track promise, Track? statute, bool notAnnounced, Func<IReadOnlyList<string>> words) => new()
    {
        Step = step,
        Base = promise.Base,
        BaseDay = promise.BaseDay,
        Promise = promise.Date,
        Statute = statute?.Date,
        Projected = promise.Projected || statute is { Projected: true } || notAnnounced,
        PromiseCount = promise.Count,
        StatuteCount = statute?.Count,
        Explanation = new Sentences(words),
        Clauses = new Sentences(Clauses),
        CalendarVersion = calendar.Version,
    };
}
