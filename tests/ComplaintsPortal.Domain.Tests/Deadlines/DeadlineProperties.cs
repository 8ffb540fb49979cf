using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Policies;
using FsCheck;
using FsCheck.Fluent;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;
using static ComplaintsPortal.Domain.Tests.Deadlines.Rules;

namespace ComplaintsPortal.Domain.Tests.Deadlines;

/// <summary>Any life of a complaint, under any of the policies, against the rules written a second time over a walk day by day.</summary>
public sealed class DeadlineProperties
{
    private static readonly Gen<(LandlordPolicy Policy, ClockFacts Facts)> Lives =
        from policy in Gen.Elements(Portsmouth, FromReceipt, FromAcknowledgement, Silent)
        from received in Gen.Choose(0, 1400).Select(i => new DateOnly(2024, 1, 1).AddDays(i))
        from logged in After(received, 10)
        from acknowledged in After(logged ?? received, 12)
        from responded in After(acknowledged ?? received, 50)
        from requested in After(responded ?? received, 60)
        from reviewed in requested is { } r ? After(r, 5) : Gen.Constant<DateOnly?>(null)
        from requestLogged in requested is { } r ? After(r, 10) : Gen.Constant<DateOnly?>(null)
        from requestAcknowledged in requested is { } r ? After(r, 15) : Gen.Constant<DateOnly?>(null)
        from extensions in Gen.ListOf(
            from stage in Gen.Choose(1, 2)
            from days in Gen.Choose(1, 15)
            from notice in After(stage == 1 ? received : requested ?? received, 40)
            select new ExtensionFact(stage, days, notice))
        select (policy, new ClockFacts
        {
            Received = received,
            Logged = logged,
            Acknowledged = acknowledged,
            Responded = responded,
            EscalationRequested = requested,
            ReviewDecided = reviewed,
            EscalationLogged = requestLogged,
            EscalationAcknowledged = requestAcknowledged,
            Extensions = [.. extensions.Take(3)],
        });

    [Fact]
    public void Every_date_is_what_a_walk_day_by_day_finds() => Check((policy, facts, all) =>
        all.Select(d => (d.Promise, d.Statute)).SequenceEqual(Enum.GetValues<DeadlineStep>().Select(s => Expected(policy, facts, s))));

    [Fact]
    public void The_date_that_counts_is_never_later_than_either() => Check((_, _, all) => all.All(d =>
        d.Due is null ? d.Promise is null && d.Statute is null : !(d.Promise < d.Due) && !(d.Statute < d.Due) && (d.Due == d.Promise || d.Due == d.Statute)));

    [Fact]
    public void A_date_that_can_still_change_says_so() => Check((_, _, all) => all.All(d =>
        d.Projected == d.Explanation.Any(s => s.Contains("can still change", StringComparison.Ordinal) || s.StartsWith("Nobody", StringComparison.Ordinal))
        || d.Step is DeadlineStep.StageOneLatestExtension or DeadlineStep.StageTwoLatestExtension));

    [Fact]
    [Trait("Clause", "Code 6.3")]
    public void Acknowledging_later_never_moves_the_statute_past_its_strict_date() => Check((policy, facts, all) =>
    {
        var statute = all[(int)DeadlineStep.StageOneResponse].Statute;
        var never = DeadlineCalculator.For(DeadlineStep.StageOneResponse, facts with { Acknowledged = null, Extensions = [] }, policy, TheCode, England);
        var without = DeadlineCalculator.For(DeadlineStep.StageOneResponse, facts with { Extensions = [] }, policy, TheCode, England);
        return statute is null ? never.Statute is null : without.Statute <= never.Statute;
    });

    private static Gen<DateOnly?> After(DateOnly day, int most) =>
        Gen.Frequency(
            (1, Gen.Constant<DateOnly?>(null)),
            (4, Gen.Choose(0, most).Select(i => (DateOnly?)day.AddDays(i))));

