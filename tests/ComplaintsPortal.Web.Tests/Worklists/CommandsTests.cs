using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Contributions;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Openness;
using ComplaintsPortal.Domain.Paragraphs;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Domain.ServiceRequests;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Intake;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Worklists;

/// <summary>No page issues more database commands at 100 rows than at 10: the same addresses, asked of two sites that differ in nothing but that.</summary>
public sealed class CommandsTests(CommandsTests.Few few, CommandsTests.Many many) : IClassFixture<CommandsTests.Few>, IClassFixture<CommandsTests.Many>
{
    public static TheoryData<StaffRole, string> Pages => new()
    {
        { StaffRole.ComplaintsLead, "/staff" }, { StaffRole.ComplaintsLead, "/staff/for-me" }, { StaffRole.ComplaintsLead, "/staff/to-triage" },
        { StaffRole.ComplaintsLead, "/staff/for-me?sort=Priority" }, { StaffRole.InvestigatingManager, "/staff/replies" }, { StaffRole.ComplaintsLead, "/staff/quality-check" }, { StaffRole.ComplaintsLead, "/staff/due-soon" }, { StaffRole.ComplaintsLead, "/staff/overdue" },
        { StaffRole.ComplaintsLead, "/staff/all" }, { StaffRole.ComplaintsLead, "/staff/all?sort=Due" }, { StaffRole.StaffMember, "/staff/recorded" },
        { StaffRole.InvestigatingManager, "/staff/mine" }, { StaffRole.InvestigatingManager, "/staff/team" }, { StaffRole.Director, "/staff/signature" },
        { StaffRole.InvestigatingManager, "/staff/actions" }, { StaffRole.ComplaintsLead, "/staff/actions?whose=all" }, { StaffRole.MemberResponsible, "/staff/actions" },
        { StaffRole.ComplaintsLead, "/staff/complainants" }, { StaffRole.InvestigatingManager, "/staff/complainants?q=yusuf" }, { StaffRole.ComplaintsLead, "/staff/complainants/1" }, { StaffRole.ComplaintsLead, "/staff/people-reviews" },
        { StaffRole.ComplaintsLead, "/staff/search?q=yusuf" }, { StaffRole.ComplaintsLead, "/staff/more" }, { StaffRole.ComplaintsLead, "/staff/absences" }, { StaffRole.ComplaintsLead, "/staff/training" }, { StaffRole.ComplaintsLead, "/staff/leaving" }, { StaffRole.MemberResponsible, "/staff/all" },
        { StaffRole.ComplaintsLead, "/staff/service-requests" },
        { StaffRole.ComplaintsLead, "/staff/figures" }, { StaffRole.ComplaintsLead, "/staff/figures/upheld-1" }, { StaffRole.ComplaintsLead, "/staff/figures/adjusted/complaints?bucket=all" },
        { StaffRole.ComplaintsLead, "/staff/figures.csv" }, { StaffRole.ComplaintsLead, "/staff/figures/export/complaints.csv" }, { StaffRole.ComplaintsLead, "/staff/homes-owned" },
        { StaffRole.ComplaintsLead, "/staff/reports" }, { StaffRole.ComplaintsLead, "/staff/reports/1" }, { StaffRole.ComplaintsLead, "/staff/reports/1.csv" }, { StaffRole.MemberResponsible, "/staff/reports/checklist" },
        { StaffRole.ComplaintsLead, "/staff/homes" }, { StaffRole.ComplaintsLead, "/staff/homes/1" }, { StaffRole.ComplaintsLead, "/staff/homes/imports" }, { StaffRole.ComplaintsLead, "/staff/homes/imports/1?show=New" },
        { StaffRole.ComplaintsLead, "/cases/CP-2026-09000/related" }, { StaffRole.ComplaintsLead, "/cases/CP-2026-09000/home" }, { StaffRole.ComplaintsLead, "/cases/CP-2026-09000/home?q=row" },
        { StaffRole.Director, "/staff/overview" },
        { StaffRole.InvestigatingManager, "/cases/CP-2026-09000/notes" }, { StaffRole.ComplaintsLead, "/staff/surveys" }, { StaffRole.ComplaintsLead, "/staff/print-queue?all=true" },
        { StaffRole.ComplaintsLead, "/staff/reassign" }, { StaffRole.ComplaintsLead, "/staff/all.csv" },
        { StaffRole.ComplaintsLead, "/staff/hazards" }, { StaffRole.ComplaintsLead, "/cases/CP-2026-09000/hazards" }, { StaffRole.ComplaintsLead, "/cases/CP-2026-09000/hazards/1" },
        { StaffRole.Administrator, "/staff/sources" },
        { StaffRole.ComplaintsLead, "/staff/updates" }, { StaffRole.ComplaintsLead, "/cases/CP-2026-09000/concerns" },
        { StaffRole.ComplaintsLead, "/staff/paragraphs" }, { StaffRole.InvestigatingManager, "/cases/CP-2026-09000/meetings" },
        { StaffRole.ComplaintsLead, "/staff/contributions" },
        { StaffRole.ComplaintsLead, "/cases/CP-2026-09000/contributions" },
        { StaffRole.ComplaintsLead, "/staff/feedback" }, { StaffRole.ComplaintsLead, "/staff/enquiries" }, { StaffRole.ComplaintsLead, "/staff/contractors" }, { StaffRole.ComplaintsLead, "/staff/contractors/1" }, { StaffRole.ComplaintsLead, "/cases/CP-2026-09000/contractors" }, { StaffRole.ComplaintsLead, "/cases/CP-2026-09000/group" },
        { StaffRole.StaffMember, "/staff/print-queue" }, { StaffRole.Administrator, "/staff/mail" }, { StaffRole.Administrator, "/staff/mail/sent" }, { StaffRole.Administrator, "/people" },
        { StaffRole.ComplaintsLead, "/cases/CP-2026-09000" }, { StaffRole.MemberResponsible, "/cases/CP-2026-09000" }, { StaffRole.StaffMember, "/cases/CP-2026-09000" },
        { StaffRole.InvestigatingManager, "/cases/CP-2026-09000/evidence" }, { StaffRole.InvestigatingManager, "/cases/CP-2026-09000/files" }, { StaffRole.InvestigatingManager, "/cases/CP-2026-09000/remedies" },
        { StaffRole.InvestigatingManager, "/cases/CP-2026-09000/findings/1" }, { StaffRole.InvestigatingManager, "/cases/CP-2026-09000/draft" },
        { StaffRole.ComplaintsLead, "/staff/policy/check" }, { StaffRole.Administrator, "/staff/policy/holidays" }, { StaffRole.ComplaintsLead, "/staff/policy" }, { StaffRole.Administrator, "/staff/policy/add" }, { StaffRole.ComplaintsLead, "/staff/policy/wording" },
        { StaffRole.ComplaintsLead, "/staff/policy/versions/portsmouth-2024" }, { StaffRole.ComplaintsLead, "/staff/policy/wording/decline" },
        { StaffRole.ComplaintsLead, "/staff/policy/rehearsal?Form.From.Day=1&Form.From.Month=1&Form.From.Year=2020&Form.To.Day=1&Form.To.Month=1&Form.To.Year=2027&Form.Policy=lhp-2023" },
        { StaffRole.ComplaintsLead, "/staff/ombudsman" }, { StaffRole.ComplaintsLead, "/cases/CP-2026-09000/ombudsman" }, { StaffRole.ComplaintsLead, "/cases/CP-2026-09000/bundle" },
        { StaffRole.ComplaintsLead, "/staff/themes" }, { StaffRole.ComplaintsLead, "/staff/themes/1" }, { StaffRole.ComplaintsLead, "/staff/self-assessments" }, { StaffRole.ComplaintsLead, "/staff/publicity" }, { StaffRole.ComplaintsLead, "/staff/statements" },
        { StaffRole.ComplaintsLead, "/performance" }, { StaffRole.ComplaintsLead, "/self-assessment" }, { StaffRole.ComplaintsLead, "/policy" },
        { StaffRole.ComplaintsLead, "/staff/payments" }, { StaffRole.ComplaintsLead, "/staff/learning" }, { StaffRole.InvestigatingManager, "/staff/learning?which=open" },
        { StaffRole.ComplaintsLead, "/cases/CP-2026-09000/money" }, { StaffRole.ComplaintsLead, "/cases/CP-2026-09000/learning" },
        { StaffRole.ComplaintsLead, "/cases/CP-2026-09000/actions" }, { StaffRole.ComplaintsLead, "/cases/CP-2026-09000/close" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_asks_as_often_at_100_rows_as_at_10(StaffRole role, string address)
    {
        var atTen = await CommandsAsync(few, role, address);
        var atHundred = await CommandsAsync(many, role, address);

        Assert.NotEmpty(atTen);
        Assert.True(atTen.Count >= atHundred.Count, $"{atTen.Count} became {atHundred.Count}:\n{string.Join("\n\n", atHundred)}");
    }

    private static async Task<IReadOnlyList<string>> CommandsAsync(Filled site, StaffRole role, string address)
    {
        var visitor = await site.SignedInAsync(role);
        await visitor.GetAsync(address);
        return await site.Commands.DuringAsync(async () => Assert.Equal(200, (int)(await visitor.GetAsync(address)).Status));
    }

    public sealed class Few() : Filled(10);

    public sealed class Many() : Filled(100);

    /// <summary>So many complaints on every list, and one with so many events, contacts, pieces of evidence, files, letters and remedies.</summary>
    public abstract class Filled(int rows) : PortalFactory
    {
        public override async Task InitializeAsync()
        {
            await base.InitializeAsync();
            var (number, long_) = (0, Clock.UtcNow.AddDays(-35));
            TestCase Case(DateTime start) => new(null, ++number, CaseSetUp.Staff, start);
            List<Complaint> requests = [];
            await InDatabaseAsync(async context =>
            {
                for (var row = 0; row < rows; row++)
                {
                    context.Add(Case(Clock.UtcNow.AddHours(-1)).Complaint);
                    context.Add(Case(long_).To(ComplaintStatus.StageOneChecking).Complaint);
                    context.Add(Case(long_).To(ComplaintStatus.StageTwoSigning).Complaint);
                    var posting = Case(Clock.UtcNow.AddDays(-4)).Accept().Define().Assign();
                    posting.Issue(LetterKind.StageOneAcknowledgement);
                    context.Add(posting.Complaint);
                    posting.AtOmbudsman();
                    context.AddRange(posting.Beside);
                    var request = Case(Clock.UtcNow.AddDays(-4)).To(ComplaintStatus.ServiceRequest);
                    context.Add(request.Complaint);
                    requests.Add(request.Complaint);
                    foreach (var state in new[] { OutboxState.Failed, OutboxState.Sent })
                    {
                        var mail = context.Add(new OutboxMessage("Receipt", $"somebody{row}@tenant.example", "We have received your complaint", "Dear Amina Yusuf", Clock.UtcNow));
                        mail.Property(nameof(OutboxMessage.State)).CurrentValue = state;
                        mail.Property(nameof(OutboxMessage.SentOn)).CurrentValue = state == OutboxState.Sent ? Clock.UtcNow : null;
                    }
                }

                var full = Full(new TestCase(null, 9000, CaseSetUp.Staff, long_));
                full.AtOmbudsman((one, c, act) =>
                {
                    for (var row = 0; row < rows; row++)
                    {
                        one.Order(c, new OrderNote(OrderKind.Order, act.Day, "Pay the complainant.", CaseSetUp.Staff.Lead.StaffId!.Value, CaseSetUp.Staff.Lead.Name), act);
                        one.Determine(c, "The mould.", OmbudsmanFinding.Maladministration, act.Day, act);
                    }
                });
                context.Add(full.Complaint);
                context.AddRange(full.Beside);
                await context.SaveChangesAsync();
                for (var row = 0; row < rows; row++)
                {
                    context.Add(Hazard.Told(full.Complaint, row + 1, "electrical", TestCase.Portsmouth.Calendar, full.By(full.Handler)));
                    context.Add(Improvement.Record(
                        full.Complaint, new ImprovementNote("No check.", "A check.", CaseSetUp.Staff.Lead.StaffId!.Value, CaseSetUp.Staff.Lead.Name, Clock.Today), TestCase.Portsmouth, full.By(CaseSetUp.Staff.Lead)));
                }

                await context.SaveChangesAsync();
                context.AddRange(Enumerable.Range(1, rows).Select(row => ComplaintsPortal.Domain.Enquiries.MemberEnquiry.Record(new(Clock.UtcNow, $"Member {row}", false, "", "Amina Yusuf", "What is done?"), new Act(CaseSetUp.Staff.Lead, Clock.UtcNow))));
                List<Contractor> contractors = [.. Enumerable.Range(1, rows).Select(row => Contractor.Register(new ContractorDetails($"Contractor {row}", "", "", "gas@warm.example", "", Clock.Today, null), new Act(CaseSetUp.Staff.Lead, Clock.UtcNow)))];
                context.AddRange(contractors);
                await context.SaveChangesAsync();
                context.AddRange(contractors.Select(one => ContractorInvolvement.Name(full.Complaint, one, [], "", new Act(CaseSetUp.Staff.Lead, Clock.UtcNow))));
                context.AddRange(Enumerable.Range(1, rows).Select(row => Contribution.Ask(full.Complaint, row, new ContributionRequest($"Fitter {row}", "", "fitter@contractor.example", "When?", Clock.Today), TestCase.Portsmouth, new Act(CaseSetUp.Staff.Lead, Clock.UtcNow))));
                context.AddRange(Enumerable.Range(1, rows).Select(row => Meeting.Offer(full.Complaint, row, new MeetingOffer(MeetingKind.Telephone, Clock.Today, "To explain.", true), new Act(CaseSetUp.Staff.Lead, Clock.UtcNow))));
                context.AddRange(Enumerable.Range(1, rows).Select(row => StandardParagraph.Approve(row, new ParagraphText("", $"Text {row}", "We are sorry.", Clock.Today.AddDays(9)), new Act(CaseSetUp.Staff.Lead, Clock.UtcNow))));
                List<Theme> themes = [.. Enumerable.Range(1, rows).Select(row => Theme.Record(new ThemeNote($"Theme {row}", "Nobody comes.", "", CaseSetUp.Staff.Lead.StaffId!.Value, CaseSetUp.Staff.Lead.Name, Clock.Today), new Act(CaseSetUp.Staff.Lead, Clock.UtcNow)))];
                context.AddRange(themes);
                context.AddRange(requests.Select(one => ThemeComplaint.Join(themes[0], one, "The same.", new Act(CaseSetUp.Staff.Lead, Clock.UtcNow))));
                context.AddRange(Enumerable.Range(1, rows).Select(row => PublicStatement.Write(new StatementNote(StatementKind.Learning, $"You said {row}.", "We did."), new Act(CaseSetUp.Staff.Lead, Clock.UtcNow))));
                context.AddRange(Enumerable.Range(1, rows).Select(row => PublicityEntry.Record(new PublicityNote(Clock.Today.AddDays(-row), "website", "Page", [PublicityMatter.Policy]), TestCase.Portsmouth.Policy, new Act(CaseSetUp.Staff.Lead, Clock.UtcNow))));
                context.AddRange(Enumerable.Range(0, rows).Select(_ => FeedbackItem.Record(new FeedbackReceived(FeedbackKind.Comment, "letter", Clock.UtcNow, "Nice."), new Act(CaseSetUp.Staff.Lead, Clock.UtcNow))));
                context.AddRange(Enumerable.Range(0, rows).Select(row => IntakeSource.Make($"System {row}", new Act(CaseSetUp.Staff.Lead, Clock.UtcNow)).Source));
                context.AddRange(requests.Select(contact => ServiceRequest.Follow(contact, new ServiceRequestRoute("Repairs", "", Clock.Today.AddDays(3)), new Act(CaseSetUp.Staff.Lead, Clock.UtcNow))));
                context.AddRange(Enumerable.Range(0, rows).Select(row => new DateOnly(Clock.Today.Year, Clock.Today.Month, 1).AddMonths(-row))
                    .Select(month => Report.Prepare(ReportKind.MonthlyReview, month, month.AddMonths(1).AddDays(-1), new Act(CaseSetUp.Staff.Lead, Clock.UtcNow))));
                var homes = Enumerable.Range(1, rows).Select(row => new Home(new HomeRow(row, $"{row} Harbour Row", "PO1 3AX", "", HomeType.Rented, "", ""), Clock.UtcNow)).ToList();
                var import = new HomeImport("homes.csv", new Act(CaseSetUp.Staff.Lead, Clock.UtcNow));
                import.Checked(HomeImportCounts.None with { New = rows });
                context.AddRange(homes);
                context.Add(import);
                await context.SaveChangesAsync();
                context.AddRange(requests.Select(contact => CaseHome.Choose(contact, homes[0], HomeType.Rented, "", new Act(CaseSetUp.Staff.Lead, Clock.UtcNow))));
                context.AddRange(homes.Select((home, row) => new HomeImportRow(import.Id, HomeRowKind.New, row + 2, home.Uprn, "", home.Row())));
                await context.SaveChangesAsync();
            });
        }

        private TestCase Full(TestCase test)
        {
            test.Acknowledged().Find().Draft();
            for (var row = 0; row < rows; row++)
            {
                test.Evidence().Promise().Promise("financial", 20)
                    .Do((c, act) => c.ReceiveMessage("Nobody came today either.", act))
                    .Do((c, act) => c.AddFile(new SubmittedFile($"{row}.jpg", $"{row:x64}", 1000, "image/jpeg"), act))
                    .Issue(LetterKind.StageOneAcknowledgement, correctionReason: "The flat number was wrong.");
            }

            return test;
        }
    }
}
