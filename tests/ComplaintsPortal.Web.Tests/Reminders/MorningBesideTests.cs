using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.ServiceRequests;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Reminders;

/// <summary>
/// The mail of the morning names what is due beside the dates of complaints too. It is Tuesday 3 March 2026; the complaints reached us on
/// Tuesday 24 February and are not due yet.
/// </summary>
public sealed class MorningBesideTests : IAsyncLifetime
{
    private static readonly DateOnly Tuesday = new(2026, 2, 24);
    private static readonly DateOnly Today = new(2026, 3, 3);
    private static readonly DateOnly Yesterday = new(2026, 3, 2);
    private static readonly TestStaff Manager = TestStaff.Of(StaffRole.InvestigatingManager);
    private static readonly TestStaff Other = TestStaff.Another(StaffRole.InvestigatingManager);
    private static readonly TestStaff Lead = TestStaff.Of(StaffRole.ComplaintsLead);
    private static readonly TestStaff Director = TestStaff.Of(StaffRole.Director);

    private readonly StaffCase _mine = new StaffCase(1, Tuesday).Acknowledged();
    private PortalFactory _factory = null!;

    public async Task InitializeAsync()
    {
        _factory = await PortalFactory.StartAsync();
        await _factory.AddAsync(_mine);
    }

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    [Trait("Clause", "Code 5.9")]
    public async Task Code_5_9_an_update_that_is_due_is_told_on_its_day_and_one_that_is_late_goes_on_to_the_lead_and_the_director()
    {
        await BesideAsync(new(2026, 2, 25), (c, act, context) => context.Add(UpdatePlan.Begin(c, new UpdateAgreement(4, "telephone", true, "On the telephone."), "telephone", StaffCase.Rules, act)), Manager);

        await RunAsync(Today);
        Assert.Contains("Due today\n- CP-2026-00001: Tell them how it stands.\n", await TextAsync(Manager), StringComparison.Ordinal);
        Assert.Contains("/cases/CP-2026-00001/updates\n", await TextAsync(Manager), StringComparison.Ordinal);
        Assert.Equal("", await TextAsync(Lead));

        await RunAsync(new(2026, 3, 4));
        Assert.Contains("Late\n- CP-2026-00001: Tell them how it stands, due on Tuesday 3 March 2026, 1 working day ago.", await TextAsync(Manager), StringComparison.Ordinal);
        Assert.Contains($"Overdue with others\n- CP-2026-00001: Tell them how it stands (waits for {Manager.Name}), due on Tuesday 3 March 2026, 1 working day ago.", await TextAsync(Lead), StringComparison.Ordinal);
        Assert.Equal("", await TextAsync(Director));

        await RunAsync(new(2026, 3, 6));
        Assert.Contains("Tell them how it stands", await TextAsync(Director), StringComparison.Ordinal);
        Assert.DoesNotContain("Tell them", await TextAsync(Other), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "PCC-8c")]
    public async Task PCC_8c_the_clocks_of_hazards_are_told_to_the_minute_where_hours_count_and_are_late_from_that_minute()
    {
        await BesideAsync(Today.AddDays(-1), (c, act, context) =>
        {
            // Tuesday 17 February and ten working days; yesterday at 08:30 and 24 hours; yesterday at 07:30 and 24 hours.
            context.Add(Hazard.Record(c, 1, new HazardReport("damp-and-mould", HazardGrade.Significant, "Mould.", London(new(2026, 2, 17), 9, 0)), StaffCase.Rules.Calendar, act));
            context.Add(Hazard.Record(c, 2, new HazardReport("electrical", HazardGrade.Emergency, "Sparks.", London(Yesterday, 8, 30)), StaffCase.Rules.Calendar, act));
            context.Add(Hazard.Record(c, 3, new HazardReport("electrical", HazardGrade.Emergency, "Smoke.", London(Yesterday, 7, 30)), StaffCase.Rules.Calendar, act));
        }, Lead);

        await RunAsync(Today);
        var text = await TextAsync(Manager);
        Assert.Equal("Complaints today: 1 late and 2 due today", (await MailsAsync(Manager))[^1].Subject);
        Assert.Contains("Late\n- CP-2026-00001: Hazard 3: investigate, by 07:30.\n", text, StringComparison.Ordinal);
        Assert.Contains("- CP-2026-00001: Hazard 1: investigate.\n", text, StringComparison.Ordinal);
        Assert.Contains("- CP-2026-00001: Hazard 2: investigate, by 08:30.\n", text, StringComparison.Ordinal);
        Assert.Contains("/cases/CP-2026-00001/hazards\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Smoke", text, StringComparison.Ordinal);
        text = await TextAsync(Lead);
        Assert.Contains($"Hazard 3: investigate, by 07:30 (waits for {Manager.Name}).", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Hazard 2", text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 7.3")]
    public async Task Code_7_3_what_was_promised_is_told_to_its_owner_and_late_to_the_lead()
    {
        await _factory.AddAsync(new StaffCase(2, new(2026, 2, 2)).Responded(Yesterday));
        await BesideAsync(Tuesday, (c, act, context) => context.Add(Improvement.Record(c, new ImprovementNote("Nobody looks.", "Somebody looks.", Manager.Id, Manager.Name, Yesterday), StaffCase.Rules, act)), Lead, 2);

        await RunAsync(Today);
        var text = await TextAsync(Manager);
        Assert.Contains("- CP-2026-00002: Complete remedy 1, due on Monday 2 March 2026, 1 working day ago.", text, StringComparison.Ordinal);
        Assert.Contains("- CP-2026-00002: Make the change that was learnt from it, due on Monday 2 March 2026, 1 working day ago.", text, StringComparison.Ordinal);
        Assert.Contains($"Complete remedy 1 (waits for {Manager.Name})", await TextAsync(Lead), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_Ombudsman_asks_for_is_the_leads_and_an_order_its_owners()
    {
        await BesideAsync(new(2026, 2, 25), (c, act, context) =>
        {
            var one = OmbudsmanCase.Open(c, "202600123", act.Day, act);
            one.Add(c, new RequestNote(RequestKind.Enquiry, act.Day, "How does it stand?", Today), StaffCase.Rules, act);
            one.Determine(c, "The leak", OmbudsmanFinding.Maladministration, act.Day, act);
            one.Order(c, new OrderNote(OrderKind.Order, act.Day, "Apologise.", Manager.Id, Manager.Name, Yesterday), act);
            context.Add(one);
        }, Lead);

        await RunAsync(Today);
        var text = await TextAsync(Lead);
        Assert.Contains("Due today\n- CP-2026-00001: Answer the Ombudsman (enquiry).\n", text, StringComparison.Ordinal);
        Assert.Contains($"Order 1 of the Ombudsman (waits for {Manager.Name})", text, StringComparison.Ordinal);
        text = await TextAsync(Manager);
        Assert.Contains("Late\n- CP-2026-00001: Order 1 of the Ombudsman, due on Monday 2 March 2026, 1 working day ago.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Answer the Ombudsman", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_meeting_is_told_with_its_hour_and_afterwards_that_it_is_to_be_written_down()
    {
        await BesideAsync(Yesterday, (c, act, context) =>
        {
            var visit = Meeting.Offer(c, 1, new MeetingOffer(MeetingKind.AtHome, act.Day, "To see it.", CompanyOffered: true), act);
            visit.Arrange(c, London(Today, 14, 15), "At home", "", act);
            context.Add(visit);
        }, Manager);

        await RunAsync(Today);
        Assert.Contains("Due today\n- CP-2026-00001: Visit at their home at 14:15.\n", await TextAsync(Manager), StringComparison.Ordinal);
        await RunAsync(Today.AddDays(1));
        Assert.Contains("Late\n- CP-2026-00001: Visit at their home: write down what was said, due on Tuesday 3 March 2026, 1 working day ago.", await TextAsync(Manager), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "Code 1.4")]
    public async Task Code_1_4_a_service_request_to_chase_and_reviews_of_what_is_recorded_of_people_are_the_leads()
    {
        var contact = await _factory.AddCaseAsync(c => c.To(ComplaintStatus.ServiceRequest), start: London(new(2026, 2, 26), 9, 0));
        await _factory.InDatabaseAsync(async context =>
        {
            var act = new Act(Lead.Actor, London(new(2026, 2, 27), 9, 0));
            context.Add(ServiceRequest.Follow((await context.FindComplaintAsync(contact))!, new ServiceRequestRoute("Repairs", "", Today), act));
            var person = (await context.PersonOfAsync(_mine.Complaint.Id))!;
            context.Add(Need.Record(person, new NeedNote(NeedKind.LargePrint, "Large letters.", "Telephone.", act.Day), act));
            await context.SaveChangesAsync();
        });

        await RunAsync(Today);
        Assert.Contains($"- {contact}: Ask how the service request stands.", await TextAsync(Lead), StringComparison.Ordinal);
        Assert.DoesNotContain("to look at again", await TextAsync(Lead), StringComparison.Ordinal);
        // On a Monday: hers, and what two complaints asked for when they came.
        await RunAsync(new(2026, 3, 9));
        Assert.Contains("- Adjustments, disabilities and limits of contact to decide or to look at again: 3.\n", await TextAsync(Lead), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_of_today_names_the_same()
    {
        await BesideAsync(new(2026, 2, 25), (c, act, context) =>
        {
            context.Add(UpdatePlan.Begin(c, new UpdateAgreement(3, "telephone", true, "So."), "telephone", StaffCase.Rules, act));
            var visit = Meeting.Offer(c, 1, new MeetingOffer(MeetingKind.AtHome, act.Day, "To see it.", CompanyOffered: true), act);
            visit.Arrange(c, London(Today, 14, 15), "At home", "", act);
            context.Add(visit);
        }, Manager);
        _factory.Clock.GoTo(Today, new TimeOnly(9, 0));

        var page = await (await _factory.SignedInAsync(Manager)).GetAsync("/staff");
        Assert.Contains("Due beside the answers CP-2026-00001: tell them how it stands, since Monday 2 March 2026 Late CP-2026-00001: visit at their home at 14:15, today", page.Text, StringComparison.Ordinal);
        PageAssert.Is("Keep them informed", await page.FollowAsync("CP-2026-00001: tell them how it stands"));
        Assert.DoesNotContain("Due beside", (await (await _factory.SignedInAsync(Other)).GetAsync("/staff")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_covers_for_somebody_hears_of_theirs_and_whoever_is_kept_away_of_nothing()
    {
        await BesideAsync(new(2026, 2, 25), (c, act, context) => context.Add(UpdatePlan.Begin(c, new UpdateAgreement(4, "telephone", true, "So."), "telephone", StaffCase.Rules, act)), Manager);
        await _factory.InDatabaseAsync(async context =>
        {
            context.Add(new Absence(new AbsencePlan(Manager.Id, Manager.Name, Today, Today.AddDays(3), Other.Id, Other.Name), [], new Act(Lead.Actor, _factory.Clock.UtcNow)));
            await context.SaveChangesAsync();
        });
        await _factory.MeanwhileAsync(_mine.Complaint.Reference, TestStaff.Another(StaffRole.ComplaintsLead).Actor, (c, act) => c.KeepAway(Lead.Id, Lead.Name, default, "It is about them.", StaffCase.Rules, act, 1));

        await RunAsync(Today);
        Assert.Contains("CP-2026-00001: Tell them how it stands.", await TextAsync(Other), StringComparison.Ordinal);
        await RunAsync(Today.AddDays(1));
        Assert.Contains("CP-2026-00001", await TextAsync(TestStaff.Another(StaffRole.ComplaintsLead)), StringComparison.Ordinal);
        Assert.DoesNotContain("CP-2026-00001", await TextAsync(Lead), StringComparison.Ordinal);

        // Back again: it is nobody else's any more.
        await RunAsync(Today.AddDays(6));
        Assert.Equal(2, (await MailsAsync(Other)).Count);
    }

    [Fact]
    public async Task Complainants_who_wrote_and_payments_to_approve_are_counted()
    {
        var most = StaffCase.Rules.Policy.MayApprove(Manager.Actor);
        _factory.Clock.GoTo(Yesterday, new TimeOnly(9, 0));
        await _factory.MeanwhileAsync(_mine.Complaint.Reference, Manager.Actor, (c, act) =>
            c.PromiseRemedy(new RemedyPromise("financial", "For the wait.", Today.AddDays(20), Manager.Id, Manager.Name, most + 1, MoneyKind: MoneyKind.TimeAndTrouble, Guidance: "Looked at."), StaffCase.Rules, act));
        _factory.Clock.GoTo(Yesterday, new TimeOnly(18, 0));
        await _factory.MeanwhileAsync(_mine.Complaint.Reference, Actor.Complainant("Noor Halloran"), (c, act) => c.ReceiveMessage("It drips again.", act));

        await RunAsync(Today);
        Assert.Equal("Complaints today: 1 wrote to us", (await MailsAsync(Manager))[^1].Subject);
        Assert.Contains("1 complainant wrote, and nobody has done anything on it since: http", await TextAsync(Manager), StringComparison.Ordinal);
        Assert.DoesNotContain("drips", await TextAsync(Manager), StringComparison.Ordinal);
        Assert.Contains("1 payment waits for your approval: http", await TextAsync(Director), StringComparison.Ordinal);
        Assert.DoesNotContain("for your approval", await TextAsync(Manager), StringComparison.Ordinal);
    }

    private static DateTime London(DateOnly day, int hour, int minute) => LondonTime.ToUtc(day, new TimeOnly(hour, minute));

    private Task BesideAsync(DateOnly day, Action<Complaint, Act, PortalDbContext> add, TestStaff by, int number = 1) => _factory.InDatabaseAsync(async context =>
    {
        add((await context.FindComplaintAsync(new ComplaintReference(2026, number)))!, new Act(by.Actor, London(day, 15, 0)), context);
        await context.SaveChangesAsync();
    });

    private Task<int> RunAsync(DateOnly day)
    {
        _factory.Clock.GoTo(day, new TimeOnly(8, 0));
        return _factory.InScopeAsync(services => services.GetRequiredService<MorningRound>().RunAsync());
    }

    // The last one; empty where there is none.
    private async Task<string> TextAsync(TestStaff to) => (await MailsAsync(to)).LastOrDefault()?.TextBody ?? "";

    private Task<List<OutboxMessage>> MailsAsync(TestStaff to) => _factory.InDatabaseAsync(context =>
        context.Set<OutboxMessage>().AsNoTracking().Where(mail => mail.Kind == MorningMail.Kind && mail.To == to.Email).OrderBy(mail => mail.Id).ToListAsync());
}