    private static void Check(Func<LandlordPolicy, ClockFacts, IReadOnlyList<Deadline>, bool> holds) =>
        Prop.ForAll(Arb.From(Lives), life => holds(life.Policy, life.Facts, DeadlineCalculator.Calculate(life.Facts, life.Policy, TheCode, England)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    // The rules a second time, as plainly as they can be put.
    private static (DateOnly? Promise, DateOnly? Statute) Expected(LandlordPolicy policy, ClockFacts f, DeadlineStep step)
    {
        var clocks = policy.Clocks;
        var binds = f.Received >= new DateOnly(2024, 4, 1);
        var ackOne = Walk(England, f.Received, 5);
        var ackTwo = f.EscalationRequested is { } r ? Walk(England, r, 5) : default;
        var codeOne = Walk(England, Earlier(f.Acknowledged, ackOne), 10);
        var codeTwo = f.EscalationRequested is null ? default : Walk(England, Earlier(f.EscalationAcknowledged, ackTwo), 20);
        var promiseOne = clocks.StageOneAcknowledgement is null ? ackOne : By(clocks.StageOneAcknowledgement, f.Logged ?? f.Received, f.Received);
        var respondOne = clocks.StageOneResponse is null
            ? codeOne
            : By(clocks.StageOneResponse, f.Logged ?? f.Received, f.Received, f.Acknowledged ?? promiseOne);

        switch (step)
        {
            case DeadlineStep.StageOneAcknowledgement:
                return (promiseOne, binds ? ackOne : null);
            case DeadlineStep.StageOneResponse:
                return Extend(1, respondOne, binds ? codeOne : null);
            case DeadlineStep.StageOneLatestExtension:
                return (Walk(England, respondOne, clocks.StageOneExtension.CapWorkingDays ?? 10), binds ? Walk(England, codeOne, 10) : null);
            case DeadlineStep.EscalationWindowCloses:
                var (p, s) = Extend(1, respondOne, binds ? codeOne : null);
                var sent = f.Responded ?? Earlier(s, p!.Value);
                return (clocks.EscalationWindow is null ? null : clocks.EscalationWindow.WorkingDays is { } days ? Walk(England, sent, days) : sent.AddMonths(1), null);
            case var _ when f.EscalationRequested is null:
                return (null, null);
        }

        var asked = f.EscalationRequested.Value;
        var promiseTwo = clocks.StageTwoAcknowledgement is null ? ackTwo : By(clocks.StageTwoAcknowledgement, f.EscalationLogged ?? asked, asked);
        var respondTwo = clocks.StageTwoResponse is null
            ? codeTwo
            : By(clocks.StageTwoResponse, f.EscalationLogged ?? asked, asked, f.EscalationAcknowledged ?? promiseTwo);
        if (f.ReviewDecided is { } reviewed && f.EscalationLogged is null && clocks.StageOneReview is not null)
        {
            respondTwo = Walk(England, reviewed, 10);
        }

        return step switch
        {
            DeadlineStep.StageTwoAcknowledgement => (promiseTwo, binds ? ackTwo : null),
            DeadlineStep.StageTwoResponse => Extend(2, respondTwo, binds ? codeTwo : null),
            _ => (Walk(England, respondTwo, clocks.StageTwoExtension.CapWorkingDays ?? 20), binds ? Walk(England, codeTwo, 20) : null),
        };

        (DateOnly?, DateOnly?) Extend(int stage, DateOnly promise, DateOnly? statute)
        {
            foreach (var extension in f.Extensions)
            {
                if (extension.Stage == stage && extension.NoticeSent is { } notice && notice <= Earlier(statute, promise))
                {
                    promise = Walk(England, promise, extension.WorkingDays);
                    statute = statute is { } day ? Walk(England, day, extension.WorkingDays) : null;
                }
            }

            return (promise, statute);
        }
    }

    private static DateOnly By(ClockRule rule, DateOnly logged, DateOnly reached, DateOnly acknowledged = default) =>
        Walk(England, rule.Base is ClockBase.Logging or ClockBase.EscalationLogging ? logged : rule.Base == ClockBase.Acknowledgement ? acknowledged : reached, rule.WorkingDays!.Value);

    private static DateOnly Earlier(DateOnly? one, DateOnly other) => one < other ? one.Value : other;
}
