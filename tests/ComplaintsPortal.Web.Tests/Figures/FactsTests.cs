using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Figures;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Figures;

/// <summary>What figures count is written with the complaint, and the database answers what the program answers. Today is Wednesday 4 March 2026.</summary>
public sealed class FactsTests : IAsyncLifetime
{
    private static readonly DateOnly Today = new(2026, 3, 4);
    private static readonly FigureFilter Ever = new(new DateOnly(2010, 1, 1), new DateOnly(2029, 12, 31));
    private PortalFactory _site = null!;

    public async Task InitializeAsync() => _site = await PortalFactory.StartAsync();

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task They_follow_the_complaint_through_its_life_and_making_them_anew_changes_nothing()
    {
        foreach (var status in Enum.GetValues<ComplaintStatus>())
        {
            await _site.AddCaseAsync(c => c.To(status), start: _site.Clock.UtcNow.AddDays(-60));
        }

        var reference = await _site.AddCaseAsync(c => c.To(ComplaintStatus.StageOneReady), start: _site.Clock.UtcNow.AddDays(-20));
        Assert.Null((await FactsOfAsync(reference)).OneRespondedDay);
        await _site.MeanwhileAsync(reference, TestStaff.Of(StaffRole.ComplaintsLead).Actor, (c, act) =>
        {
            c.IssueLetter(new LetterToIssue { Content = TestSupport.Letters.SampleLetters.Content(LetterKind.StageOneResponse) with { Reference = c.Reference.ToString(), Date = act.Day }, Title = "Our answer", PdfSha256 = new string('a', 64), Text = "" }, TestCase.Portsmouth, act);
            c.RecordLetterSent(c.Letters[^1].Number, act.Day, TestCase.Portsmouth, act);
        });

        var after = await FactsOfAsync(reference);
        Assert.Equal((Today, 0, Decision.Upheld), (after.OneRespondedDay, after.OpenStage, after.OneOutcome));
        Assert.Equal((38, 0), await _site.InScopeAsync(services => services.GetRequiredService<FactsRebuild>().RunAsync()));

        await _site.InDatabaseAsync(context => context.Set<CaseFacts>().Where(f => f.ComplaintId == after.ComplaintId).ExecuteUpdateAsync(set => set.SetProperty(f => f.OneRespondedDay, (DateOnly?)null)));
        await _site.InDatabaseAsync(context => context.Set<CaseFacts>().Where(f => f.ComplaintId == after.ComplaintId - 1).ExecuteDeleteAsync());
        Assert.Equal((38, 2), await _site.InScopeAsync(services => services.GetRequiredService<FactsRebuild>().RunAsync()));
        Assert.Equal(Today, (await FactsOfAsync(reference)).OneRespondedDay);
    }

    [Fact]
    public async Task What_stands_beside_a_complaint_is_written_with_it_and_kept_when_the_complaint_changes()
    {
        var reference = await _site.AddCaseAsync(c => c.To(ComplaintStatus.Closed).AtOmbudsman((one, complaint, act) =>
        {
            one.Determine(complaint, "The mould.", OmbudsmanFinding.ServiceFailure, act.Day, act);
            one.Determine(complaint, "The delay.", OmbudsmanFinding.SevereMaladministration, act.Day, act);
            one.Determine(complaint, "The letter.", OmbudsmanFinding.NoMaladministration, act.Day, act);
            one.Order(complaint, new OrderNote(OrderKind.Order, act.Day, "Pay.", CaseSetUp.Staff.Lead.StaffId!.Value, CaseSetUp.Staff.Lead.Name), act);
        }), start: _site.Clock.UtcNow.AddDays(-60));
        var id = (await FactsOfAsync(reference)).ComplaintId;
        await _site.InDatabaseAsync(async context =>
        {
            var complaint = await context.Set<Complaint>().SingleAsync(c => c.Id == id);
            var act = new Act(Actor.System, _site.Clock.UtcNow);
            var survey = Survey.Offer(complaint, "ABCD-EFGH", null, act);
            context.Add(survey);
            await context.SaveChangesAsync();
            survey.Answer(complaint, new SurveyAnswers(Satisfaction.FairlySatisfied, null, null, null, "", false), act);
            await context.SaveChangesAsync();
        });
        await _site.InScopeAsync(async services =>
        {
            var context = services.GetRequiredService<PortalDbContext>();
            var complaint = await context.FindComplaintAsync(reference);
            complaint!.Reckon(TestCase.Portsmouth);
            complaint.RecordEffortToUnderstand("Rang twice.", new Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor, _site.Clock.UtcNow));
            return await context.SaveChangesAsync();
        });

        var facts = await FactsOfAsync(reference);

