using System.Globalization;
using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Concerns;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Contributions;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.Domain.Notes;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Paragraphs;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.ServiceRequests;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Domain.Updates;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using static ComplaintsPortal.Domain.Staff.StaffRole;

namespace ComplaintsPortal.Web.Tests.Cases;

/// <summary>
/// Every form on a case, sent in the very moment in which somebody else saves the same case, then sent as it should be, then sent once more
/// from the stale tab. The list of forms is the site's own: one that is added tomorrow needs a scene here.
/// </summary>
public sealed class TwoAtOnceTests(TwoAtOnceTests.Site site) : IClassFixture<TwoAtOnceTests.Site>
{
    private const string Typed = "TYPED-BY-ME";
    private const string TheirWords = "We contacted Amina Yusuf.";
    private const string TheirWordsWhenClosed = "Internal note written.";

    /// <summary>Saves nothing: it shows the letter with the words in the boxes.</summary>
    private const string Preview = "cases/{reference}/letters/{kind}/preview";

    /// <summary>Holds the database from its first word on, so that nobody can be quicker; ServiceRequestPagesTests and SplitPageTests press them twice.</summary>
    private const string InOneTransaction = "cases/{reference}/service-request/raise";

    /// <summary>The complaint with which another one is put together.</summary>
    private const string AnotherOne = "CP-2026-09400";

    /// <summary>Its scene is in AddFilesTests: it has nothing but files.</summary>
    private const string OfFiles = "cases/{reference}/files";

    private const string SplitInOneTransaction = "cases/{reference}/triage/split";

