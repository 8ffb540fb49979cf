using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contributions;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Contributions;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Tests.Complain;

namespace ComplaintsPortal.Web.Tests.Forms;

/// <summary>Every form that somebody without an account can type into: the addresses it stands for, and somebody who has it before them.</summary>
internal static class PublicForms
{
    private const string Token = "0123456789abcdef0123456789abcdef";

    public static IReadOnlyList<(string Route, Func<PortalFactory, Task<(Visitor Visitor, Page Page)>> OpenAsync)> All { get; } =
    [
        .. new[] { "emergency", "what-happened", "when", "outcome", "representative", "about", "home", "contact", "letters", "help" }.Select(step => ($"complain/{step}", Step(step))),
        ("track", Open("/track")),
        ("track/lost-code", Open("/track/lost-code")),
        ("track/complaint/message", Tracked(TrackedCases.To("acknowledged"), "message")),
        ("track/complaint/message", Tracked(TrackedCases.To("asked"), "message")),
        ("track/complaint/definition", Tracked(TrackedCases.To("acknowledged"), "definition")),
        ("track/complaint/reply", Tracked(ToReply, "reply")),
        ("track/complaint/stage-two", Tracked(TrackedCases.To("responded"), "stage-two")),
        ("track/complaint/remedies/{number:int}", Tracked(TrackedCases.To("closed"), "remedies/1")),
        ("survey", Open("/survey")),
        ("survey/{reference}/{code}", SurveyAsync),
        ("about-you", Open("/about-you")),
        ("information-for-complaint/{token}", ContributionAsync),
        ("sign-in", Open("/sign-in")),
        ("sign-in/code", Code(StaffRole.Auditor, "/sign-in/code")),
        ("sign-in/recovery-code", Code(StaffRole.Director, "/sign-in/recovery-code")),
    ];

    /// <summary>A complaint whose complainant was shown what was found so far.</summary>
    public static void ToReply(TestCase c) => c.Acknowledged().Find()
        .Do((complaint, act) => complaint.OfferReply(act.Day.AddDays(5), [], c.Rules, act), CaseSetUp.Staff.Manager).Send(LetterKind.ProvisionalFindings);

    private static Func<PortalFactory, Task<(Visitor Visitor, Page Page)>> Open(string address) => async site =>
    {
        var visitor = site.Anybody();
        return (visitor, await visitor.GetAsync(address));
    };

    private static Func<PortalFactory, Task<(Visitor Visitor, Page Page)>> Step(string step) => async site =>
    {
        var visitor = site.Anybody();
        await PublicForm.ShortestAsync(visitor);
        var page = await visitor.GetAsync($"/complain/{step}");
        return (visitor, step == "letters" ? page.Choose("To another address") : page);
    };

    private static Func<PortalFactory, Task<(Visitor Visitor, Page Page)>> Tracked(Action<TestCase> steps, string page) => async site =>
    {
        var visitor = await site.FollowerAsync(await site.AddTrackedAsync(steps));
        return (visitor, await visitor.GetAsync($"/track/complaint/{page}"));
    };

    private static async Task<(Visitor Visitor, Page Page)> SurveyAsync(PortalFactory site)
    {
        var reference = await site.AddCaseAsync(c => c.To(ComplaintStatus.Closed));
        var complaint = await site.ReadCaseAsync(reference);
        await site.InDatabaseAsync(async context =>
        {
            context.Add(Survey.Offer(complaint, TrackedCases.Code, null, new Act(Actor.System, site.Clock.UtcNow)));
            await context.SaveChangesAsync();
        });
        return await Open($"/survey/{reference}/{TrackedCases.Code}")(site);
    }

    private static async Task<(Visitor Visitor, Page Page)> ContributionAsync(PortalFactory site)
    {
        var reference = await site.AddCaseAsync(c => c.Acknowledged());
        var complaint = await site.ReadCaseAsync(reference);
        await site.InDatabaseAsync(async context =>
        {
            var asked = Contribution.Ask(
                complaint, 1, new ContributionRequest("Gas Fitter", "Warm Homes Ltd", "fitter@contractor.example", "When did you visit?", site.Clock.Today.AddDays(3)),
                TestCase.Portsmouth, new Act(CaseSetUp.Staff.Manager, site.Clock.UtcNow));
            asked.NewLink(ContributionLink.Hash(Token), site.Clock.UtcNow);
            context.Add(asked);
            await context.SaveChangesAsync();
        });
        return await Open($"{ContributionMail.Path}/{Token}")(site);
    }

    // With the password given, and an app set up.
    private static Func<PortalFactory, Task<(Visitor Visitor, Page Page)>> Code(StaffRole role, string address) => async site =>
    {
        var staff = TestStaff.Of(role);
        var setUp = await (await site.SignedInAsync(staff)).GetAsync("/account/authenticator");
        await setUp.Fill("Code that the app shows", Totp.Code(setUp.Document.QuerySelector(".portal-code")!.Said())).PressAsync("Continue");
        var visitor = site.Anybody();
        await (await visitor.GetAsync("/sign-in")).Fill("Email address", staff.Email).Fill("Password", TestStaff.Password).PressAsync("Sign in");
        return (visitor, await visitor.GetAsync(address));
    };
}
