using System.Net;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Rules;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Holidays;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Policy;

/// <summary>A bank holiday that is proclaimed late: seen beforehand, applied once, carried into every complaint, told where a date was promised.</summary>
public sealed class HolidayTests : IAsyncLifetime
{
    private const string Path = "/staff/policy/holidays";

    // The clock stands at Wednesday 4 March 2026.
    private static readonly DateOnly Holiday = new(2026, 3, 10);

    private readonly PortalFactory _factory = new();

    public async Task InitializeAsync() => await _factory.InitializeAsync();

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task What_it_moves_is_shown_first_then_it_is_applied_once_and_who_when_and_how_many_stay()
    {
        var told = await AcknowledgedAsync();
        var open = await _factory.AddCaseAsync(c => c.Accept());
        var closed = await _factory.AddCaseAsync(c => c.To(ComplaintStatus.Closed), start: _factory.Clock.UtcNow.AddDays(-60));
        var before = await _factory.ReadCaseAsync(told);
        var administrator = await _factory.SignedInAsync(StaffRole.Administrator);
        var page = PageAssert.Is("Bank holidays", await administrator.GetAsync(Path));

        var shown = PageAssert.Is("Check which dates move", await page.FillDate("Which day?", Holiday).Fill("What is it for?", "State Funeral").PressAsync("Show which dates move"));
        Assert.Contains("Tuesday 10 March 2026: State Funeral", shown.Text, StringComparison.Ordinal);
        Assert.Contains("Of 3 open complaints.", shown.Text, StringComparison.Ordinal);
        Assert.Contains("To 1 complaint a letter", shown.Text, StringComparison.Ordinal);
        var row = Assert.Single(shown.Document.QuerySelectorAll("tbody tr"), one => one.TextContent.Contains(told.ToString(), StringComparison.Ordinal)).TextContent;
        foreach (var said in new[] { "Stage one response", Words.ShortDay(before.ResponseDue!.Value), Words.ShortDay(before.ResponseDue.Value.AddDays(1)), "sent on 4 March 2026" })
        {
            Assert.Contains(said, row, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(closed.ToString(), shown.Text, StringComparison.Ordinal);
        Assert.Equal(before.ResponseDue, (await _factory.ReadCaseAsync(told)).ResponseDue);

        // Nothing is lost on the way back.
        var again = await shown.PressAsync("Change what you typed");
        Assert.Equal(("10", "State Funeral"), (again.ValueOf("Day", "Which day?"), again.ValueOf("What is it for?")));
        shown = await again.PressAsync("Show which dates move");
        var done = await shown.PressAsync("Add this bank holiday");

        PageAssert.Says("Tuesday 10 March 2026 is a bank holiday now. The dates of 3 complaints moved; 1 letter is owed.", done);
        Assert.Contains($"Added by {TestStaff.Of(StaffRole.Administrator).Name} on {Words.Moment(_factory.Clock.UtcNow)}.", done.Text, StringComparison.Ordinal);
        Assert.Contains("The dates of 3 complaints moved; 1 letter with a new date became owed.", done.Text, StringComparison.Ordinal);
        Assert.StartsWith("Already done by", (await shown.PressAsync("Add this bank holiday")).Banner, StringComparison.Ordinal);

        var after = await _factory.ReadCaseAsync(told);
        Assert.Equal((before.ResponseDue.Value.AddDays(1), CaseTask.IssueNotice), (after.ResponseDue!.Value, after.NextTask));
        var moved = Assert.Single(await _factory.EventsAsync<DatesMoved>(told));
        Assert.Equal("Tuesday 10 March 2026 is a new bank holiday (State Funeral).", moved.Reason);
        Assert.Single(await _factory.EventsAsync<DatesMoved>(open));
        Assert.Empty(await _factory.EventsAsync<DatesMoved>(closed));

        // What the lists keep is what the case itself gives, on the calendar that holds.
        var rulebooks = _factory.Services.GetRequiredService<Rulebooks>();
        Assert.Equal((rulebooks.State.Calendar.Version, after.ResponseDeadline(rulebooks.For(after)).Due), (after.CalendarVersion, after.ResponseDue));
        Assert.Equal("State Funeral", rulebooks.Current.Calendar.HolidayOn(Holiday)!.Title);
        Assert.False(OfficialCalendars.For(Division.EnglandAndWales).Version == after.CalendarVersion);

        // A second administrator who was looking at the same page.
        var other = await _factory.SignedInAsync(TestStaff.Another(StaffRole.Administrator));
        var late = await (await other.GetAsync(Path)).FillDate("Which day?", Holiday).Fill("What is it for?", "State Funeral").PressAsync("Show which dates move");
        PageAssert.Error("Which day?", $"{TestStaff.Of(StaffRole.Administrator).Name} added Tuesday 10 March 2026 on {Words.Moment(_factory.Clock.UtcNow)} already (State Funeral)", late);
    }

    [Fact]
    public async Task Two_who_confirm_at_once_apply_it_once()
    {
        await AcknowledgedAsync();
        var one = await PreviewAsync(await _factory.SignedInAsync(StaffRole.Administrator));
        var other = await PreviewAsync(await _factory.SignedInAsync(TestStaff.Another(StaffRole.Administrator)));
        await one.PressAsync("Add this bank holiday");
        PageAssert.Conflict($"{TestStaff.Of(StaffRole.Administrator).Name} added Tuesday 10 March 2026 on", await other.PressAsync("Add this bank holiday"));
        Assert.Equal(1, await _factory.InDatabaseAsync(context => context.Set<RuleChange>().CountAsync()));
        Assert.Equal(1, await _factory.InDatabaseAsync(context => context.Set<RecordedEvent>().CountAsync(e => e.Kind == nameof(DatesMoved))));
    }

    [Fact]
    public async Task The_letter_with_the_new_date_is_a_task_of_whoever_deals_with_the_complaint_and_is_sent_like_any_other()
    {
        var told = await AcknowledgedAsync();
        await ApplyAsync();
        var manager = await _factory.SignedInAsync(StaffRole.InvestigatingManager);
        var list = await manager.GetAsync("/staff/for-me");
        Assert.Contains(told.ToString(), list.Text, StringComparison.Ordinal);
        Assert.Contains("and the complainant has to be told.", (await manager.GetAsync($"/cases/{told}")).Text, StringComparison.Ordinal);
        var letter = PageAssert.Is("The date of our answer has changed", await manager.GetAsync($"/cases/{told}/issue"));
        Assert.Equal($"/cases/{told}/letters/new-date", letter.Address);

        await letter.PressAsync(letter.Document.QuerySelectorAll("main button").Select(b => b.TextContent.Trim()).First(text => text.StartsWith("Issue the letter", StringComparison.Ordinal)));

        var issued = (await _factory.ReadCaseAsync(told)).Letters[^1];
        Assert.Equal((LetterKind.NewDate, (await _factory.ReadCaseAsync(told)).ResponseDue), (issued.Kind, issued.PromisedDay));
        Assert.Contains("Tuesday 10 March 2026 is a new bank holiday (State Funeral).", issued.Text, StringComparison.Ordinal);
        Assert.Contains($"We told you that we would answer your complaint by {Words.Day((await _factory.ReadCaseAsync(told)).MovedPromise!.Promised)}.", issued.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_dies_half_way_leaves_a_state_from_which_the_rest_is_done_once()
    {
        List<ComplaintReference> all = [];
        for (var i = 0; i < 4; i++)
        {
            all.Add(await AcknowledgedAsync());
        }

        var dying = new Dying(3);
        await using (var server = _factory.Beside().With(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(dying))
            .ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(dying))))
        {
            server.Clock.UtcNow = _factory.Clock.UtcNow;
            var preview = await PreviewAsync(await server.SignedInAsync(StaffRole.Administrator));
            dying.Armed = true;
            Assert.Equal(HttpStatusCode.InternalServerError, (await preview.PressAsync("Add this bank holiday")).Status);
        }

        // The day holds; two of the complaints are counted, and nobody has to remember the rest.
        Assert.Equal(2, await MovedAsync());
        var application = await ApplicationAsync();
        Assert.Equal((2, 2, (DateTime?)null), (application.Moved, application.LettersOwed, application.FinishedOn));

        await RecountAsync(_factory);
        Assert.Equal(4, await MovedAsync());
        application = await ApplicationAsync();
        Assert.Equal((4, 4, _factory.Clock.UtcNow), (application.Moved, application.LettersOwed, application.FinishedOn!.Value));
        foreach (var reference in all)
        {
            Assert.Single(await _factory.EventsAsync<DatesMoved>(reference));
        }

        var versions = await Task.WhenAll(all.Select(async one => (await _factory.ReadCaseAsync(one)).Version));
        await RecountAsync(_factory);
        Assert.Equal(versions, await Task.WhenAll(all.Select(async one => (await _factory.ReadCaseAsync(one)).Version)));
    }

    [Fact]
    public async Task A_complaint_that_another_server_saved_with_the_old_calendar_is_counted_by_the_job()
    {
        await using var other = _factory.Beside();
        other.Clock.UtcNow = _factory.Clock.UtcNow;
        var stale = other.Services.GetRequiredService<Rulebooks>();
        await ApplyAsync();
        Assert.NotEqual(_factory.Services.GetRequiredService<Rulebooks>().State.Calendar.Version, stale.State.Calendar.Version);
        var reference = await AcknowledgedAsync();

        await RecountAsync(other);

        Assert.Equal(stale.State.Calendar.Version, (await _factory.ReadCaseAsync(reference)).CalendarVersion);
        Assert.Single(await _factory.EventsAsync<DatesMoved>(reference));
        Assert.True(stale.State.Calendar.HolidayOn(Holiday) is { Title: "State Funeral" });
    }

    [Fact]
    public async Task Nobody_who_has_an_unmoved_complaint_open_is_disturbed()
    {
        var reference = await _factory.AddCaseAsync(c => c.Acknowledged());
        var version = (await _factory.ReadCaseAsync(reference)).Version;
        await ApplyAsync(new DateOnly(2026, 8, 20));
        var after = await _factory.ReadCaseAsync(reference);
        Assert.Equal(version, after.Version);
        Assert.Equal(_factory.Services.GetRequiredService<Rulebooks>().State.Calendar.Version, after.CalendarVersion);
    }

    [Fact]
    public async Task It_can_be_taken_back_with_a_reason_before_it_begins_and_not_afterwards()
    {
        var told = await AcknowledgedAsync();
        var due = (await _factory.ReadCaseAsync(told)).ResponseDue;
        var page = await ApplyAsync();
        PageAssert.Error("Why is it taken back?", HolidayWithdrawalFormValidator.NoReason, await page.PressAsync("Take it back"));

        var done = await page.Fill("Why is it taken back?", "It was a rumour.").PressAsync("Take it back");

        PageAssert.Says("Tuesday 10 March 2026 is no bank holiday any more. The dates of 1 complaint moved; no letter is owed.", done);
        Assert.Contains("It was a rumour.", done.Text, StringComparison.Ordinal);
        var after = await _factory.ReadCaseAsync(told);
        Assert.Equal((due, (MovedPromise?)null), (after.ResponseDue, after.NewDateOwed));
        Assert.Equal(2, (await _factory.EventsAsync<DatesMoved>(told)).Count);

        page = await ApplyAsync();
        _factory.Clock.UtcNow = LondonTime.ToUtc(Holiday, new TimeOnly(0, 1));
        var later = await _factory.SignedInAsync(StaffRole.Administrator);
        page = await later.GetAsync(Path);
        Assert.DoesNotContain("Take it back", page.Text, StringComparison.Ordinal);
        var fields = new Dictionary<string, string>
        {
            ["FormToken"] = page.Document.QuerySelector("input[name=FormToken]")!.GetAttribute("value")!,
            ["Withdraw.Day"] = "2026-03-10",
            ["Withdraw.Reason"] = "Too late.",
        };
        PageAssert.Conflict("A bank holiday can be taken back only before it begins.", await later.PostAsync($"{Path}/withdraw", fields));
    }

    [Fact, Trait("Clause", "PCC-8c, Code 5.9")]
    public async Task Hazards_and_updates_move_too_are_shown_first_and_counted_once()
    {
        var told = await BesideAsync(await AcknowledgedAsync());
        var answered = await _factory.AddCaseAsync(c => c.To(ComplaintStatus.Closed), start: _factory.Clock.UtcNow.AddDays(-60));
        await BesideAsync(answered, updates: false);
        var before = await ClocksAsync(told);

        var shown = await PreviewAsync(await _factory.SignedInAsync(StaffRole.Administrator));
        Assert.Contains("clocks of 2 hazards and the next update of 1 complaint.", shown.Text, StringComparison.Ordinal);
        var rows = shown.Document.QuerySelectorAll("tbody tr").Select(one => string.Join(' ', one.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Contains($"{told} Hazard 1: Investigate 18 March 2026 19 March 2026", rows);
        Assert.Contains($"{told} Next update 11 March 2026 12 March 2026", rows);
        Assert.Equal(before, await ClocksAsync(told));

        var done = await shown.PressAsync("Add this bank holiday");

        Assert.Contains("Moved too: clocks of 2 hazards and the next update of 1 complaint.", done.Banner, StringComparison.Ordinal);
        var after = await ClocksAsync(told);
        Assert.Equal((new DateOnly(2026, 3, 19), new DateOnly(2026, 3, 12)), (LondonTime.DateOf(after.Hazard), after.Update));
        Assert.Equal("Tuesday 10 March 2026 is a new bank holiday (State Funeral).", Assert.Single(await _factory.EventsAsync<HazardDatesMoved>(told)).Reason);
        Assert.Single(await _factory.EventsAsync<UpdateMoved>(told));
        Assert.Single(await _factory.EventsAsync<HazardDatesMoved>(answered));

        // Nothing is left to count, and counting again moves and counts nothing.
        await RecountAsync(_factory);
        var application = await ApplicationAsync();
        Assert.Equal((2, 1, true), (application.HazardsMoved, application.UpdatesMoved, application.FinishedOn is not null));
        Assert.Single(await _factory.EventsAsync<UpdateMoved>(told));
    }

    [Fact, Trait("Clause", "PCC-8c")]
    public async Task A_complaint_about_the_administrator_is_counted_all_the_same_and_in_nobodys_name()
    {
        var about = await BesideAsync(await AcknowledgedAsync());
        var lead = TestStaff.Of(StaffRole.ComplaintsLead).Actor;
        var administrator = TestStaff.Of(StaffRole.Administrator);
        await _factory.MeanwhileAsync(about, lead, (c, act) => c.KeepAway(administrator.Id, administrator.Name, KeptAwayGround.Named, "It is about them.", TestCase.Portsmouth, act));

        Assert.StartsWith("Tuesday 10 March 2026 is a bank holiday now.", (await ApplyAsync()).Banner, StringComparison.Ordinal);

        Assert.Single(await _factory.EventsAsync<DatesMoved>(about));
        Assert.Single(await _factory.EventsAsync<HazardDatesMoved>(about));
        var by = await _factory.InDatabaseAsync(context => context.Set<RecordedEvent>().Where(e => e.Kind == nameof(DatesMoved) || e.Kind == nameof(HazardDatesMoved)).Select(e => e.ById).ToListAsync());
        Assert.DoesNotContain(administrator.Id, by.OfType<Guid>());
    }

    [Fact, Trait("Clause", "PCC-8c")]
    public async Task A_server_that_dies_between_hazards_leaves_the_rest_to_the_job()
    {
        var first = await BesideAsync(await AcknowledgedAsync());
        var second = await BesideAsync(await AcknowledgedAsync());

        // Two complaints, then the first hazard: the save of the second hazard dies.
        var dying = new Dying(4);
        await using (var server = _factory.Beside().With(services => services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(dying))
            .ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(dying))))
        {
            server.Clock.UtcNow = _factory.Clock.UtcNow;
            var preview = await PreviewAsync(await server.SignedInAsync(StaffRole.Administrator));
            dying.Armed = true;
            Assert.Equal(HttpStatusCode.InternalServerError, (await preview.PressAsync("Add this bank holiday")).Status);
        }

        Assert.Equal((1, 0), ((await ApplicationAsync()).HazardsMoved, (await ApplicationAsync()).UpdatesMoved));
        await RecountAsync(_factory);
        await RecountAsync(_factory);
        var application = await ApplicationAsync();
        Assert.Equal((2, 2, true), (application.HazardsMoved, application.UpdatesMoved, application.FinishedOn is not null));
        foreach (var reference in new[] { first, second })
        {
            Assert.Single(await _factory.EventsAsync<HazardDatesMoved>(reference));
            Assert.Single(await _factory.EventsAsync<UpdateMoved>(reference));
        }
    }

    [Fact]
    public async Task A_day_in_the_past_is_added_for_the_record()
    {
        var administrator = await _factory.SignedInAsync(StaffRole.Administrator);
        var shown = await (await administrator.GetAsync(Path)).FillDate("Which day?", new DateOnly(2026, 2, 3)).Fill("What is it for?", "A day of thanks").PressAsync("Show which dates move");
        Assert.Contains("It is added for the record, and cannot be taken back.", shown.Text, StringComparison.Ordinal);
        var done = await shown.PressAsync("Add this bank holiday");
        PageAssert.Says("Tuesday 3 February 2026 is a bank holiday now. No date of an open complaint moved.", done);
        Assert.DoesNotContain("Take it back", done.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-03-07", "State Funeral", "Which day?", "Saturday 7 March 2026 is at a weekend, which is not counted anyhow. If another day is off instead, give that day")]
    [InlineData("2026-04-03", "State Funeral", "Which day?", "Friday 3 April 2026 is a bank holiday already (Good Friday)")]
    [InlineData("2026-03-10", "", "What is it for?", HolidayFormValidator.NoTitle)]
    public async Task What_cannot_be_added_is_said_beside_its_field(string day, string title, string field, string sentence)
    {
        var administrator = await _factory.SignedInAsync(StaffRole.Administrator);
        var page = await (await administrator.GetAsync(Path)).FillDate("Which day?", DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Fill("What is it for?", title).PressAsync("Show which dates move");
        PageAssert.Error(field, sentence, page);
    }

    private async Task<ComplaintReference> AcknowledgedAsync()
    {
        // One complaint with a letter that names its date; its neighbour is taken away so that the counts are plain.
        var reference = await _factory.AddCaseAsync(c => c.Accept().Define().Assign());
        await _factory.InDatabaseAsync(async context =>
        {
            var decoy = await context.Set<Complaint>().OrderByDescending(c => c.Id).FirstAsync(c => c.Reference != reference);
            context.Remove(decoy);
            await context.SaveChangesAsync();
        });
        await _factory.MeanwhileAsync(reference, TestStaff.Of(StaffRole.ComplaintsLead).Actor, (c, act) =>
        {
            var rules = TestCase.Portsmouth;
            var content = LetterComposer.Compose(c, LetterKind.StageOneAcknowledgement, rules, new LetterExtras { Date = act.Day, TrackingAddress = "https://complaints.example.org/track" });
            var letter = c.IssueLetter(new LetterToIssue { Content = content, Title = "We have received your complaint", PdfSha256 = new string('A', 64), Text = "Dear Amina" }, rules, act);
            c.RecordLetterSent(letter.Number, act.Day, rules, act);
        });
        return reference;
    }

    // A hazard of which we became aware today, and news every five working days.
    private async Task<ComplaintReference> BesideAsync(ComplaintReference reference, bool updates = true)
    {
        await _factory.InDatabaseAsync(async context =>
        {
            var complaint = await context.Set<Complaint>().SingleAsync(c => c.Reference == reference);
            var act = new Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor, _factory.Clock.UtcNow);
            context.Add(Hazard.Record(complaint, 1, new HazardReport("damp-and-mould", HazardGrade.Significant, "Mould.", _factory.Clock.UtcNow), TestCase.Portsmouth.Calendar, act));
            if (updates)
            {
                context.Add(UpdatePlan.Begin(complaint, new UpdateAgreement(5, "telephone", false, ""), "telephone", TestCase.Portsmouth, act));
            }

            await context.SaveChangesAsync();
        });
        return reference;
    }

    private Task<(DateTime Hazard, DateOnly Update)> ClocksAsync(ComplaintReference reference) => _factory.InDatabaseAsync(async context =>
    {
        var id = await context.Set<Complaint>().Where(c => c.Reference == reference).Select(c => c.Id).SingleAsync();
        return ((await context.Set<Hazard>().AsNoTracking().SingleAsync(h => h.ComplaintId == id)).NextDueOn!.Value, (await context.Set<UpdatePlan>().AsNoTracking().SingleAsync(p => p.ComplaintId == id)).NextDue);
    });

    private static async Task<Page> PreviewAsync(Visitor administrator, DateOnly? day = null) =>
        await (await administrator.GetAsync(Path)).FillDate("Which day?", day ?? Holiday).Fill("What is it for?", "State Funeral").PressAsync("Show which dates move");

    private async Task<Page> ApplyAsync(DateOnly? day = null) => await (await PreviewAsync(await _factory.SignedInAsync(StaffRole.Administrator), day)).PressAsync("Add this bank holiday");

    private static Task RecountAsync(PortalFactory server) => server.InScopeAsync(async services =>
    {
        await services.GetRequiredService<CalendarRecount>().RunAsync();
        return true;
    });

    private Task<int> MovedAsync() => _factory.InDatabaseAsync(context => context.Set<RecordedEvent>().CountAsync(e => e.Kind == nameof(DatesMoved)));

    private Task<CalendarApplication> ApplicationAsync() => _factory.InDatabaseAsync(context => context.Set<CalendarApplication>().AsNoTracking().SingleAsync());

    /// <summary>Goes down when so many complaints are about to be saved.</summary>
    private sealed class Dying(int at) : SaveChangesInterceptor
    {
        private int _saves;

        public bool Armed { get; set; }

        public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            Armed && eventData.Context!.ChangeTracker.Entries<Complaint>().Any() && ++_saves >= at ? throw new IOException("The server went down.") : ValueTask.FromResult(result);
    }
}