    private static readonly Scene[] Scenes =
    [
        new("triage/accept", ComplaintsLead, _ => { }, [("Category", "leaks"), ("Risk", Typed)]),
        new("triage/ask", ComplaintsLead, _ => { }, [("Question", Typed)]),
        new("triage/service-request", ComplaintsLead, _ => { }, [("Why", Typed), ("NextSteps", "A visit."), ("WentTo", "Repairs desk"), .. Tomorrow("Due")]),
        new("service-request/route", ComplaintsLead, c => c.To(ComplaintStatus.ServiceRequest), [("WentTo", Typed), .. Tomorrow("Due")]),
        new("contributions", InvestigatingManager, c => c.Acknowledged(), [("Name", "Gas Fitter"), ("Email", "fitter@contractor.example"), ("Question", Typed), .. Tomorrow("Due")], AgainIsHarmless: true),
        new("contributions/1/withdraw", InvestigatingManager, c => c.Acknowledged(), [("Because", Typed)], "contributions/{number:int}/withdraw", Beside: AskAsync),
        new("group", InvestigatingManager, c => c.Acknowledged(), [("Name", "Ken Ito"), ("Email", "ken@tenant.example"), ("Preferred", "Email"), ("How", Typed)]),
        new("group/1/leave", InvestigatingManager, c => c.Acknowledged(), [("Said", Typed)], "group/{number:int}/leave", Beside: JoinAsync),
        new("contractors", InvestigatingManager, c => c.Acknowledged(), [("Contractor", "1"), ("Why", Typed)], Beside: RegisterAsync),
        new("contractors/1", InvestigatingManager, c => c.Acknowledged(), [("Do", "not-theirs"), ("Because", Typed)], "contractors/{number:int}", Beside: NameAsync),
        new("service-request", ComplaintsLead, c => c.To(ComplaintStatus.ServiceRequest), [("How", "done"), ("Outcome", Typed)], Beside: FollowAsync),
        new("triage/refer", ComplaintsLead, _ => { }, [("Process", TestCase.Portsmouth.Policy.OtherProcesses[0].Code), ("Why", Typed), ("NextSteps", "They write.")]),
        new("triage/decline/already-considered", ComplaintsLead, _ => { }, [("EarlierCase", "CP-2025-00001"), ("Reasons", $"{Typed}, at length and about this very case")], "triage/decline/{ground}"),
        new("clarification", ComplaintsLead, c => c.Do((x, act) => x.AskClarification("Which room?", c.Rules, act)), [("Answer", Typed), ("How", "telephone")]),
        new("define", ComplaintsLead, c => c.Accept().Define(), [("Outcomes", Typed), ("Do", "save")]),
        new("assign", ComplaintsLead, c => c.Accept().Define(), [("HandlerId", TestStaff.Of(InvestigatingManager).Id.ToString())], AgainIsHarmless: true),
        new("letters/stage-one-acknowledgement", ComplaintsLead, c => c.Accept().Define().Assign(), [], "letters/{kind}"),
        new("definition", InvestigatingManager, c => c.Acknowledged(), [("Answer", "Corrected"), ("InWords", Typed)], AgainIsHarmless: true),
        new("contact", InvestigatingManager, c => c.Acknowledged(), [("Direction", "FromUs"), ("Channel", "telephone"), ("Text", Typed)], AgainIsHarmless: true),
        new("evidence", InvestigatingManager, c => c.Acknowledged(), [("Title", "Photographs"), ("Description", Typed)], AgainIsHarmless: true),
        new("findings/1", InvestigatingManager, c => c.Acknowledged(), [("WhatHappened", Typed)], "findings/{number:int}", AgainIsHarmless: true),
        new("findings/1/join", InvestigatingManager, c => c.Acknowledged(), [("Revision", "0"), ("Fields[0].Key", "WhatHappened"), ("Fields[0].Take", "Mine"), ("Fields[0].Mine", Typed)], "findings/{number:int}/join", "findings/1", AgainIsHarmless: true),
        new("remedies", InvestigatingManager, c => c.Acknowledged(), [("Kind", "apology"), ("Description", Typed), .. Tomorrow("Due")], AgainIsHarmless: true),
        new("remedies/1", InvestigatingManager, c => c.Acknowledged().Promise(), [("Description", Typed)], "remedies/{number:int}"),
        new("draft", InvestigatingManager, c => c.Acknowledged(), [("StepsTaken", Typed)], AgainIsHarmless: true),
        new("draft/join", InvestigatingManager, c => c.Acknowledged(), [("Revision", "0"), ("Fields[0].Key", "StepsTaken"), ("Fields[0].Take", "Mine"), ("Fields[0].Mine", Typed)], Page: "draft", AgainIsHarmless: true),
        new("draft/insert", InvestigatingManager, c => c.Acknowledged(), [("Revision", "0"), ("StepsTaken", Typed), ("Paragraph", "1.1"), ("Into", "StepsTaken")], Page: "draft", AgainIsHarmless: true, Beside: ApproveAsync),
        new("send-for-check", InvestigatingManager, c => c.Acknowledged().Investigated(), []),
        new("quality-check", ComplaintsLead, c => c.Acknowledged().Investigated().Submit(), [("Passed", "false"), ("Reason", Typed)]),
        new("extend", InvestigatingManager, c => c.Acknowledged(), [("Reason", "third-party-delay"), ("Explanation", Typed), ("WorkingDays", "5"), ("UpdateEveryDays", "3")]),
        new("escalation-request", InvestigatingManager, c => c.Responded(), [("InWords", Typed)]),
        new("escalation", ComplaintsLead, c => c.Responded().Escalate(), [("Efforts", Typed)]),
        new("escalation/review", ComplaintsLead, c => c.Responded().Escalate(), [("NewInformation", Typed)]),
        new("escalation/refuse/already-considered", ComplaintsLead, c => c.Responded().Escalate(), [("EarlierCase", "CP-2025-00001"), ("Reasons", $"{Typed}, at length and about this very case")], "escalation/refuse/{ground}"),
        new("send-for-signature", SeniorReviewer, c => c.AtStageTwo().Investigated(), []),
        new("sign-off", Director, c => c.AtStageTwo().Investigated().Submit(), [("Signed", "false"), ("Reason", Typed)]),
        new("actions/1", InvestigatingManager, c => c.Responded(), [("Outcome", "Done"), ("Evidence", Typed)], "actions/{number:int}"),
        new("ombudsman/open", ComplaintsLead, c => c.Responded(), [("Reference", Typed)], "ombudsman/{act}"),
        new("ombudsman/reference", ComplaintsLead, c => c.Responded().AtOmbudsman(), [("Reference", Typed)], "ombudsman/{act}", AgainIsHarmless: true),
        new("ombudsman/request", ComplaintsLead, c => c.Responded().AtOmbudsman(), [("Request", "Enquiry"), ("InWords", Typed), .. Tomorrow("DayGiven")], "ombudsman/{act}", AgainIsHarmless: true),
        new("ombudsman/answer", ComplaintsLead, c => c.Responded().AtOmbudsman(), [("Number", "1"), ("InWords", Typed)], "ombudsman/{act}"),
        new("ombudsman/determination", ComplaintsLead, c => c.Responded().AtOmbudsman(), [("InWords", Typed), ("Finding", "ServiceFailure")], "ombudsman/{act}", AgainIsHarmless: true),
        new("ombudsman/order", ComplaintsLead, c => c.Responded().AtOmbudsman(), [("Order", "Order"), ("InWords", Typed), ("OwnerId", Somebody.Id.ToString())], "ombudsman/{act}", AgainIsHarmless: true),
        new("ombudsman/compliance", ComplaintsLead, c => c.Responded().AtOmbudsman((one, x, act) => one.Order(x, new OrderNote(OrderKind.Order, act.Day, "Pay £100.", Somebody.Id, Somebody.Name, null, null), act)), [("Number", "1"), ("State", "Complied"), ("InWords", Typed)], "ombudsman/{act}"),
        new("ombudsman/review", ComplaintsLead, c => c.Responded().AtOmbudsman((one, x, act) => one.Determine(x, "The mould.", OmbudsmanFinding.ServiceFailure, act.Day, act)), [("InWords", Typed)], "ombudsman/{act}"),
        new("ombudsman/close", ComplaintsLead, c => c.Responded().AtOmbudsman((one, x, act) => one.Answer(x, 1, act.Day, "By email.", act)), [], "ombudsman/{act}"),
        new("bundle", ComplaintsLead, c => c.Responded(), [("Do", "Mark"), ("Words", "Mrs Jones"), ("Because", Typed)], AgainIsHarmless: true),
        new("money/1", InvestigatingManager, c => c.Acknowledged().Promise("financial", 80).Do((x, act) => x.AnswerAward(1, true, "Yes.", c.Rules, act)), [("Act", "Pay"), ("ToComplainant", "80"), ("Evidence", Typed)], "money/{number:int}"),
        new("answers", ComplaintsLead, c => c.Responded().CompleteRemedies(), [("Number", "1"), ("Done", "false"), ("InWords", Typed)]),
        new("learning", ComplaintsLead, c => c.Responded(), [("Learnt", "false"), ("Reason", Typed)], AgainIsHarmless: true),
        new("learning/1", ComplaintsLead, c => c.Responded().Learnt(), [("Made", "true"), ("How", Typed)], "learning/{id:long}"),
        new("close", ComplaintsLead, c => c.Responded().CompleteRemedies().Learn(), []),
        new("contact-details", InvestigatingManager, c => c.Acknowledged(), [("ContactTimes", Typed), ("Reason", "She asked on the phone.")]),
        new("received", ComplaintsLead, c => c.Acknowledged(), [("Reason", Typed), ("Confirmed", "true")], AgainIsHarmless: true),
        new("assignment", InvestigatingManager, c => c.Accept().Define().Assign(), [("Answer", "GiveBack"), ("Reason", Typed)], SeesItNoMore: true),
        new("conflict", InvestigatingManager, c => c.Acknowledged(), [("Reason", Typed)], SeesItNoMore: true),
        new("keep-away", ComplaintsLead, c => c.Acknowledged(), [("Person", Somebody.Id.ToString()), ("Ground", "Named"), ("Reason", Typed)]),
        new($"let-back/{Somebody.Id}", ComplaintsLead, c => c.Acknowledged().Do((x, act) => x.KeepAway(Somebody.Id, Somebody.Name, KeptAwayGround.Named, "It is about him.", c.Rules, act)), [("Reason", Typed)], "let-back/{person:guid}"),
        new("hazards/add", InvestigatingManager, c => c.Acknowledged(), [("Kind", "damp-and-mould"), ("Grade", "Significant"), ("Description", Typed)], AgainIsHarmless: true),
        new("hazards/1", InvestigatingManager, c => c.Acknowledged(), [("What", "MadeSafe"), ("Text", Typed)], "hazards/{number:int}", Beside: Adding((c, act) => Hazard.Record(c, 1, new HazardReport("damp-and-mould", HazardGrade.Significant, "Mould by the bed.", act.On), TestCase.Portsmouth.Calendar, act))),
        new("home", InvestigatingManager, c => c.Acknowledged(), [("Home", "none"), ("Ownership", "Rented"), ("Reason", Typed)], AgainIsHarmless: true),
        new("related", InvestigatingManager, c => c.Acknowledged(), [("Other", AnotherOne), ("Why", Typed)], SaysItIsThere: true, Beside: AddAnotherAsync),
        new("related/77/end", InvestigatingManager, c => c.Acknowledged(), [], "related/{id:long}/end", Page: "related", IsThereNoMore: true, Beside: RelateAsync),
        new("meetings", InvestigatingManager, c => c.Acknowledged(), [("Kind", "Telephone"), ("About", Typed), ("Company", "true")], AgainIsHarmless: true),
        new("meetings/1", InvestigatingManager, c => c.Acknowledged(), [("What", "not-held"), ("Because", Typed)], "meetings/{number:int}", Beside: Adding((c, act) => Meeting.Offer(c, 1, new MeetingOffer(MeetingKind.Telephone, act.Day, "To explain.", true), act))),
        new("notes", InvestigatingManager, c => c.Acknowledged(), [("Text", Typed)], AgainIsHarmless: true),
        new("concerns", InvestigatingManager, c => c.Acknowledged(), [("Kind", "LetterBeforeAction"), ("InWords", Typed)], AgainIsHarmless: true),
        new("concerns/1", InvestigatingManager, c => c.Acknowledged(), [("Why", Typed)], "concerns/{number:int}", Beside: Adding((c, act) => Concern.Note(c, 1, new ConcernNote(ConcernKind.Safeguarding, "A child of three."), act))),
        new("updates", InvestigatingManager, c => c.Acknowledged(), [("Done", Typed), ("Left", "Paint."), ("How", "telephone")], AgainIsHarmless: true, Beside: Adding((c, act) => UpdatePlan.Begin(c, new UpdateAgreement(5, "telephone", true, "On the telephone."), "Telephone", TestCase.Portsmouth, act))),
        new("updates/agree", InvestigatingManager, c => c.Acknowledged(), [("EveryDays", "5"), ("Method", "telephone"), ("Agreed", "true"), ("How", Typed)], AgainIsHarmless: true),
        new("reply", InvestigatingManager, c => c.Acknowledged().Find(), []),
        new("reply/answer", InvestigatingManager, c => c.Acknowledged().Find().Do((x, act) => x.OfferReply(act.Day.AddDays(3), [], c.Rules, act), CaseSetUp.Staff.Manager), [("AnswerForm.Who", "complainant"), ("AnswerForm.InWords", Typed)], Page: "reply"),
        new("issues", InvestigatingManager, c => c.Acknowledged(), [("InWords", Typed), ("Related", "true"), ("WouldDelay", "false")], AgainIsHarmless: true),
        new("issues/points/1", InvestigatingManager, c => c.Acknowledged(), [("What", "withdraw"), ("InWords", Typed)], "issues/points/{number:int}"),
        new("withdraw", InvestigatingManager, c => c.Acknowledged(), [("InWords", Typed), ("How", "telephone")]),
        new("reopen", ComplaintsLead, c => c.Acknowledged().Do((x, act) => x.Withdraw(TestCase.AWithdrawal(act.Day), c.Rules, act)), [("Trigger", "Asked"), ("Reason", Typed)]),
        new("survey", ComplaintsLead, c => c.Responded().CompleteRemedies().Close(), []),
        new("survey/paper", ComplaintsLead, c => c.Responded().CompleteRemedies().Close(), [], Page: "survey", AgainIsHarmless: true, GivesFile: true, Beside: Adding(Asked)),
        new("survey/enter", ComplaintsLead, c => c.Responded().CompleteRemedies().Close(), [("Overall", "FairlySatisfied"), ("Comment", Typed)], TriesAgain: true, Beside: Adding(Asked)),
        new("survey/withdraw", ComplaintsLead, c => c.Responded().CompleteRemedies().Close(), [("Note.Words", Typed)], Beside: Adding(Asked)),
        new("survey/follow-up", ComplaintsLead, c => c.Responded().CompleteRemedies().Close(), [("Note.Words", Typed)], Beside: Adding((c, act) =>
        {
            var survey = Asked(c, act);
            survey.Answer(c, new SurveyAnswers(Satisfaction.VeryDissatisfied, null, null, null, "Too slow.", true), act);
            return survey;
        })),
    ];