        Assert.Equal((Satisfaction.FairlySatisfied, Today), (facts.Satisfaction, facts.SatisfactionDay));
        Assert.Equal((OmbudsmanFinding.SevereMaladministration, 1, 1), (facts.Determined, facts.Orders, facts.OrdersOpen));
        Assert.NotNull(facts.OmbudsmanDay);
        Assert.Equal((2, 0), await _site.InScopeAsync(services => services.GetRequiredService<FactsRebuild>().RunAsync()));
    }

    /// <summary>Complaints in every status, then with any days whatever: missing, in the wrong order, on the very day.</summary>
    [Fact]
    public async Task The_database_answers_what_the_program_answers()
    {
        var number = 0;
        await _site.InDatabaseAsync(async context =>
        {
            foreach (var status in Enum.GetValues<ComplaintStatus>().SelectMany(status => Enumerable.Repeat(status, 6)))
            {
                context.Add(new TestCase(null, ++number, CaseSetUp.Staff, _site.Clock.UtcNow.AddDays(-50 - (number % 40))).To(status).Complaint);
            }

            await context.SaveChangesAsync();
        });
        await AgreeAsync();

        await _site.InDatabaseAsync(async context =>
        {
            var random = new Random(20260304);
            foreach (var entry in await context.Set<CaseFacts>().ToListAsync())
            {
                foreach (var property in context.Entry(entry).Properties.Where(p => !p.Metadata.IsPrimaryKey() && !p.Metadata.IsForeignKey()))
                {
                    property.CurrentValue = Any(property.Metadata.ClrType, property.CurrentValue, random);
                }
            }

            await context.SaveChangesAsync();
        });
        await AgreeAsync();
    }

    private static object? Any(Type type, object? before, Random random)
    {
        var kind = Nullable.GetUnderlyingType(type) ?? type;
        return kind != type && random.Next(3) == 0 ? null
            : kind == typeof(DateOnly) ? Today.AddDays(random.Next(-12, 12))
            : kind.IsEnum ? Enum.GetValues(kind).GetValue(random.Next(Enum.GetValues(kind).Length))
            : kind == typeof(int) ? random.Next(0, 3)
            : kind == typeof(long) ? random.Next(0, 3) * 5050L
            : kind == typeof(bool) ? random.Next(2) == 0
            : before;
    }

    private Task AgreeAsync() => _site.InScopeAsync(async services =>
    {
        var figures = services.GetRequiredService<FiguresQuery>();
        var all = await services.GetRequiredService<PortalDbContext>().Set<CaseFacts>().AsNoTracking().ToListAsync();
        foreach (var (cohort, rules) in new[] { (Cohort.Received, MeasureRules.All[0]), (Cohort.Responded, MeasureRules.All[0] with { StrictClock = false }) })
        {
            var measures = MeasureCatalogue.On(Today, rules, cohort);
            var tallies = await figures.TallyAsync(measures, Ever, default);
            foreach (var tally in tallies)
            {
                var measure = tally.Measure;
                var theirs = all.Where(one => DayOf(measure.Day, one) is not null).ToList();
                Assert.Equal((measure.Code, string.Join(' ', measure.Tally(theirs).Counts)), (measure.Code, string.Join(' ', tally.Counts)));
                foreach (var (place, bucket) in measure.Buckets.Index())
                {
                    Assert.Equal(tally.Counts[place], await figures.Behind(measure, bucket.Code, Ever).CountAsync());
                }

                Assert.Equal(tally.Whole, await figures.Behind(measure, part: false, Ever).CountAsync());
                Assert.Equal(tally.Counts, Add(measure, (await figures.ByAsync(measure, f => f.Category, Ever, default)).Select(one => one.Tally)));
                Assert.True(measure.Day == FigureDay.OpenNow || tally.Counts.SequenceEqual(Add(measure, (await figures.ByMonthAsync(measure, Ever, default)).Select(one => one.Tally))), measure.Code);
                var part = theirs.Where(one => measure.Of(one).Role == BucketRole.Part).ToList();
                if (measure.Days is { } days)
                {
                    var spread = await figures.SpreadAsync(measure, Ever, default);
                    var expected = new Spread(part.Select(days.Compile()).Select(day => (day!.Value, 1L)));
                    Assert.Equal((expected.Count, expected.Mean, expected.Median, expected.Percentile(90)), (spread.Count, spread.Mean, spread.Median, spread.Percentile(90)));
                }

                if (measure.Pence is { } pence)
                {
                    Assert.Equal(part.Sum(pence.Compile()), await figures.PenceAsync(measure, Ever, default));
                }
            }
        }

        return true;
    });

    private static IEnumerable<long> Add(Measure measure, IEnumerable<MeasureTally> slices) =>
        slices.Aggregate(new long[measure.Buckets.Count], (sum, one) => [.. sum.Zip(one.Counts, (before, count) => before + count)]);

    private static DateOnly? DayOf(FigureDay day, CaseFacts facts) => day switch
    {
        FigureDay.Received => facts.ReceivedDay,
        FigureDay.StageTwoAsked => facts.TwoRequestedDay,
        FigureDay.StageOneAnswered => facts.OneRespondedDay,
        FigureDay.StageTwoAnswered => facts.TwoRequestedDay is null ? null : facts.TwoRespondedDay,
        FigureDay.SatisfactionSaid => facts.SatisfactionDay,
        FigureDay.OmbudsmanCame => facts.OmbudsmanDay,
        FigureDay.Determined => facts.DeterminedDay,
        FigureDay.OpenNow => facts.OpenStage > 0 ? facts.ReceivedDay : null,
    };

    private Task<CaseFacts> FactsOfAsync(ComplaintReference reference) => _site.InDatabaseAsync(context =>
        context.Set<CaseFacts>().AsNoTracking().SingleAsync(f => context.Set<Complaint>().Any(c => c.Id == f.ComplaintId && c.Reference == reference)));
}
