using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Security;
using ComplaintsPortal.Web.Features.TrackMessage;
using FluentValidation;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace ComplaintsPortal.Web.Features.Track;

/// <summary>A page of the complaint that is open in this browser. Without one, the way in is shown.</summary>
[Public]
public abstract class TrackedController : PortalController
{
    internal const string MessagePage = "/Features/TrackMessage/Index.cshtml";

    /// <summary>A page that was open while things went on.</summary>
    protected const string Over = "This cannot be answered here any more.";

    protected const string SendAMessage = "You can send us a message at any time.";

    protected Complaint Complaint { get; private set; } = null!;

    /// <summary>Whoever of a group has opened it; null for the complainant in whose name it stands.</summary>
    protected GroupMember? Member { get; private set; }

    /// <summary>Everybody else who is part of the complaint.</summary>
    protected IReadOnlyList<GroupMember> Group { get; private set; } = [];

    protected string ActorName => Member?.Person.Name ?? Complaint.Correspondent.Name;

    protected TrackedComplaint Tracked => new(Complaint, Rulebooks.For(Complaint), Today, Member, Group);

    protected Rulebooks Rulebooks => HttpContext.RequestServices.GetRequiredService<Rulebooks>();

    protected static string Href(string? segment = null) => segment is null ? TrackController.CasePage : $"{TrackController.CasePage}/{segment}";

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        var services = HttpContext.RequestServices;
        var opened = await services.GetRequiredService<TrackSession>().CurrentAsync(HttpContext.RequestAborted);
        var database = services.GetRequiredService<PortalDbContext>();
        var complaint = opened is { } open ? await database.FindComplaintAsync(open.Reference, HttpContext.RequestAborted) : null;
        if (complaint is null)
        {
            context.Result = Reopen("/track", "Open your complaint with its reference and access code. For your safety it closes after an hour.");
            return;
        }

        if (Posted(PostFormTagHelper.About) is { Length: > 0 } about && about != complaint.Reference.ToString())
        {
            // Two complaints in two tabs: what was written to one must not reach the other.
            context.Result = Reopen(Href(), $"You have opened {complaint.Reference} since, so nothing was done to {about}.");
            return;
        }

        ViewData[PostFormTagHelper.About] = complaint.Reference;
        Complaint = complaint;
        Group = await database.GroupOfAsync(complaint.Id, HttpContext.RequestAborted);
        Member = Group.FirstOrDefault(one => one.Party.Id == opened!.PartyId);
        await base.OnActionExecutionAsync(context, next);
    }

    /// <summary>Does what was answered, or, where staff were faster by a moment, what <see cref="OverAsync"/> does.</summary>
    protected async Task<IActionResult> AnswerAsync(
        TrackedWork work, string? words, string done, Action<Complaint, Rulebook, Act> answer, CancellationToken cancellationToken, params IReadOnlyList<object> alongside)
    {
        try
        {
            await work.DoAsync(Complaint.Reference, ActorName, answer, cancellationToken, alongside);
        }
        catch (IllegalActException)
        {
            return await OverAsync(work, words, Over, cancellationToken);
        }

        Done(done);
        return Redirect(Href());
    }

    /// <summary>
    /// Answers a page that came too late: what was typed there becomes a message, so that no word of a complainant is lost.
    /// </summary>
    /// <param name="over">Why the page can no longer be answered.</param>
    protected async Task<IActionResult> OverAsync(TrackedWork work, string? words, string over, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            Notice($"{over} {SendAMessage}");
            return Redirect(Href());
        }

        var message = new TrackMessageForm { Words = words };
        if (!await IsValidAsync(HttpContext.RequestServices.GetRequiredService<IValidator<TrackMessageForm>>(), message, cancellationToken))
        {
            return Invalid(message, MessagePage);
        }

        await work.DoAsync(Complaint.Reference, ActorName, (complaint, _, act) => complaint.ReceiveMessage(words, act), cancellationToken);
        Notice($"{over} We have taken what you wrote as a message to us.");
        return Redirect(Href());
    }

    // What was typed into a complaint that is no longer open here waits on the page that opens it again.
    private IActionResult Reopen(string otherwise, string notice)
    {
        if (Posted(nameof(TrackForm.Words)) is { Length: > 0 } words)
        {
            return View("/Features/Track/Index.cshtml", new TrackForm { Reference = Posted(PostFormTagHelper.About), Words = words });
        }

        Notice(notice);
        return Redirect(otherwise);
    }

    private string? Posted(string field) =>
        HttpMethods.IsPost(Request.Method) ? HttpContext.Features.Get<IFormFeature>()?.Form?[field].ToString() : null;
}
