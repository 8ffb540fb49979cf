using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ComplaintsPortal.TestSupport.Web;

/// <summary>Complaints that their complainant can follow, and the way in.</summary>
public static class TrackedCases
{
    public const string Code = "7GQ2-M4XD-90KT";

    /// <summary>A complaint as <see cref="CaseSetUp.AddCaseAsync"/> makes it, opened by <see cref="Code"/>; so is the one beside it.</summary>
    public static Task<ComplaintReference> AddTrackedAsync(
        this PortalFactory factory, Action<TestCase>? steps = null, Func<Submission, Submission>? with = null, DateTime? start = null) =>
        factory.AddCaseAsync(
            c =>
            {
                steps?.Invoke(c);
                c.Do((complaint, act) => complaint.RenewAccessCode(AccessCode.Hash(complaint.Reference, Code), "with the receipt", act), Actor.Complainant("Amina Yusuf"));
            },
            with, start);

    /// <summary>Types reference and code and opens the complaint.</summary>
    public static async Task<Page> FollowAsync(this Visitor visitor, ComplaintReference reference, string code = Code) =>
        await (await visitor.GetAsync("/track")).Fill("Reference", reference.ToString()).Fill("Access code", code).PressAsync("Open my complaint");

    /// <summary>Somebody who has opened the complaint.</summary>
    public static async Task<Visitor> FollowerAsync(this PortalFactory factory, ComplaintReference reference, string code = Code)
    {
        var visitor = factory.Anybody();
        Assert.Equal("/track/complaint", (await visitor.FollowAsync(reference, code)).Address);
        return visitor;
    }

    /// <summary>Every state that a complainant can find a complaint in: its name, the way there, and the heading that says so.</summary>
    public static IReadOnlyList<(string State, Action<TestCase> Steps, string Heading)> States { get; } =
    [
        ("recorded", _ => { }, "We are reading your complaint"),
        ("asked", c => c.Do((complaint, act) => complaint.AskClarification("Which room is it?", TestCase.Portsmouth, act)).Send(LetterKind.Clarification), "We have asked you a question"),
        ("service request", c => c.Do((complaint, act) => complaint.TreatAsServiceRequest(new ServiceRequestDecision("It is a first report.", "A visit."), TestCase.Portsmouth, act))
            .Send(LetterKind.ServiceRequestNotice), "We deal with this as a request for a service"),
        ("referred", c => c.Do((complaint, act) => complaint.Refer(new ReferralDecision("housing-review", "It is about a band.", "They write to you."), TestCase.Portsmouth, act))
            .Send(LetterKind.Referral), "We have passed this to the right people"),
        ("declined", c => c.Do((complaint, act) => complaint.Decline(TestCase.ADecline(), TestCase.Portsmouth, act)).Send(LetterKind.Decline), "We have not accepted this complaint"),
        ("declined, letter not posted", c => c.Do((complaint, act) => complaint.Decline(TestCase.ADecline(), TestCase.Portsmouth, act)).Issue(LetterKind.Decline), "We are reading your complaint"),
        ("accepted", c => c.Accept(), "We are reading your complaint"),
        ("acknowledged", c => c.Acknowledged(), "We are looking into your complaint (stage one)"),
        ("being checked", c => c.Acknowledged().Investigated().Submit(), "We are looking into your complaint (stage one)"),
        ("responded", c => c.Responded(), "We have sent you our answer (stage one)"),
        ("stage two asked for", c => c.Responded().Escalate(), "You have asked for stage two"),
        ("stage two refused", c => c.Responded().Escalate().Do((complaint, act) => complaint.RefuseEscalation(TestCase.ARefusal(), TestCase.Portsmouth, act)).Send(LetterKind.EscalationRefused),
            "We have not taken this to stage two"),
        ("stage two", c => c.AtStageTwo(), "We are looking at your complaint again (stage two)"),
        ("finished", c => c.Finished(), "We have sent you our final answer (stage two)"),
        ("closed", c => c.Finished().CompleteRemedies().Close(), "Your complaint is closed"),
    ];

    /// <summary>The way to a state.</summary>
    public static Action<TestCase> To(string state) => States.Single(one => one.State == state).Steps;
}

/// <summary>Where a site's visitors come from, since in process they come from nowhere.</summary>
public sealed class ComesFrom : IStartupFilter
{
    public IPAddress Address { get; set; } = IPAddress.Parse("203.0.113.1");

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use((context, following) =>
        {
            context.Connection.RemoteIpAddress = Address;
            return following(context);
        });
        next(app);
    };

    public static void Of(PortalFactory factory, ComesFrom from) => factory.With(services => services.AddSingleton<IStartupFilter>(from));
}