    /// <summary>Whom a complaint is about; not the one who deals with it.</summary>
    private static TestStaff Somebody => TestStaff.Another(InvestigatingManager);

    public static TheoryData<string> Addresses => [.. Scenes.Select(scene => scene.Address)];

    [Fact]
    public void Every_form_on_a_case_has_its_scene()
    {
        var forms = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(one => one.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && one.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Select(one => one.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route.StartsWith("cases/", StringComparison.Ordinal) && route is not (Preview or InOneTransaction or OfFiles or SplitInOneTransaction));

        Assert.Equal(forms.Order(StringComparer.Ordinal), Scenes.Select(scene => $"cases/{{reference}}/{scene.Route ?? scene.Address}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Sent_while_somebody_else_saves_it_shows_what_happened_and_what_was_typed_and_then_works_once(string address)
    {
        var scene = Scenes.Single(one => one.Address == address);
        await site.AddEarlierAsync(1);
        var reference = await site.AddCaseAsync(c => scene.Steps(c));
        await (scene.Beside?.Invoke(site, reference) ?? Task.CompletedTask);
        var href = $"/cases/{reference}/{scene.Address}";
        var me = await site.SignedInAsync(scene.Role);
        var other = TestStaff.Another(ComplaintsLead);
        var before = (await site.ReadCaseAsync(reference)).Version;

        site.Meanwhile = () => site.MeanwhileAsync(reference, other.Actor, MeanwhileDo);
        var open = await me.GetAsync($"/cases/{reference}/{scene.Page ?? scene.Address}");
        var first = await SendAsync(me, href, scene, open);

        Assert.Null(site.Meanwhile);
        if (scene.TriesAgain)
        {
            AssertDone(scene, first);
            Assert.True((await site.ReadCaseAsync(reference)).Version > before + 1);
        }
        else
        {
            Assert.Equal((HttpStatusCode.Conflict, "This complaint has changed"), (first.Status, first.Heading));
            Assert.Contains($"{other.Name}: {((await site.ReadCaseAsync(reference)).Status == ComplaintStatus.Closed ? TheirWordsWhenClosed : TheirWords)}", first.Text, StringComparison.Ordinal);
            AssertKept(scene, first);
            Assert.Equal(before + 1, (await site.ReadCaseAsync(reference)).Version);

            open = await me.GetAsync($"/cases/{reference}/{scene.Page ?? scene.Address}");
            AssertDone(scene, await SendAsync(me, href, scene, open));
        }

        var after = (await site.ReadCaseAsync(reference)).Version;
        Assert.True(after > before + 1);

        // The stale tab: as it was opened, sent once more (its key that would be recognised has been taken away).
        var stale = await SendAsync(me, href, scene, open);
        if (scene.AgainIsHarmless)
        {
            AssertDone(scene, stale);
        }
        else if (scene.SaysItIsThere)
        {
            Assert.Equal(HttpStatusCode.BadRequest, stale.Status);
            AssertKept(scene, stale);
            Assert.Equal(after, (await site.ReadCaseAsync(reference)).Version);
        }
        else if (scene.SeesItNoMore || scene.IsThereNoMore)
        {
            Assert.Equal(HttpStatusCode.NotFound, stale.Status);
            Assert.Equal(after, (await site.ReadCaseAsync(reference)).Version);
        }
        else
        {
            Assert.Equal(HttpStatusCode.Conflict, stale.Status);
            AssertKept(scene, stale);
            Assert.Equal(after, (await site.ReadCaseAsync(reference)).Version);
        }
    }

    [Fact]
    public async Task A_second_press_of_Issue_says_who_issued_it_and_when_and_the_letter_is_there_once()
    {
        var reference = await site.AddCaseAsync(c => c.Accept().Define().Assign());
        var href = $"/cases/{reference}/letters/stage-one-acknowledgement";
        var lead = await site.SignedInAsync(ComplaintsLead);
        var open = await lead.GetAsync(href);
        var otherTab = await (await site.SignedInAsync(TestStaff.Another(ComplaintsLead))).GetAsync(href);
        var issued = await open.PressAsync("Issue the letter for posting");
        PageAssert.Says("“We have received your complaint” is issued and waits in the print queue.", issued);

        Assert.StartsWith($"Already done by {TestStaff.Of(ComplaintsLead).Name} at", (await open.PressAsync("Issue the letter for posting")).Banner, StringComparison.Ordinal);
        var late = await otherTab.PressAsync("Issue the letter for posting");
        PageAssert.Conflict($"{TestStaff.Of(ComplaintsLead).Name} issued this letter on {Words.Moment(site.Clock.UtcNow)}.", late);
        Assert.Contains($"{TestStaff.Of(ComplaintsLead).Name} issued this letter on", (await lead.GetAsync(href)).Text, StringComparison.Ordinal);
        Assert.Single((await site.ReadCaseAsync(reference)).Letters);
    }

    /// <summary>What somebody else does: they note a contact, or once the complaint is closed and no contact can be noted, write to colleagues.</summary>
    private static void MeanwhileDo(Complaint complaint, Act act)
    {
        if (complaint.Status == ComplaintStatus.Closed)
        {
            InternalNote.Write(complaint, "She called.", [], act);
        }
        else
        {
            complaint.RecordContact(new ContactNote(act.On, Direction.FromUs, "telephone", "Amina Yusuf", "We told her."), act);
        }
    }

    private static void AssertDone(Scene scene, Page page)
    {
        if (scene.GivesFile)
        {
            Assert.Equal((HttpStatusCode.OK, "application/pdf"), (page.Status, page.Response.Content.Headers.ContentType?.MediaType));
        }
        else
        {
            Assert.True(page.Redirects.Count > 0, $"{page.Status} {page.Heading}: {string.Join(" ", page.Errors)} {page.Text}");
        }
    }

    private static void AssertKept(Scene scene, Page page)
    {
        foreach (var (_, text) in scene.Fields.Where(field => field.Text.StartsWith(Typed, StringComparison.Ordinal)))
        {
            Assert.Contains(text, page.Text + string.Concat(page.Document.QuerySelectorAll("main input").Select(input => input.GetAttribute("value"))), StringComparison.Ordinal);
        }
    }

    /// <summary>The form of that address as the page shows it, with what the scene types; without its key, so that nothing else catches a repeat.</summary>
    private static async Task<Page> SendAsync(Visitor visitor, string href, Scene scene, Page page)
    {
        var form = page.Document.QuerySelectorAll("main form[method=post]").FirstOrDefault(one => (one.GetAttribute("action") ?? page.Address) == href);
        var shown = form?.QuerySelectorAll("input, textarea, select").SelectMany(Shown) ?? [];
        var token = page.Document.QuerySelector("input[name=FormToken]")!.GetAttribute("value")!;
        var fields = shown.Where(field => field.Key is not ("FormKey" or "FormToken")).ToDictionary(field => field.Key, field => field.Value, StringComparer.Ordinal);
        foreach (var (name, text) in scene.Fields)
        {
            fields[name.StartsWith("AnswerForm.", StringComparison.Ordinal) || name.StartsWith("Note.", StringComparison.Ordinal) ? name : $"Form.{name}"] = text;
        }

        fields["FormToken"] = token;
        return await visitor.PostAsync(href, fields);
    }

    private static IEnumerable<KeyValuePair<string, string>> Shown(AngleSharp.Dom.IElement element) => element switch
    {
        AngleSharp.Html.Dom.IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } or AngleSharp.Html.Dom.IHtmlInputElement { Type: "file" } => [],
        AngleSharp.Html.Dom.IHtmlInputElement { Name: { Length: > 0 } name } input => [new(name, input.Value)],
        AngleSharp.Html.Dom.IHtmlTextAreaElement { Name: { Length: > 0 } name } box => [new(name, box.Value)],
        AngleSharp.Html.Dom.IHtmlSelectElement { Name: { Length: > 0 } name } list => [new(name, list.Value ?? "")],
        _ => [],
    };

    private static Func<PortalFactory, ComplaintReference, Task> Adding(Func<Complaint, Act, object> companion) => (site, reference) => site.InDatabaseAsync(async context =>
    {
        var complaint = (await context.FindComplaintAsync(reference))!;
        context.Add(companion(complaint, new Act(CaseSetUp.Staff.Lead, site.Clock.UtcNow)));
        await context.SaveChangesAsync();
    });

    private static Survey Asked(Complaint complaint, Act act) => Survey.Offer(complaint, AccessCode.New(), TestCase.Portsmouth.Policy.Survey, act);

    private static Task JoinAsync(PortalFactory site, ComplaintReference reference) => site.InDatabaseAsync(async context =>
    {
        var complaint = (await context.FindComplaintAsync(reference))!;
        var person = Person.From(TestCase.ASubmission(site.Clock.UtcNow) with { ComplainantName = "Rosa Delgado", Email = $"{reference}@tenant.example" }, site.Clock.UtcNow);
        context.Add(person);
        await context.SaveChangesAsync();
        context.Add(CaseParty.Join(complaint, person, "Her call.", new Act(CaseSetUp.Staff.Lead, site.Clock.UtcNow)));
        await context.SaveChangesAsync();
    });

    private static async Task AddAnotherAsync(PortalFactory site, ComplaintReference _)
    {
        var other = ComplaintReference.Parse(AnotherOne, null);
        await site.InDatabaseAsync(async context =>
        {
            if (await context.FindComplaintAsync(other) is null)
            {
                context.Add(new TestCase(null, other.Number, CaseSetUp.Staff, site.Clock.UtcNow.AddDays(-2)).Acknowledged().Complaint);
                await context.SaveChangesAsync();
            }
        });
    }

    private static async Task RelateAsync(PortalFactory site, ComplaintReference reference)
    {
        await AddAnotherAsync(site, reference);
        await site.InDatabaseAsync(async context =>
        {
            var (one, other) = ((await context.FindComplaintAsync(reference))!, (await context.FindComplaintAsync(ComplaintReference.Parse(AnotherOne, null)))!);
            context.Add(CaseLink.Relate(one, other, [], "The same leak.", new Act(CaseSetUp.Staff.Lead, site.Clock.UtcNow))).Property(link => link.Id).CurrentValue = 77;
            await context.SaveChangesAsync();
        });
    }

    private static Task ApproveAsync(PortalFactory site, ComplaintReference reference) => site.InDatabaseAsync(async context =>
    {
        if (!await context.Set<StandardParagraph>().AnyAsync())
        {
            context.Add(StandardParagraph.Approve(1, new ParagraphText("", "Delay", "We are sorry that it took so long.", site.Clock.Today.AddDays(90)), new Act(CaseSetUp.Staff.Lead, site.Clock.UtcNow)));
            await context.SaveChangesAsync();
        }
    });

    private static Task RegisterAsync(PortalFactory site, ComplaintReference reference) => site.InDatabaseAsync(async context =>
    {
        if (!await context.Set<Contractor>().AnyAsync())
        {
            context.Add(Contractor.Register(new ContractorDetails("Warm Homes", "", "", "gas@warm.example", "", site.Clock.Today, null), new Act(CaseSetUp.Staff.Lead, site.Clock.UtcNow)));
            await context.SaveChangesAsync();
        }
    });

    private static async Task NameAsync(PortalFactory site, ComplaintReference reference)
    {
        await RegisterAsync(site, reference);
        await site.InDatabaseAsync(async context =>
        {
            var complaint = (await context.FindComplaintAsync(reference))!;
            context.Add(ContractorInvolvement.Name(complaint, await context.Set<Contractor>().SingleAsync(), [], "", new Act(CaseSetUp.Staff.Lead, site.Clock.UtcNow)));
            await context.SaveChangesAsync();
        });
    }

    private static Task AskAsync(PortalFactory site, ComplaintReference reference) => site.InDatabaseAsync(async context =>
    {
        var complaint = (await context.FindComplaintAsync(reference))!;
        context.Add(Contribution.Ask(complaint, 1, new ContributionRequest("Gas Fitter", "", "fitter@contractor.example", "When?", site.Clock.Today.AddDays(1)), TestCase.Portsmouth, new Act(CaseSetUp.Staff.Lead, site.Clock.UtcNow)));
        await context.SaveChangesAsync();
    });

    private static Task FollowAsync(PortalFactory site, ComplaintReference reference) => site.InDatabaseAsync(async context =>
    {
        var contact = (await context.FindComplaintAsync(reference))!;
        context.Add(ServiceRequest.Follow(contact, new ServiceRequestRoute("Repairs desk", "", site.Clock.Today.AddDays(7)), new Act(CaseSetUp.Staff.Lead, site.Clock.UtcNow)));
        await context.SaveChangesAsync();
    });

    private static (string, string)[] Tomorrow(string field)
    {
        // The site's clock stands at Wednesday 4 March 2026.
        var day = new DateOnly(2026, 3, 5);
        return [($"{field}.Day", day.Day.ToString(CultureInfo.InvariantCulture)), ($"{field}.Month", day.Month.ToString(CultureInfo.InvariantCulture)), ($"{field}.Year", day.Year.ToString(CultureInfo.InvariantCulture))];
    }

    /// <param name="Address">After <c>/cases/{reference}/</c>.</param>
    /// <param name="Route">Where it differs from the address.</param>
    /// <param name="Page">Where the form is opened, if not at its own address.</param>
    /// <param name="Beside">Adds what stands beside the complaint.</param>
    /// <param name="AgainIsHarmless">Sent again it adds another, or changes nothing.</param>
    /// <param name="SeesItNoMore">Whoever did it may not see the complaint from then on: to them there is none.</param>
    /// <param name="SaysItIsThere">Sent again it says beside the field that this is recorded already.</param>
    /// <param name="IsThereNoMore">What it ended is not there any more.</param>
    /// <param name="GivesFile">It ends in a PDF and not on another page.</param>
    /// <param name="TriesAgain">Nothing that somebody else saves on the case stands against it: the site tries again by itself.</param>
    private sealed record Scene(string Address, StaffRole Role, Action<TestCase> Steps, (string Name, string Text)[] Fields, string? Route = null, string? Page = null, bool AgainIsHarmless = false, Func<PortalFactory, ComplaintReference, Task>? Beside = null, bool SeesItNoMore = false, bool GivesFile = false, bool TriesAgain = false, bool SaysItIsThere = false, bool IsThereNoMore = false);

    /// <summary>A site in which somebody else is quicker by a moment.</summary>
    public sealed class Site : PortalFactory
    {
        public Site() => With(services =>
        {
            var interceptor = new Quicker(this);
            services.ConfigureDbContext<SqlitePortalDbContext>(options => options.AddInterceptors(interceptor));
            services.ConfigureDbContext<SqlServerPortalDbContext>(options => options.AddInterceptors(interceptor));
            var pdf = services.Single(service => service.ServiceType == typeof(ILetterPdf));
            services.Remove(pdf);
            services.AddSingleton<ILetterPdf>(provider => new WhilePrinting(this, (ILetterPdf)ActivatorUtilities.CreateInstance(provider, pdf.ImplementationType!)));
        });

        /// <summary>What the other person does just before the next save of a complaint, or while its letter is printed.</summary>
        internal Func<Task>? Meanwhile { get; set; }

        private async Task GoAsync()
        {
            var act = Meanwhile;
            Meanwhile = null;
            if (act is not null)
            {
                await act();
            }
        }

        private sealed class Quicker(Site site) : SaveChangesInterceptor
        {
            public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
            {
                if (eventData.Context!.ChangeTracker.Entries<Complaint>().Any())
                {
                    await site.GoAsync();
                }

                return result;
            }
        }

        private sealed class WhilePrinting(Site site, ILetterPdf inner) : ILetterPdf, IAsyncDisposable
        {
            public async Task<byte[]> MakeAsync(string html, CancellationToken cancellationToken)
            {
                var pdf = await inner.MakeAsync(html, cancellationToken);
                await site.GoAsync();
                return pdf;
            }

            public ValueTask DisposeAsync() => inner is IAsyncDisposable disposable ? disposable.DisposeAsync() : ValueTask.CompletedTask;
        }
    }
}
