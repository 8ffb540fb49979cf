using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Openness;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Jobs;
using ComplaintsPortal.Infrastructure.Reminders;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Reminders;

/// <summary>The mail of the morning. The managers' complaints reached us on Monday 16 February 2026 and are due on Monday 2 March.</summary>
public sealed class MorningRoundTests : IAsyncLifetime
{
    private static readonly DateOnly Monday = new(2026, 2, 16);
    private static readonly TestStaff Manager = TestStaff.Of(StaffRole.InvestigatingManager);
    private static readonly TestStaff Other = TestStaff.Another(StaffRole.InvestigatingManager);
    private static readonly TestStaff Lead = TestStaff.Of(StaffRole.ComplaintsLead);
    private static readonly TestStaff Director = TestStaff.Of(StaffRole.Director);

    private readonly StaffCase _mine = new StaffCase(1, Monday).Acknowledged();
    private readonly StaffCase _others = new StaffCase(2, Monday).Acknowledged(Other);
    private PortalFactory _factory = null!;
    private DateOnly _due;

    public async Task InitializeAsync()
    {
        _factory = await PortalFactory.StartAsync();
        await _factory.AddAsync(_mine, _others);
        _due = _mine.Complaint.Due!.Value;
        Assert.Equal(new DateOnly(2026, 3, 2), _due);
    }

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task Each_hears_of_their_own_on_its_day_with_the_reference_and_the_task_and_no_complainant()
    {
        await RunAsync(_due);

        var mail = Assert.Single(await MailsAsync(Manager));
        Assert.Equal("Complaints today: 1 due today", mail.Subject);
        Assert.Contains($"Due today\n- {_mine.Complaint.Reference}: Investigate.\n  http", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains($"/cases/{_mine.Complaint.Reference}\n", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("/staff/reminders", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(_others.Complaint.Reference.ToString(), mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Halloran", mail.TextBody + mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("lift", mail.TextBody, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await MailsAsync(Lead));
    }

    [Fact]
    public async Task What_is_late_says_since_when_and_goes_on_to_the_lead_at_once_and_to_the_director_after_three_working_days()
    {
        await RunAsync(_due.AddDays(1));
        Assert.Contains("Late\n", (await MailsAsync(Manager))[^1].TextBody, StringComparison.Ordinal);
        Assert.Contains($"{_mine.Complaint.Reference}: Investigate, due on Monday 2 March 2026, 1 working day ago.", (await MailsAsync(Manager))[^1].TextBody, StringComparison.Ordinal);
        var lead = Assert.Single(await MailsAsync(Lead));
        Assert.Equal("Complaints today: 2 overdue with others", lead.Subject);
        Assert.Contains($"{_others.Complaint.Reference}: Investigate (waits for {Other.Name}), due on Monday 2 March 2026, 1 working day ago.", lead.TextBody, StringComparison.Ordinal);
        Assert.Empty(await MailsAsync(Director));

        await RunAsync(_due.AddDays(2));
        Assert.Empty(await MailsAsync(Director));
        await RunAsync(_due.AddDays(3));
        Assert.Contains("3 working days ago", Assert.Single(await MailsAsync(Director)).TextBody, StringComparison.Ordinal);
        Assert.Empty(await MailsAsync(TestStaff.Of(StaffRole.Auditor)));
    }

    [Fact]
    [Trait("Clause", "PCC-15")]
    public async Task The_lead_hears_once_a_week_what_is_due_for_the_landlord_as_a_whole()
    {
        var act = new Act(Lead.Actor, LondonTime.ToUtc(new DateOnly(2026, 3, 3), new TimeOnly(9, 0)));
        await _factory.InDatabaseAsync(async context =>
        {
            context.Add(Theme.Record(new ThemeNote("Missed visits", "Nobody comes.", "", Lead.Id, Lead.Name, new DateOnly(2026, 3, 6)), act));
            context.Add(PublicityEntry.Record(new PublicityNote(new DateOnly(2026, 1, 5), "newsletter", "Page 3", [PublicityMatter.Policy], new DateOnly(2026, 3, 9)), TestCase.Portsmouth.Policy, act));
            await context.SaveChangesAsync();
        });

        // Monday 9 March: the policy is looked at again by 1 April.
        await RunAsync(new DateOnly(2026, 3, 9));
        var text = Assert.Single(await MailsAsync(Lead)).TextBody;
        Assert.Contains("The complaints policy, version 1.0, is to be looked at again by Wednesday 1 April 2026.", text, StringComparison.Ordinal);
        Assert.Contains("The theme “Missed visits” is to be looked at again, since Friday 6 March 2026.", text, StringComparison.Ordinal);
        Assert.Contains("Make complaining known again, by: newsletter.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("landlord as a whole", (await MailsAsync(Manager))[^1].TextBody, StringComparison.Ordinal);

        await RunAsync(new DateOnly(2026, 3, 10));
        Assert.DoesNotContain("landlord as a whole", (await MailsAsync(Lead))[^1].TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_remedy_reminds_its_owner_and_what_is_due_later_is_only_counted()
    {
        await _factory.AddAsync(new StaffCase(3, Monday).Responded(new DateOnly(2026, 2, 27)), new StaffCase(4, new(2026, 2, 24)).Acknowledged());
        await RunAsync(_due);

        var mail = Assert.Single(await MailsAsync(Manager));
        Assert.Contains("CP-2026-00003: Complete remedy 1, due on Friday 27 February 2026, 1 working day ago.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("1 more complaint waits for you:", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("CP-2026-00004", mail.TextBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7, 59, false)]
    [InlineData(8, 0, true)]
    [InlineData(11, 59, true)]
    [InlineData(12, 0, false)]
    public async Task It_is_morning_from_eight_until_midday(int hour, int minute, bool goes) =>
        Assert.Equal(goes, await RunAsync(_due, new TimeOnly(hour, minute)) > 0);

    [Fact]
    public async Task At_weekends_and_on_bank_holidays_nobody_is_written_to_and_on_the_next_working_day_they_are()
    {
        foreach (var day in new[] { new DateOnly(2026, 3, 7), new(2026, 3, 8), new(2026, 4, 3), new(2026, 4, 6), new(2026, 12, 25), new(2026, 12, 28) })
        {
            Assert.Equal(0, await RunAsync(day));
        }

        Assert.NotEqual(0, await RunAsync(new(2026, 4, 7)));
        Assert.NotEqual(0, await RunAsync(new(2026, 12, 29)));
    }

    [Fact]
    public async Task Eight_is_eight_in_London_in_summer_and_in_winter()
    {
        Assert.Equal(0, await RunAtAsync(new(2026, 3, 27, 7, 30, 0, DateTimeKind.Utc)));
        Assert.NotEqual(0, await RunAtAsync(new(2026, 3, 27, 8, 0, 0, DateTimeKind.Utc)));

        // The clocks went forward on Sunday 29 March.
        Assert.Equal(0, await RunAtAsync(new(2026, 3, 30, 6, 59, 0, DateTimeKind.Utc)));
        Assert.NotEqual(0, await RunAtAsync(new(2026, 3, 30, 7, 0, 0, DateTimeKind.Utc)));

        // And back on Sunday 25 October.
        Assert.Equal(0, await RunAtAsync(new(2026, 10, 26, 7, 30, 0, DateTimeKind.Utc)));
        Assert.NotEqual(0, await RunAtAsync(new(2026, 10, 26, 8, 0, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public async Task Nobody_gets_two_on_a_morning_however_often_and_on_how_many_servers_it_runs()
    {
        await using var beside = _factory.Beside();
        beside.Clock.GoTo(_due, new TimeOnly(8, 0));
        _factory.Clock.GoTo(_due, new TimeOnly(8, 0));
        await Task.WhenAll(RunNowAsync(_factory), RunNowAsync(beside), RunNowAsync(_factory), RunNowAsync(beside));
        for (var minute = 1; minute < 60; minute += 14)
        {
            await RunAsync(_due, new TimeOnly(8, minute));
        }

        Assert.Single(await MailsAsync(Manager));
        Assert.Single(await MailsAsync(Other));
        Assert.Equal(TestStaff.All.Count, await _factory.InDatabaseAsync(context => context.Set<MorningMark>().CountAsync()));
    }

    [Fact]
    public async Task Killed_half_way_the_next_run_writes_to_those_who_were_not_reached_and_to_nobody_else()
    {
        _factory.Clock.GoTo(_due, new TimeOnly(8, 0));

        // The server died after the first mail, with the turn in its hands.
        await _factory.InScopeAsync(services => services.GetRequiredService<JobTurns>().TryTakeAsync(MorningRound.Name, TimeSpan.Zero, MorningRound.Hold));
        await _factory.InDatabaseAsync(async context =>
        {
            context.Add(new MorningMark { StaffId = Manager.Id, Day = _due, Mailed = true });
            context.Add(new OutboxMessage(MorningMail.Kind, Manager.Email, "Complaints today", "The one that was saved", _factory.Clock.UtcNow));
            await context.SaveChangesAsync();
        });

        Assert.Equal(0, await RunAsync(_due, new TimeOnly(8, 9)));
        Assert.Equal(1, await RunAsync(_due, new TimeOnly(8, 10)));
        Assert.Single(await MailsAsync(Manager));
        Assert.Single(await MailsAsync(Other));
    }

    [Fact]
    public async Task The_mail_and_the_mark_are_one_save_so_that_neither_is_there_alone()
    {
        // Another server has just done this person's morning, between our looking and our saving.
        _factory.Clock.GoTo(_due, new TimeOnly(8, 0));
        var mails = 0;
        await _factory.InScopeAsync(async services =>
        {
            var context = services.GetRequiredService<ComplaintsPortal.Infrastructure.Data.PortalDbContext>();
            context.SavingChanges += (_, _) =>
            {
                if (context.ChangeTracker.Entries<MorningMark>().FirstOrDefault(entry => entry.State == EntityState.Added) is { } mark && mark.Entity.StaffId == Manager.Id && mails++ == 0)
                {
                    _factory.InDatabaseAsync(async other =>
                    {
                        other.Add(new MorningMark { StaffId = Manager.Id, Day = _due, Mailed = true });
                        await other.SaveChangesAsync();
                    }).GetAwaiter().GetResult();
                }
            };
            return await services.GetRequiredService<MorningRound>().RunAsync();
        });

        Assert.Equal(1, mails);
        Assert.Empty(await MailsAsync(Manager));
        Assert.Single(await MailsAsync(Other));
    }

    [Fact]
    public async Task Whoever_switches_it_off_gets_none_and_the_page_keeps_the_choice()
    {
        var manager = await _factory.SignedInAsync(Manager);
        var page = PageAssert.Is("My reminders", await manager.GetAsync("/staff/reminders"));
        Assert.DoesNotContain("What is overdue with others", page.Text, StringComparison.Ordinal);
        page = PageAssert.Says("Your reminders are saved.", await page.Untick("What is mine today, and what is late").PressAsync("Save"));
        Assert.Equal("", page.ValueOf("What is mine today, and what is late"));
        Assert.NotEqual("", page.ValueOf("When a colleague names me in a note"));

        var lead = await _factory.SignedInAsync(Lead);
        await (await lead.GetAsync("/staff/reminders")).Untick("What is overdue with others").PressAsync("Save");

        await RunAsync(_due.AddDays(1));
        Assert.Empty(await MailsAsync(Manager));
        Assert.Empty(await MailsAsync(Lead));
        Assert.Single(await MailsAsync(Other));
        Assert.Single(await MailsAsync(TestStaff.Another(StaffRole.ComplaintsLead)));
    }

    [Fact]
    public async Task Whoever_has_left_gets_none_and_nobody_hears_of_a_complaint_from_which_they_are_kept_away()
    {
        await _factory.InDatabaseAsync(context => context.Users.Where(staff => staff.Id == Other.Id).ExecuteUpdateAsync(set => set.SetProperty(staff => staff.IsActive, false)));
        await _factory.MeanwhileAsync(_others.Complaint.Reference, TestStaff.Another(StaffRole.ComplaintsLead).Actor, (c, act) =>
            c.KeepAway(Lead.Id, Lead.Name, default, "It is about them.", StaffCase.Rules, act, 1));

        await RunAsync(_due.AddDays(1));
        Assert.Empty(await MailsAsync(Other));
        Assert.DoesNotContain(_others.Complaint.Reference.ToString(), Assert.Single(await MailsAsync(Lead)).TextBody, StringComparison.Ordinal);
        Assert.Contains(_others.Complaint.Reference.ToString(), Assert.Single(await MailsAsync(TestStaff.Another(StaffRole.ComplaintsLead))).TextBody, StringComparison.Ordinal);
    }

    private Task<int> RunAsync(DateOnly day) => RunAsync(day, new TimeOnly(8, 0));

    private Task<int> RunAsync(DateOnly day, TimeOnly time)
    {
        _factory.Clock.GoTo(day, time);
        return RunNowAsync(_factory);
    }

    private Task<int> RunAtAsync(DateTime utc)
    {
        _factory.Clock.UtcNow = utc;
        return RunNowAsync(_factory);
    }

    private static Task<int> RunNowAsync(PortalFactory site) => site.InScopeAsync(services => services.GetRequiredService<MorningRound>().RunAsync());

    private Task<List<OutboxMessage>> MailsAsync(TestStaff to) => _factory.InDatabaseAsync(context =>
        context.Set<OutboxMessage>().AsNoTracking().Where(mail => mail.Kind == MorningMail.Kind && mail.To == to.Email).OrderBy(mail => mail.Id).ToListAsync());
}
