using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Infrastructure.Surveys;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Surveys;

/// <summary>The survey, from asking to what is done about the answer, under a policy that asks everybody. Today is Wednesday 4 March 2026.</summary>
public sealed partial class SurveyPagesTests : IAsyncLifetime
{
    private const string Overall = SurveyWords.Overall;
    private PortalFactory _factory = null!;
    private ComplaintReference _closed;

    public async Task InitializeAsync()
    {
        _factory = await PortalFactory.StartAsync(factory => factory
            .With("Landlord:Policy", "housing-services-2025")
            .With(services => services.AddSingleton<ILetterPdf, InstantPdf>()));
        _closed = await AddAsync();
    }

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    [Trait("Clause", "HSV-9, PCC-14, ASH-9")]
    public async Task HSV_9_everybody_whose_complaint_is_closed_is_asked_once_however_often_and_on_how_many_servers_it_runs()
    {
        var open = await _factory.AddCaseAsync(c => c.Responded(), rules: Walked);
        await using var beside = _factory.Beside().With("Landlord:Policy", "housing-services-2025");
        await Task.WhenAll(RoundAsync(_factory), RoundAsync(beside), RoundAsync(_factory));
        await RoundAsync(_factory);

        // The closed complaint, and the one beside it, which goes by post.
        var surveys = await _factory.InDatabaseAsync(context => context.Set<Survey>().AsNoTracking().ToListAsync());
        Assert.Equal(2, surveys.Count);
        Assert.Single(await MailsAsync(SurveyMail.InvitationKind));
        Assert.Null(await SurveyAsync(open));
        Assert.Single(await _factory.EventsAsync<Domain.Complaints.Events.SurveyOffered>(_closed));
    }

