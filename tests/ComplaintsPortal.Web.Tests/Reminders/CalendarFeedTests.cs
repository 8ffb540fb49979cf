using System.Net;
using System.Text;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.CalendarFeed;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Reminders;

/// <summary>One's own dates in a calendar program (RFC 5545).</summary>
public sealed class CalendarFeedTests : IAsyncLifetime
{
    private static readonly TestStaff Manager = TestStaff.Of(StaffRole.InvestigatingManager);
    private readonly StaffCase _mine = new StaffCase(1, new(2026, 2, 23)).Acknowledged();
    private PortalFactory _factory = null!;

    public async Task InitializeAsync()
    {
        _factory = await PortalFactory.StartAsync();
        await _factory.AddAsync(_mine, new StaffCase(2, new(2026, 2, 23)).Acknowledged(TestStaff.Another(StaffRole.InvestigatingManager)), new StaffCase(3, new(2026, 2, 23)).Responded(new(2026, 3, 20)));
    }

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task It_has_ones_own_dates_as_whole_days_and_no_name()
    {
        var (status, calendar) = await ReadAsync(await MakeAsync());

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", calendar, StringComparison.Ordinal);
        Assert.EndsWith("END:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        var due = _mine.Complaint.Due!.Value;
        Assert.Contains($"UID:CP-2026-00001-StageOneResponse@complaints-portal\r\nDTSTAMP:20260304T100000Z\r\nDTSTART;VALUE=DATE:{due:yyyyMMdd}\r\nDTEND;VALUE=DATE:{due.AddDays(1):yyyyMMdd}\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("UID:CP-2026-00003-remedy-1@complaints-portal\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20260320\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:CP-2026-00003: complete remedy 1\r\n", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("CP-2026-00002", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("Halloran", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
    }

    [Fact]
    public async Task Meetings_updates_hazards_and_orders_stand_in_the_calendar_of_whoever_has_them_to_do()
    {
        await _factory.InDatabaseAsync(async context =>
        {
            var act = new Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor, _factory.Clock.UtcNow);
            var complaint = (await context.FindComplaintAsync(_mine.Complaint.Reference))!;
            var visit = Meeting.Offer(complaint, 1, new MeetingOffer(MeetingKind.AtHome, act.Day, "To see it.", CompanyOffered: true), act);
            visit.Arrange(complaint, LondonTime.ToUtc(new(2026, 3, 6), new TimeOnly(14, 15)), "At home", "", act);
            var ombudsman = OmbudsmanCase.Open(complaint, "202600123", act.Day, act);
            ombudsman.Add(complaint, new RequestNote(RequestKind.Enquiry, act.Day, "How does it stand?", new(2026, 3, 10)), StaffCase.Rules, act);
            context.AddRange(
                visit, ombudsman, UpdatePlan.Begin(complaint, new UpdateAgreement(5, "telephone", true, "So."), "telephone", StaffCase.Rules, act),
                Hazard.Record(complaint, 1, new HazardReport("damp-and-mould", HazardGrade.Significant, "Mould.", act.On), StaffCase.Rules.Calendar, act));
            await context.SaveChangesAsync();
        });

        var calendar = (await ReadAsync(await MakeAsync())).Text;
        Assert.Contains("UID:CP-2026-00001-meeting-1@complaints-portal\r\nDTSTAMP:20260304T100000Z\r\nDTSTART;VALUE=DATE:20260306\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:CP-2026-00001: visit at their home at 14:15\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("UID:CP-2026-00001-update@complaints-portal\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("UID:CP-2026-00001-hazard-1-Investigate@complaints-portal\r\n", calendar, StringComparison.Ordinal);

        // What the Ombudsman asks for is the lead's to answer.
        Assert.DoesNotContain("ombudsman-1", calendar, StringComparison.Ordinal);
        Assert.Contains("UID:CP-2026-00001-ombudsman-1@complaints-portal\r\n", (await ReadAsync(await MakeAsync(TestStaff.Of(StaffRole.ComplaintsLead)))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_has_the_dates_of_a_colleague_while_one_covers_them()
    {
        var away = TestStaff.Another(StaffRole.InvestigatingManager);
        var address = await MakeAsync();
        await _factory.InDatabaseAsync(async context =>
        {
            context.Add(new Absence(new AbsencePlan(away.Id, away.Name, _factory.Clock.Today, _factory.Clock.Today, Manager.Id, Manager.Name), [], new Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor, _factory.Clock.UtcNow)));
            await context.SaveChangesAsync();
        });
        await _factory.Services.GetRequiredService<AbsenceBook>().ReloadAsync();
        Assert.Contains("UID:CP-2026-00002-StageOneResponse@", (await ReadAsync(address)).Text, StringComparison.Ordinal);
        _factory.Clock.Advance(TimeSpan.FromDays(1));
        Assert.DoesNotContain("CP-2026-00002", (await ReadAsync(address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_moves_keeps_its_id()
    {
        var address = await MakeAsync();
        var before = Ids((await ReadAsync(address)).Text);
        _factory.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal(before, Ids((await ReadAsync(address)).Text));
        Assert.Equal(before.Count, before.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_new_address_ends_the_old_one_and_switching_it_off_or_leaving_ends_it_altogether()
    {
        var first = await MakeAsync();
        var second = await MakeAsync();
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(first)).Status);
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(second)).Status);

        await _factory.InDatabaseAsync(context => context.Users.Where(staff => staff.Id == Manager.Id).ExecuteUpdateAsync(set => set.SetProperty(staff => staff.IsActive, false)));
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(second)).Status);
        await _factory.InDatabaseAsync(context => context.Users.Where(staff => staff.Id == Manager.Id).ExecuteUpdateAsync(set => set.SetProperty(staff => staff.IsActive, true)));
        Assert.Equal(HttpStatusCode.OK, (await ReadAsync(second)).Status);

        var page = await (await (await _factory.SignedInAsync(Manager)).GetAsync("/staff/reminders")).PressAsync("Switch the address off");
        PageAssert.Says("The address of your calendar does not work any more.", page);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync(second)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync("/calendar/.ics")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await ReadAsync($"/calendar/{new string('0', 40)}.ics")).Status);
    }

    [Fact]
    public void Long_lines_are_folded_between_characters_and_marks_are_escaped()
    {
        var text = Encoding.UTF8.GetString(CalendarFile.Write("n", [new CalendarEntry("id", new(2026, 3, 4), $"a, b; c\\ d\nnext {string.Concat(Enumerable.Repeat("£€😀", 30))}", "https://x.example/")], new DateTime(2026, 3, 4, 10, 0, 0, DateTimeKind.Utc)));

        Assert.All(text.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains("SUMMARY:a\\, b\\; c\\\\ d\\nnext ", text, StringComparison.Ordinal);
        Assert.Contains(string.Concat(Enumerable.Repeat("£€😀", 30)), text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain('\uFFFD', text);
    }

    private async Task<string> MakeAsync(TestStaff? of = null)
    {
        var page = await (await _factory.SignedInAsync(of ?? Manager)).GetAsync("/staff/reminders");
        var button = page.Document.QuerySelectorAll("button").Select(one => one.Said()).Single(words => words is "Make an address for my calendar" or "Make a new address");
        page = PageAssert.Is("The address of your calendar", await page.PressAsync(button));
        return new Uri(page.Document.QuerySelector(".govuk-inset-text")!.Said()).PathAndQuery;
    }

    private async Task<(HttpStatusCode Status, string Text)> ReadAsync(string address)
    {
        using var answer = await _factory.Anybody().AskAsync(HttpMethod.Get, address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static List<string> Ids(string calendar) => [.. calendar.Split("\r\n").Where(line => line.StartsWith("UID:", StringComparison.Ordinal))];
}
