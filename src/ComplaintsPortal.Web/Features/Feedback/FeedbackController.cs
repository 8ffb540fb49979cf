using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Figures;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Feedback;

/// <summary>Compliments, comments, petitions, survey answers and information without a name: passed on, answered, counted (PCC-12, PCC-6c).</summary>
[Allow(Permission.Triage)]
[Route("staff/feedback")]
public sealed class FeedbackController(PortalDbContext context, FeedbackQuery query, FeedbackIntake intake, KnownPeopleQuery people, Rulebooks rulebooks, StoredFiles files, IValidator<FeedbackForm> validator) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(FeedbackFilter filter, string? after, string? before, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        return View(new FeedbackListViewModel(filter, Today, await query.PageAsync(filter, Actor, Today, after, before, cancellationToken)));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Item(long id, CancellationToken cancellationToken) =>
        View("Item", await ModelAsync(await FindAsync(id, cancellationToken), new FeedbackForm { AcknowledgedOn = DateParts.From(Today) }, cancellationToken));

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Item(long id, FeedbackForm form, CancellationToken cancellationToken)
    {
        var item = await FindAsync(id, cancellationToken);
        IllegalActException.ThrowIf(item.WhyNotWork(Actor));
        var model = await ModelAsync(item, form, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(FeedbackViewModel.Form)))
        {
            return Invalid(model, "Item");
        }

        if (form.Do == FeedbackForm.Finish && item.WhyNotFinish(model.ShareWith, Actor) is { } whyNot)
        {
            ModelState.AddModelError($"{nameof(FeedbackViewModel.Form)}.{nameof(form.Do)}", whyNot);
            return Invalid(model, "Item");
        }

        Do(item, form, model.ShareWith, new Act(Actor, Clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        Done(item.Notes[^1].What);
        return Redirect($"/staff/feedback/{id}");
    }

    /// <param name="number">Of the file, from one.</param>
    [HttpGet("{id:long}/files/{number:int}")]
    [Download]
    public async Task<IActionResult> Given(long id, int number, CancellationToken cancellationToken)
    {
        var file = (await FindAsync(id, cancellationToken)).Files.ElementAtOrDefault(number - 1) ?? throw new NotFoundException("file");
        return files.Given(Response, file.Sha256, file.Name, file.ContentType);
    }

    /// <summary>It is a complaint after all (PCC-12, Code 1.6).</summary>
    [HttpPost("{id:long}/complaint")]
    public async Task<IActionResult> Raise(long id, CancellationToken cancellationToken)
    {
        await FindAsync(id, cancellationToken);
        context.ChangeTracker.Clear();
        var taken = await intake.RaiseAsync(id, Actor, Clock.GetUtcNow().UtcDateTime, cancellationToken);
        Record.RecordController.KeepCode(TempData, taken);
        return Redirect($"/staff/record/{taken.Reference}");
    }

    private static void Do(FeedbackItem item, FeedbackForm form, string? shareWith, Act act)
    {
        switch (form.Do)
        {
            case FeedbackForm.Route:
                item.Route(form.To!, form.Why ?? "", act);
                break;
            case FeedbackForm.Acknowledge:
                item.Acknowledge(form.AcknowledgedOn.ToDate()!.Value, "by letter or telephone", form.Told, act);
                break;
            case FeedbackForm.Share:
                item.Share(shareWith ?? "", act);
                break;
            default:
                item.Finish(form.Outcome!, shareWith, act);
                break;
        }
    }

    private async Task<FeedbackViewModel> ModelAsync(FeedbackItem item, FeedbackForm form, CancellationToken cancellationToken)
    {
        var policy = rulebooks.On(item.ReceivedDay).Policy;
        return new FeedbackViewModel(item, form, policy, item.WhyNotWork(Actor), item.WhyNotComplaint(policy.Anonymous, Actor))
        {
            Known = await people.FindAsync(PersonKeys.Of(item.Name, item.Email, item.Telephone, item.Postcode), Actor, cancellationToken),
        };
    }

    private async Task<FeedbackItem> FindAsync(long id, CancellationToken cancellationToken) =>
        await context.Set<FeedbackItem>().NotKeptFrom(context, Actor).Include(one => one.Notes.OrderBy(note => note.Id)).SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("feedback");
}

public sealed record FeedbackListViewModel(FeedbackFilter Filter, DateOnly Today, FeedbackPage Page)
{
    public string? PreviousHref => Page.Previous is { } key ? Filter.Href(("before", key.ToString())) : null;

    public string? NextHref => Page.Next is { } key ? Filter.Href(("after", key.ToString())) : null;

    /// <summary>What a list behind a number holds, in words; null for the lists to work through.</summary>
    public string? Counted => Filter.Kind is not { } kind ? null
        : $"{FeedbackWords.Of(kind)}{(Filter is { From: { } from, To: { } to } ? $", received from {Words.ShortDay(from)} to {Words.ShortDay(to)}" : "")}{(Filter.Raised ? ", only what became a complaint" : "")}.";

    public FigureLink Received(FeedbackCount count) => new(count.Received, Behind(count.Kind, raised: false), "received");

    public FigureLink Became(FeedbackCount count) => new(count.BecameComplaints, Behind(count.Kind, raised: true), "became complaints");

    private string Behind(FeedbackKind kind, bool raised) => new FeedbackFilter { Kind = kind, From = FeedbackQuery.FirstCounted(Today), To = Today, Raised = raised }.Href();
}

/// <param name="WhyNot">Why nothing can be done about it now; null where something can.</param>
/// <param name="WhyNotComplaint">Why it cannot become a complaint; null where it can.</param>
public sealed record FeedbackViewModel(FeedbackItem Item, FeedbackForm Form, LandlordPolicy Policy, string? WhyNot, string? WhyNotComplaint)
{
    /// <summary>Those on record who may be whoever gave it.</summary>
    public IReadOnlyList<KnownPerson> Known { get; init; } = [];

    /// <summary>With whom the policy wants it shared; null where it says nothing of this kind.</summary>
    public string? ShareWith => Item.Kind == FeedbackKind.Petition && Policy.Petitions is { HandledAsComplaint: false, SharedWith: { Length: > 0 } with } ? with : null;

    /// <summary>What the policy says about this kind, with its clause; null where it says nothing.</summary>
    public string? PolicySays => Item.Kind switch
    {
        FeedbackKind.Petition when Policy.Petitions is { } petitions => $"{petitions.Words} ({petitions.Clause})",
        FeedbackKind.Anonymous when Policy.Anonymous is { } anonymous => $"{anonymous.Words} ({anonymous.Clause})",
        _ => null,
    };
}
