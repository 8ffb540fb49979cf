using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.BrowserTests.Support;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Concerns;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.Domain.Paragraphs;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Contributions;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.ServiceRequests;
using ComplaintsPortal.Domain.PastComplaints;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Intake;
using ComplaintsPortal.Infrastructure.Rules;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.BrowserTests.Pages;

/// <summary>
/// A site with a complaint in each state that some staff page shows differently, in the hands of the first of each role. Each is
/// unpleasantly full: danger, adjustments, a representative, long words, files, mail that came back.
/// </summary>
public sealed class StaffSite : BrowserSite
{
    private readonly Dictionary<string, TestCase> _cases = new(StringComparer.Ordinal);

    public static IEnumerable<string> Statuses => Enum.GetNames<ComplaintStatus>();

    public static IEnumerable<string> DeclineGrounds => TestCase.Portsmouth.Policy.DeclineReasons.Select(ground => ground.Code);

    public static IEnumerable<string> RefusalGrounds => TestCase.Portsmouth.Policy.EscalationRefusalGrounds.Select(ground => ground.Code);

    /// <summary>Each kind of letter on a case that owes it.</summary>
    public static IEnumerable<(string Kind, string Case)> LettersToIssue =>
    [
        ("clarification", "Clarifying"), ("service-request-notice", "ServiceRequest"), ("referral", "Referred"), ("decline", "Declined"),
        ("stage-one-acknowledgement", "defined"), ("stage-one-extension", "extended"), ("stage-one-response", "StageOneReady"),
        ("stage-two-acknowledgement", "StageTwo"), ("stage-one-review", "StageOneReview"), ("new-date", "moved"), ("new-access-code", "new"), ("escalation-refused", "EscalationRefused"), ("remedies-done", "done"), ("stage-two-response", "StageTwoReady"),
    ];

    /// <summary>Where a stop is.</summary>
    public string Address(StaffStop stop)
    {
        var address = stop.Case is null ? stop.Route : stop.Route.Replace("{reference}", Case(stop.Case).Reference.ToString(), StringComparison.Ordinal);
        return "/" + address
            .Replace("{number:int}", "1", StringComparison.Ordinal)
            .Replace("{section:int}", "1", StringComparison.Ordinal)
            .Replace("{number:long}", "1", StringComparison.Ordinal)
            .Replace("{other:long}", "2", StringComparison.Ordinal)
            .Replace("{act}", stop.With, StringComparison.Ordinal)
            .Replace("{id:long}", "1", StringComparison.Ordinal)
            .Replace("{person:guid}", TestStaff.Of(stop.Case is null ? StaffRole.InvestigatingManager : StaffRole.SeniorReviewer).Id.ToString(), StringComparison.Ordinal)
            .Replace("{id}", stop.With, StringComparison.Ordinal)
            .Replace("{ground}", stop.With, StringComparison.Ordinal)
            .Replace("{code}", stop.With, StringComparison.Ordinal)
            .Replace("{kind}", stop.With, StringComparison.Ordinal) + stop.Query;
    }

    public TestCase Case(string name) => _cases[name];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await InScopeAsync(services => services.GetRequiredService<RuleChanges>().SaveAsync((_, number) => new RuleChange
        {
            Number = number,
            Kind = RuleChangeKind.VersionAdded,
            Subject = "lhp-2023",
            FirstDay = Clock.Today.AddYears(1),
            Note = "Approved by the Board.",
            On = Clock.UtcNow,
            ById = TestStaff.Of(StaffRole.Administrator).Id,
            ByName = TestStaff.Of(StaffRole.Administrator).Name,
        }));
        var (longAgo, lately) = (Clock.UtcNow.AddDays(-35), Clock.UtcNow.AddDays(-3));
        foreach (var status in Enum.GetValues<ComplaintStatus>())
        {
            Add(status.ToString(), longAgo).To(status);
        }