    [Fact]
    [Trait("Clause", "Code 1.6")]
    public async Task Code_1_6_the_email_has_the_link_and_says_how_to_complain_and_its_subject_names_nobody()
    {
        await RoundAsync(_factory);
        var mail = await InvitationAsync();

        Assert.Equal($"How did we handle your complaint {_closed}?", mail.Subject);
        Assert.Contains("If you are not happy with our answer, or with something else, you can complain.", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains(Rules.Policy.Landlord.Telephone, mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("housing-ombudsman", mail.TextBody, StringComparison.Ordinal);
        var survey = await SurveyAsync(_closed);
        var code = Link(mail).Split('/')[^1];
        Assert.True(AccessCode.Matches(_closed, code, survey!.CodeHash));
        Assert.DoesNotContain(code, await _factory.InDatabaseAsync(async context => string.Concat(await context.Set<Domain.Complaints.Events.RecordedEvent>().Select(e => e.Data).ToListAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opening_the_link_changes_nothing_however_often_and_the_answer_counts_once()
    {
        await RoundAsync(_factory);
        var link = Link(await InvitationAsync());
        var anybody = _factory.Anybody();
        for (var scan = 0; scan < 8; scan++)
        {
            PageAssert.Is("How did we handle your complaint?", await anybody.GetAsync(link));
        }

        Assert.Equal(SurveyState.Open, (await SurveyAsync(_closed))!.StateOn(_factory.Clock.Today));
        var page = await anybody.GetAsync(link);
        Assert.Contains("If you want to complain", page.Text, StringComparison.Ordinal);
        PageAssert.Error(Overall, "Choose how satisfied you are with how we handled your complaint", await page.Fill(SurveyWords.Comment, "It took long.").PressAsync("Send my answers"));

        page = await (await anybody.GetAsync(link)).Choose("Fairly satisfied", Overall).Fill(SurveyWords.Comment, "It took long.").PressAsync("Send my answers");
        PageAssert.Is("Thank you, we have your answers", page);
        Assert.DoesNotContain("What you can do now", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("It took long.", page.Text, StringComparison.Ordinal);
        Assert.Empty(await MailsAsync(SurveyMail.AnswerKind));

        // A second window that was open all the while.
        var token = page.Document.QuerySelectorAll("input[name=__RequestVerificationToken]");
        PageAssert.Is("Thank you, we have your answers", await anybody.GetAsync(link));
        Assert.Empty(token);
        Assert.Equal((Satisfaction.FairlySatisfied, "It took long."), ((await SurveyAsync(_closed))!.Overall!.Value, (await SurveyAsync(_closed))!.Comment));
    }

    [Fact]
    public async Task Two_windows_that_answer_leave_the_first_answer()
    {
        await RoundAsync(_factory);
        var link = Link(await InvitationAsync());
        var (one, two) = (await _factory.Anybody().GetAsync(link), await _factory.Anybody().GetAsync(link));
        await one.Choose("Very satisfied", Overall).PressAsync("Send my answers");
        PageAssert.Is("Thank you, we have your answers", await two.Choose("Very dissatisfied", Overall).PressAsync("Send my answers"));
        Assert.Equal(Satisfaction.VerySatisfied, (await SurveyAsync(_closed))!.Overall);
    }

    [Fact]
    [Trait("Clause", "Code 1.6")]
    public async Task Whoever_is_not_satisfied_learns_of_stage_two_and_the_leads_are_told_by_reference_only()
    {
        var first = await AddAsync(c => c.Responded().CompleteRemedies().Close());
        await RoundAsync(_factory);
        var page = await (await _factory.Anybody().GetAsync(Link(await InvitationAsync(first))))
            .Choose("Very dissatisfied", Overall).Choose("Some of it", SurveyWords.Promises).Choose("Yes", SurveyWords.WantsCall)
            .Fill(SurveyWords.Comment, "Mr Halloran laughed at me.").PressAsync("Send my answers");

        Assert.Contains("You can ask for stage two.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Tell us what we have not done yet", page.Text, StringComparison.Ordinal);
        var mails = await MailsAsync(SurveyMail.AnswerKind);
        Assert.Equal([TestStaff.Another(StaffRole.ComplaintsLead).Email, TestStaff.Of(StaffRole.ComplaintsLead).Email], mails.Select(mail => mail.To).Order());
        Assert.All(mails, mail => Assert.DoesNotContain("laughed", mail.TextBody, StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.Contains($"/cases/{first}/survey", mail.TextBody, StringComparison.Ordinal));

        // After stage two it is the Ombudsman.
        page = await (await _factory.Anybody().GetAsync(Link(await InvitationAsync()))).Choose("Fairly dissatisfied", Overall).PressAsync("Send my answers");
        Assert.Contains("You can ask the Housing Ombudsman", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("stage two", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_code_opens_nothing_and_too_many_lock()
    {
        await RoundAsync(_factory);
        var link = Link(await InvitationAsync());
        var anybody = _factory.Anybody();
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync($"/survey/{_closed}/AAAA-AAAA-AAAA")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync("/survey/CP-2026-99999/AAAA-AAAA-AAAA")).Status);
        PageAssert.Is("How did we handle your complaint?", await anybody.GetAsync(link));

        for (var wrong = 0; wrong < 4; wrong++)
        {
            await anybody.GetAsync($"/survey/{_closed}/AAAA-AAAA-AAAA");
        }

        Assert.Equal("This link does not open a survey", (await anybody.GetAsync(link)).Heading);
        _factory.Clock.Advance(TimeSpan.FromMinutes(61));
        PageAssert.Is("How did we handle your complaint?", await anybody.GetAsync(link));
    }

    [Fact]
    public async Task From_paper_it_is_opened_with_reference_and_code_as_people_type_them()
    {
        await RoundAsync(_factory);
        var code = Link(await InvitationAsync()).Split('/')[^1];
        var page = PageAssert.Is("Tell us how we handled your complaint", await _factory.Anybody().GetAsync("/survey"));
        page = await page.PressAsync("Continue");
        PageAssert.Error("Reference", "Enter the reference", page);
        PageAssert.Error("Code", "Enter the code", page);
        PageAssert.GeneralError("The reference or the code is not right. Check both and try again", await page.Fill("Reference", _closed.ToString()).Fill("Code", "AAAA-AAAA-AAAA").PressAsync("Continue"));

        page = await page.Fill("Reference", _closed.ToString().ToLower(CultureInfo.InvariantCulture)).Fill("Code", code.Replace("-", " ", StringComparison.Ordinal).ToLowerInvariant()).PressAsync("Continue");
        PageAssert.Is("How did we handle your complaint?", page);
    }

    [Fact]
    public async Task After_its_last_day_it_says_so_and_takes_nothing()
    {
        await RoundAsync(_factory);
        var link = Link(await InvitationAsync());
        var page = await _factory.Anybody().GetAsync(link);
        _factory.Clock.Advance(TimeSpan.FromDays(29));
        page = await page.Choose("Very satisfied", Overall).PressAsync("Send my answers");
        PageAssert.Is("This survey is closed", page);
        Assert.Contains("call us on", page.Text, StringComparison.Ordinal);
        Assert.Null((await SurveyAsync(_closed))!.Overall);
    }

    [Fact]
    public async Task Whoever_wants_post_gets_paper_with_a_code_that_is_kept_nowhere_and_the_answers_are_typed_in()
    {
        var byPost = await AddAsync(null, s => s with { Email = "", ComplainantName = "Bridget <Doyle>" });
        await RoundAsync(_factory);
        Assert.Equal(SurveyState.ToPrint, (await SurveyAsync(byPost))!.StateOn(_factory.Clock.Today));

        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.Contains($"{byPost} To be made on paper", (await lead.GetAsync("/staff/surveys")).Text, StringComparison.Ordinal);
        var page = PageAssert.Is("Survey", await lead.GetAsync($"/cases/{byPost}/survey"));
        using var answer = await page.PressOnceAsync("Make it on paper (PDF)");
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        var paper = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        Assert.Contains("Bridget &lt;Doyle&gt;", paper, StringComparison.Ordinal);
        foreach (var words in new[] { Overall, SurveyWords.Outcome, SurveyWords.Informed, SurveyWords.Promises, SurveyWords.WantsCall, SurveyWords.Comment, "If you are not satisfied", byPost.ToString() })
        {
            Assert.Contains(words, paper, StringComparison.Ordinal);
        }

        PageAssert.Is("How did we handle your complaint?", await _factory.Anybody().GetAsync($"/survey/{byPost}/{Code().Match(paper).Value}"));
        page = await (await lead.GetAsync($"/cases/{byPost}/survey")).FollowAsync("Type in answers from paper");
        page = await page.Choose("Neither satisfied nor dissatisfied", Overall).PressAsync("Save the answers");
        PageAssert.Says("The answers are saved.", page);
        Assert.Contains($"on paper, typed in by {TestStaff.Of(StaffRole.ComplaintsLead).Name}", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_ask_again_withdraw_and_follow_up_and_each_is_guarded()
    {
        var lead = await _factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync($"/cases/{_closed}/survey")).PressAsync("Ask how we handled it");
        PageAssert.Says("The survey goes by email.", page);
        var first = Link(await InvitationAsync());

        page = await page.FollowAsync("Withdraw it");
        PageAssert.Error("Why is it withdrawn?", "Write it in a sentence or two", await page.PressAsync("Withdraw it"));
        page = await page.Fill("Why is it withdrawn?", "They asked us not to write.").PressAsync("Withdraw it");
        Assert.Contains("They asked us not to write.", page.Text, StringComparison.Ordinal);
        Assert.Equal("This survey is closed", (await _factory.Anybody().GetAsync(first)).Heading);

        page = await page.PressAsync("Ask again with a new code");
        Assert.Equal(HttpStatusCode.NotFound, (await _factory.Anybody().GetAsync(first)).Status);
        var again = Link((await MailsAsync(SurveyMail.InvitationKind))[^1]);
        await (await _factory.Anybody().GetAsync(again)).Choose("Very dissatisfied", Overall).PressAsync("Send my answers");

        Assert.Contains("They answered that they are not satisfied", (await lead.GetAsync($"/cases/{_closed}")).Text, StringComparison.Ordinal);
        page = await (await lead.GetAsync($"/cases/{_closed}/survey")).FollowAsync("Follow up the answers");
        page = await page.Fill("What did you do about it?", "Called them and explained the Ombudsman.").PressAsync("Save");
        Assert.Contains("Called them and explained the Ombudsman.", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("They answered that they are not satisfied", (await lead.GetAsync($"/cases/{_closed}")).Text, StringComparison.Ordinal);

        var figures = await lead.GetAsync("/staff/surveys");
        Assert.Contains("1 of 1 answered (100%).", figures.Text, StringComparison.Ordinal);
        Assert.Contains("Very dissatisfied 1 Very dissatisfied 100%", figures.Text, StringComparison.Ordinal);
        Assert.Contains(_closed.ToString(), (await figures.FollowAsync("1 Very dissatisfied")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(_closed.ToString(), (await lead.GetAsync("/staff/surveys?answer=VerySatisfied")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _factory.SignedInAsync(StaffRole.MemberResponsible)).GetAsync($"/cases/{_closed}/survey")).Status);
        PageAssert.NotFound(await (await _factory.SignedInAsync(TestStaff.Another(StaffRole.InvestigatingManager))).GetAsync($"/cases/{_closed}/survey"));
    }

    [Fact]
    public async Task Under_a_policy_that_does_not_ask_everybody_nobody_is_asked_by_itself()
    {
        await using var portsmouth = await PortalFactory.StartAsync();
        await portsmouth.AddCaseAsync(c => c.Responded().CompleteRemedies().Close());
        Assert.Equal(0, await RoundAsync(portsmouth));
    }

    private Domain.Policies.Rulebook Rules => _factory.Services.GetRequiredService<Rulebooks>().Current;

    private Task<ComplaintReference> AddAsync(Action<TestCase>? steps = null, Func<Submission, Submission>? with = null) =>
        _factory.AddCaseAsync(steps ?? (c => c.Finished().CompleteRemedies().Close()), with ?? (s => s with { Email = "amina.yusuf@tenant.example", PreferredContact = ContactPreference.Email }), rules: Walked);

    // The steps of the tests' cases have a check and a signature, which this policy has not.
    private Domain.Policies.Rulebook Walked => Rules with
    {
        Policy = Rules.Policy with { QualityCheckAtStageOne = true, StageTwo = Rules.Policy.StageTwo with { DirectorSignsOff = true } },
    };

    private static Task<int> RoundAsync(PortalFactory site) => site.InScopeAsync(services => services.GetRequiredService<SurveyRound>().RunAsync());

    private Task<List<OutboxMessage>> MailsAsync(string kind) =>
        _factory.InDatabaseAsync(context => context.Set<OutboxMessage>().AsNoTracking().Where(mail => mail.Kind == kind).OrderBy(mail => mail.Id).ToListAsync());

    private async Task<OutboxMessage> InvitationAsync(ComplaintReference? to = null) =>
        (await MailsAsync(SurveyMail.InvitationKind)).Single(mail => mail.Subject.Contains((to ?? _closed).ToString(), StringComparison.Ordinal));

    private static string Link(OutboxMessage mail) => Address().Match(mail.TextBody).Value;

    private Task<Survey?> SurveyAsync(ComplaintReference reference) => _factory.InDatabaseAsync(context =>
        context.Set<Survey>().AsNoTracking().SingleOrDefaultAsync(one => context.Set<Complaint>().Any(c => c.Id == one.ComplaintId && c.Reference == reference)));

    [GeneratedRegex("/survey/CP-[^\\s]+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}", RegexOptions.None, 1000)]
    private static partial Regex Code();
}
