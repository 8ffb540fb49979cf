using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Concerns;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Contributions;
using ComplaintsPortal.Domain.Enquiries;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.Domain.Notes;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Paragraphs;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.ServiceRequests;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Infrastructure.Bundles;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.TestSupport;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Ombudsman;

/// <summary>What is kept beside a complaint is evidence too: who speaks for them, what was arranged, asked, said and noted.</summary>
public sealed class BundleBesideTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    // In a copy, this neighbour is taken out of whatever anybody said.
    private const string Neighbour = "Wilhelmina Quackenbush";

    // Each sheet of what stands beside, with words that only it has.
    private static readonly (string Sheet, string[] Words)[] Sheets =
    [
        ("Who complains, and who speaks for them", ["Others of the group", "Tomasz Nowak", "It is the same in his flat.", "Leila Haddad speaks for Amina Yusuf", "Lasting power of attorney"]),
        ("Adjustments and disabilities", ["Letters in large print: agreed", "cannot read small letters", "Disability: recorded", BundleSheets.NotForEverybody]),
        ("How contact was limited", ["Amina Yusuf: a restriction", "Calls in which staff were shouted at.", "By letter only.", "She named no disability."]),
        ("What was decided at the beginning", ["accepted", "Belongs with", "It is the same roof."]),
        ("Safeguarding, risk and legal matters", ["Vulnerable person in the household", "A newborn sleeps there."]),
        ("definition and findings", ["Number 1, version 1", "our apology"]),
        ("What colleagues and contractors were asked", ["Sian Price, Warm Homes Limited", "When did your engineer come?", "On the ninth, and nobody was in."]),
        ("Contractors", ["Nobody came twice.", "Log 4711."]),
        ("Meetings and calls", ["Visit at their home: held", "somebody can come along (Code 3.6)", "The ceiling was wet.", "We come back on Monday.", "Call by telephone: not held", "They did not want one."]),
        ("Updates", ["every 5 working days, by telephone", "On the telephone."]),
        ("Enquiries of councillors and MPs", ["Jo Blake (councillor)", "What is being done about the roof?", "The resident was asked"]),
        ("Notes between colleagues", ["Please look at the roof", $"For {CaseSetUp.Staff.Manager.Name}."]),
        ("What they said when it was closed", ["Very dissatisfied", "Nobody rang back."]),
    ];

    [Fact]
    [Trait("Clause", "Code 5.12")]
    public async Task Code_5_12_everything_beside_the_complaint_is_in_the_bundle_but_what_only_few_may_read_and_in_a_copy_third_parties()
    {
        var reference = await CaseAsync();
        var text = await TextAsync(await factory.MakeBundleAsync(reference, redacted: false));

        // After the index, which names the sheets too.
        var at = text.LastIndexOf("The complaint as it came", StringComparison.Ordinal);
        foreach (var (sheet, words) in Sheets)
        {
            at = Found(sheet, at);
            var inIt = at;
            foreach (var one in words)
            {
                inIt = Found(one, inIt);
            }
        }

        Assert.DoesNotContain("hears voices", text, StringComparison.Ordinal);
        Assert.Equal(5, Count(text));
        Assert.Equal(0, Count(await TextAsync(await factory.MakeBundleAsync(reference, redacted: true))));

        static int Count(string text) => text.Split("Quackenbush").Length - 1;

        int Found(string words, int from)
        {
            var next = text.IndexOf(words, from, StringComparison.Ordinal);
            Assert.True(next >= 0, $"“{words}” does not come in its place: {text[from..Math.Min(text.Length, from + 600)]}");
            return next;
        }
    }

    [Fact]
    public async Task A_service_request_says_where_it_went_and_a_sheet_without_anything_is_not_there()
    {
        var reference = await factory.AddCaseAsync(c => c.To(ComplaintStatus.ServiceRequest));
        await BesideAsync(reference, (complaint, act, context) =>
        {
            var request = ServiceRequest.Follow(complaint, new ServiceRequestRoute("Responsive repairs, north", "JOB-4711", act.Day), act);
            request.Finish(complaint, "The tap was changed.", act.Day, act);
            context.Add(request);
            return Task.CompletedTask;
        });
        var text = await TextAsync(await factory.MakeBundleAsync(reference, redacted: false));

        Assert.Contains("The service request", text, StringComparison.Ordinal);
        Assert.Contains("JOB-4711", text, StringComparison.Ordinal);
        Assert.Contains("The tap was changed.", text, StringComparison.Ordinal);
        Assert.Contains("handled as a request for a service", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Meetings and calls", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Notes between colleagues", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_belongs_to_a_complaint_is_read_for_the_bundle_or_said_here_why_not()
    {
        string[] notEvidence =
        [
            nameof(EvidenceBundle), nameof(RedactionMark), // the bundle itself
            "CaseFacts", "SearchWord", "OutboxMessage", // made from what is in it
            "ThemeComplaint", // a theme is about many complaints; that this is in it is among the events
            nameof(CaseParty), // read as people
        ];
        var read = typeof(BundleSource).GetProperties().Select(one => one.PropertyType)
            .Select(type => type.IsGenericType ? type.GetGenericArguments()[0] : type).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        read.UnionWith(typeof(BundlePeople).GetProperties().Where(one => one.PropertyType.IsGenericType).Select(one => one.PropertyType.GetGenericArguments()[0].Name));

        var kept = await factory.InDatabaseAsync(context => Task.FromResult(context.Model.GetEntityTypes().Select(one => one.ClrType)
            .Where(type => type.GetProperty(nameof(Hazard.ComplaintId)) is not null).Select(type => type.Name).ToList()));
        Assert.True(kept.Count > 20);
        Assert.Empty(kept.Except(read).Except(notEvidence));
    }

    private async Task<ComplaintReference> CaseAsync()
    {
        var other = await factory.AddCaseAsync();
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        await BesideAsync(reference, (complaint, act, context) => AddBesideAsync(complaint, act, context, other));
        await factory.FurtherAsync(reference, c => c.Investigated().Submit().PassCheck().Send(LetterKind.StageOneResponse).CompleteRemedies().Close());
        await BesideAsync(reference, async (complaint, act, context) =>
        {
            var letter = await factory.InScopeAsync(async services => await services.GetRequiredService<FileStore>().SaveAsync(await services.GetRequiredService<ILetterPdf>().MakeAsync("<p>Dear Amina Yusuf</p>", default)));
            await context.Set<Letter>().Where(one => EF.Property<long>(one, "ComplaintId") == complaint.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.PdfSha256, letter.Hash));
            var survey = Survey.Offer(complaint, "SURV-2345", null, act);
            survey.Answer(complaint, new SurveyAnswers(Satisfaction.VeryDissatisfied, null, null, null, "Nobody rang back.", false), act);
            context.AddRange(survey, RedactionMark.Put(complaint, Neighbour, "A neighbour who has no part in this.", act));
        });
        return reference;
    }

    private static async Task AddBesideAsync(Complaint complaint, Act act, PortalDbContext context, ComplaintReference other)
    {
        var manager = new Act(CaseSetUp.Staff.Manager, act.On);
        var person = (await context.PersonOfAsync(complaint.Id))!;
        context.Add(Representative.Record(
            person, complaint.Id,
            new RepresentativeNote("Leila Haddad", RepresentativeKind.Relative, "daughter", "", "", [], "", false, ConsentEvidence.PowerOfAttorney, "A copy is in the files.", act.Day, null), act));
        var print = Need.Record(person, new NeedNote(NeedKind.LargePrint, "I cannot read small letters.", "On the telephone.", act.Day), act);
        print.Agree(person, act.Day.AddMonths(6), "From now on.", act);
        context.Add(print);
        context.Add(Need.Record(person, new NeedNote(NeedKind.Disability, "She hears voices.", "Her doctor’s letter.", act.Day, NeedAudience.LeadAndHandler, ReviewDay: act.Day.AddMonths(6)), act));
        var limit = ContactRestriction.Warn(person, new WarningNote([TestCase.Portsmouth.Policy.Conduct.Behaviours[0].Code], "Calls in which staff were shouted at.", "Please write."), act);
        limit.Restrict(person, new RestrictionNote([TestCase.Portsmouth.Policy.Conduct.Restrictions[0].Code], "By letter only.", "She named no disability.", act.Day.AddMonths(2)), act);
        context.Add(limit);
        var second = (await context.FindComplaintAsync(other))!;
        context.Add(CaseLink.Relate(complaint, second, [], "It is the same roof.", act));
        context.Add(Concern.Note(complaint, 1, new ConcernNote(ConcernKind.Vulnerability, "A newborn sleeps there."), act));
        var paragraph = StandardParagraph.Approve(1, new ParagraphText("", "Apology for delay", "We are sorry.", act.Day.AddDays(200)), act);
        context.Add(paragraph);
        context.Add(new ParagraphUse(complaint, paragraph, DraftPart.WhatWentWrong, manager));
        var asked = Contribution.Ask(complaint, 1, new ContributionRequest("Sian Price", "Warm Homes Limited", "sian@warm-homes.example", $"When did your engineer come? {Neighbour} saw him.", act.Day), TestCase.Portsmouth, manager);
        asked.ReceiveAnswer(asked.NewLink(new string('D', 64), act.On), complaint, "On the ninth, and nobody was in.", "Sian Price", act);
        context.Add(asked);
        var firm = Contractor.Register(new ContractorDetails("Warm Homes Limited", "Boilers", "Sian Price", "complaints@warm-homes.example", "", act.Day, null), act);
        context.Add(firm);
        await context.SaveChangesAsync();
        var part = ContractorInvolvement.Name(complaint, firm, [], "Nobody came twice.", manager);
        part.Report(ContractorNotice.Receipt, act.Day, "Log 4711.", complaint, manager);
        context.Add(part);
        var visit = Meeting.Offer(complaint, 1, new MeetingOffer(MeetingKind.AtHome, act.Day, "To see the ceiling.", CompanyOffered: true), manager);
        visit.Hold(complaint, new MeetingHeldNote(act.On, $"Amina Yusuf, and {Neighbour} for company", "The ceiling was wet.", "We come back on Monday.", "Amina Yusuf"), "telephone", manager);
        context.Add(visit);
        var call = Meeting.Offer(complaint, 2, new MeetingOffer(MeetingKind.Telephone, act.Day, "To explain.", CompanyOffered: false), manager);
        call.CallOff(complaint, "They did not want one.", manager);
        context.Add(call);
        context.Add(UpdatePlan.Begin(complaint, new UpdateAgreement(5, "telephone", true, "On the telephone."), "telephone", TestCase.Portsmouth, manager));
        var enquiry = MemberEnquiry.Record(new EnquiryReceived(act.On, "Jo Blake", IsMp: false, "jo.blake@council.example", "Amina Yusuf", "What is being done about the roof?"), act);
        enquiry.Link(complaint, act);
        enquiry.AskResident(act.Day, ResidentWish.CarryOn, "On the telephone.", act);
        context.Add(enquiry);
        context.Add(InternalNote.Write(complaint, "Please look at the roof.", [(CaseSetUp.Staff.Manager, "North")], act));
        var neighbourOfGroup = Person.From(TestCase.ASubmission(act.On) with { ComplainantName = "Tomasz Nowak", Email = "tomasz@tenant.example" }, act.On);
        context.Add(neighbourOfGroup);
        await context.SaveChangesAsync();
        context.Add(CaseParty.Join(complaint, neighbourOfGroup, "It is the same in his flat.", manager));
    }

    private Task BesideAsync(ComplaintReference reference, Func<Complaint, Act, PortalDbContext, Task> add) => factory.InDatabaseAsync(async context =>
    {
        await add((await context.FindComplaintAsync(reference))!, new Act(CaseSetUp.Staff.Lead, factory.Clock.UtcNow), context);
        await context.SaveChangesAsync();
    });

    private async Task<string> TextAsync(EvidenceBundle bundle)
    {
        Assert.Equal((BundleState.Ready, ""), (bundle.State, bundle.Note));
        using var folder = new TempFolder();
        await factory.UnpackAsync(bundle, folder);
        return string.Join(' ', (await BundleSetUp.RunAsync("pdftotext", "-raw", folder["bundle.pdf"], "-")).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