        Add("new", Clock.UtcNow.AddHours(-2));
        Add("defined", lately).Accept().Define().Assign();
        Add("investigating", lately).Acknowledged();
        Add("investigated", lately).Acknowledged().Investigated();
        Add("sent back", lately).Acknowledged().Investigated().Submit().Do((c, act) => c.ReturnFromCheck("Say sorry for the second visit as well.\nAnd give its date.", TestCase.Portsmouth, act));
        Add("extended", lately).Acknowledged().Do((c, act) => c.Extend(new ExtensionRequest("third-party-delay", 5, "The surveyor’s report is late.", 3), TestCase.Portsmouth, act));
        Add("kept away", lately).Acknowledged().Do((c, act) => c.KeepAway(
            TestStaff.Of(StaffRole.SeniorReviewer).Id, TestStaff.Of(StaffRole.SeniorReviewer).Name, KeptAwayGround.Named, "She is said to have hung up on them, twice.", TestCase.Portsmouth, act));
        Add("moved", lately).Acknowledged().Do((c, act) => c.Recount(
            TestCase.Portsmouth with { Calendar = TestCase.Portsmouth.Calendar.With([new(Clock.Today.AddDays(2), "A day of mourning")]) }, "Friday 6 March 2026 is a new bank holiday (A day of mourning).", act));
        Add("asked late", Clock.UtcNow.AddDays(-120)).To(ComplaintStatus.StageOneResponded).On(110).Escalate("It is still wet.");
        Add("reviewing", longAgo).To(ComplaintStatus.StageTwo).On(15).Define().Assign().Send(LetterKind.StageTwoAcknowledgement);
        Add("reviewed", longAgo).To(ComplaintStatus.StageTwo).On(15).Prepared();
        Add("done", longAgo).To(ComplaintStatus.StageTwoResponded).On(29).CompleteRemedies();
        Add("followed", lately).To(ComplaintStatus.ServiceRequest);
        Add("offered", lately).Acknowledged().Promise("financial", 800);
        Add("approved", lately).Acknowledged().Promise("financial", 80);
        Add("accepted", lately).Acknowledged().Promise("financial", 80).Do((c, act) => c.AnswerAward(1, accepted: true, "Yes, by email.", TestCase.Portsmouth, act));
        Add("with the Ombudsman", longAgo).To(ComplaintStatus.StageTwoResponded).On(25).AtOmbudsman((one, c, act) =>
        {
            one.Determine(c, "How the landlord dealt with the mould.", OmbudsmanFinding.SevereMaladministration, act.Day, act);
            one.Order(c, new OrderNote(OrderKind.Order, act.Day, "Pay £500 to the resident.", CaseSetUp.Staff.Lead.StaffId!.Value, CaseSetUp.Staff.Lead.Name, Amount: 500), act);
        });
        Add("learnt", longAgo).To(ComplaintStatus.StageTwoResponded).Learnt();
        Add("to post", lately).Accept().Define().Assign().Issue(LetterKind.StageOneAcknowledgement);
        await InDatabaseAsync(async context =>
        {
            foreach (var one in _cases.Values)
            {
                context.Add(one.Complaint);
                context.AddRange(one.Beside);
            }

            await context.SaveChangesAsync();
            foreach (var name in new[] { "investigating", "new" })
            {
                var one = _cases[name];
                context.Add(Hazard.Told(one.Complaint, 1, "electrical", TestCase.Portsmouth.Calendar, one.By(Actor.Complainant("Amina Yusuf"))));
            }

            var informed = _cases["investigating"];
            context.Add(UpdatePlan.Begin(informed.Complaint, new UpdateAgreement(5, "telephone", true, "On the telephone."), "telephone", TestCase.Portsmouth, informed.By(informed.Handler)));
            context.Add(Meeting.Offer(informed.Complaint, 1, new MeetingOffer(MeetingKind.AtHome, ComplaintsPortal.Domain.Calendar.LondonTime.DateOf(informed.Now), "To hear their side.", CompanyOffered: true), informed.By(informed.Handler)));
            context.Add(StandardParagraph.Approve(1, new ParagraphText("", "Apology for delay", "We are sorry for how long you waited.", Clock.Today.AddDays(200)), informed.By(CaseSetUp.Staff.Lead)));
            context.Add(Concern.Note(informed.Complaint, 1, new ConcernNote(ConcernKind.Vulnerability, "An older person lives there who must not climb stairs."), informed.By(informed.Handler)));
            foreach (var state in new[] { OutboxState.Waiting, OutboxState.Uncertain, OutboxState.Failed })
            {
                var mail = new OutboxMessage("Receipt", $"{state}.a-rather-long-name-of-somebody@tenant.example".ToLowerInvariant(), "We have received your complaint", "Dear Amina Yusuf", Clock.UtcNow);
                context.Add(mail).Property(nameof(OutboxMessage.State)).CurrentValue = state;
            }

            var act = new Act(CaseSetUp.Staff.Lead, Clock.UtcNow);
            context.Add(Contractor.Register(new ContractorDetails("Warm Homes (South) Limited, gas and heating", "Boilers, radiators and gas safety in the south of the city", "Siân Featherstonehaugh", "complaints@warm-homes-south.example", "023 9200 0000", Clock.Today.AddYears(-1), null), act));
            await context.SaveChangesAsync();
            context.Add(Contractor.Register(new ContractorDetails("Lifts Limited", "Lifts", "", "complaints@lifts.example", "", Clock.Today.AddYears(-3), Clock.Today.AddDays(-9)), act));
            var neighbour = ComplaintsPortal.Domain.People.Person.From(TestCase.ASubmission(Clock.UtcNow) with { ComplainantName = "Bartholomew Featherstonehaugh-Llewellyn", Email = "bartholomew.featherstonehaugh-llewellyn@tenant.example", LetterFormat = LetterFormat.LargePrint }, Clock.UtcNow);
            context.Add(neighbour);
            await context.SaveChangesAsync();
            context.Add(CaseParty.Join(Case("investigating").Complaint, neighbour, "His email of this morning.", act));
            context.Add(ComplaintsPortal.Domain.Enquiries.MemberEnquiry.Record(new(Clock.UtcNow, "Bartholomew Featherstonehaugh-Llewellyn", true, "bartholomew.featherstonehaugh-llewellyn@parliament.example", "Amina Yusuf", "What is being done about the mould?\n" + new string('x', 120)), act));
            AddBeside(context, new Act(CaseSetUp.Staff.Lead, Clock.UtcNow));
            await context.SaveChangesAsync();
        });
    }

    // What stands beside a complaint points to it by its number, which it has once it is saved.
    private void AddBeside(PortalDbContext context, Act act)
    {
        var followed = ServiceRequest.Follow(Case("followed").Complaint, new ServiceRequestRoute("Responsive repairs, north area", "JOB-2026-0004711", Clock.Today), act);
        followed.Chase(Case("followed").Complaint, "The part is on order.", "", Clock.Today.AddDays(1), act);
        context.Add(followed);
        var asked = Contribution.Ask(Case("investigating").Complaint, 1, new ContributionRequest("Siân Featherstonehaugh", "Warm Homes (South) Limited, gas and heating", "sian.featherstonehaugh@warm-homes-south.example", "When did your engineer come, and what was found?\n\nPlease send the job sheet.", Clock.Today.AddDays(2)), TestCase.Portsmouth, act);
        asked.NewLink(new string('D', 64), act.On);
        context.Add(asked);
        var contractor = context.Set<Contractor>().Local.First(one => one.Id > 0);
        var part = ContractorInvolvement.Name(Case("investigating").Complaint, contractor, [], "Nobody came twice.", act);
        part.Report(ComplaintsPortal.Domain.Policies.ContractorNotice.Receipt, Clock.Today, "Log 4711.", Case("investigating").Complaint, act);
        context.Add(part);
        var month = new DateOnly(Clock.Today.Year, Clock.Today.Month, 1).AddMonths(-1);
        var review = Report.Prepare(ReportKind.MonthlyReview, month, month.AddMonths(1).AddDays(-1), act);
        review.Write("summary", "More complaints reached us than in the months before.\n" + new string('x', 120), act);
        context.Add(review);
        context.Add(FeedbackItem.Record(new FeedbackReceived(FeedbackKind.Petition, "letter", act.On.AddDays(-1), "We, who live in Pembroke Court, ask for a lift that works.\n" + new string('x', 120)) { Name = "Bartholomew Featherstonehaugh", Signatures = 212 }, act));
        var person = context.Set<Domain.People.Person>().Local.OrderBy(one => one.Id).First();
        context.Add(Domain.People.Person.From(TestCase.ASubmission(Clock.UtcNow) with { ComplainantName = person.Name, Email = "another.address.of.hers@tenant.example", Telephone = "" }, act.On));
        context.Add(ContactRestriction.Warn(
            person, new WarningNote([TestCase.Portsmouth.Policy.Conduct.Behaviours[0].Code], "Eleven calls on Monday.\n" + new string('x', 120), "Please write, or call in the morning."), act));
        var home = new Home(new HomeRow(100_071_012_345, "Flat 4, Featherstonehaugh House, 12 Harbour Row, Portsmouth", "PO1 3AX", "General needs, fixed term", HomeType.Rented, "Harbour and Island", "Siân Featherstonehaugh"), act.On);
        var import = new HomeImport("homes-register-of-the-housing-system-2026-03-04-full-extract.csv", act);
        import.Checked(new HomeImportCounts(0, 1, 0, 0, 11, 1, 1));
        context.AddRange(home, import);
        context.SaveChanges();
        context.AddRange(
            CaseHome.Choose(Case("Closed").Complaint, home, HomeType.Rented, "", act),
            new HomeImportRow(import.Id, HomeRowKind.Changed, 2, home.Uprn, "Patch: Hillside (before: Harbour and Island)\nManager: Dev Anand", home.Row() with { Patch = "Hillside" }),
            new HomeImportRow(import.Id, HomeRowKind.Refused, 3, null, "The UPRN “" + new string('9', 40) + "…” is not a number of up to 12 digits.", null));
        context.Add(Domain.Incidents.Incident.Record(new Domain.Incidents.IncidentDetails("Our computer systems do not work after an attack from outside", "We cannot open complaints or write to you from our systems.", Clock.Today.AddDays(-2), Clock.Today.AddDays(5)), act));
        var past = new PastImport("Old case system", "complaints-of-the-old-case-system-2025-04-01-to-2025-12-31-second-try.csv", act);
        past.Checked(PastImportCounts.None with { Rows = 2, New = 1, Refused = 1, Faults = 1, DayMissing = 1, PassedOver = ["case_officer"], Years = new Dictionary<string, int> { ["2025/26"] = 1 } });
        context.Add(past);
        context.SaveChanges();
        context.Add(new PastImportFault(past.Id, 3, new PastFault("category", "Water hammer in the pipes of the house, with a very long name…", "One of: repairs, damp-and-mould, neighbours.")));
        context.Add(new PastComplaint(past, new PastImportRow(past.Id, 2, "OLD-2025-000042", new Dictionary<string, string> { ["reference"] = "OLD-2025-000042", ["received"] = "2025-06-02", ["home"] = "LCRA", ["stage1_outcome"] = "Upheld" }), isInFigures: false));
        context.Add(IntakeSource.Make("Complaints mailbox of the housing service", act).Source);
        OpenThings.Add(context, Case("Closed").Complaint, act);
    }

    private TestCase Add(string name, DateTime start) => _cases[name] = new TestCase(Full, _cases.Count + 1, CaseSetUp.Staff, start)
        .Do((c, act) => c.AddFile(new SubmittedFile("photograph_of_the_bedroom_wall_behind_the_wardrobe_20260214_123456.jpg", new string('B', 64), 2_345_678, "image/jpeg"), act))
        .Do((c, act) => c.ReceiveMessage("Nobody came today either.\n\n" + new string('x', 120), act), Actor.Complainant("Amina Yusuf"));

    private static Submission Full(Submission submission) => submission with
    {
        Danger = true,
        DangerInWords = "Water drips into the light.",
        ContactTimes = "After 2 pm, never on Fridays",
        LetterFormat = LetterFormat.LargePrint,
        Representative = new RepresentativeDetails("Siân Ní Dhomhnaill-Featherstonehaugh", "Support worker", "023 9200 1122", "sian.featherstonehaugh@supporting-people.example", "Told us on the telephone"),
    };
}

/// <summary>A site on its first day: staff and no complaint.</summary>
public sealed class EmptyStaffSite : BrowserSite;
