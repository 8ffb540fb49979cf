using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Notes;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Reminders;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Notes;

/// <summary>Notes that colleagues write each other on a case, and that the complainant never sees.</summary>
[Allow(Permission.UseStaffPages)]
public sealed class NotesController(CaseLoader cases, NotesQuery query, PortalDbContext context, SiteAddress site, IValidator<NoteForm> validator) : CaseController
{
    public const string Segment = "notes";
    public const string MailKind = "Mention";

    [HttpGet("cases/{reference}/notes")]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken) =>
        View(await ModelAsync(await cases.OpenToWorkAsync(reference, Actor, cancellationToken), new NoteForm(), cancellationToken));

    [HttpPost("cases/{reference}/notes")]
    public async Task<IActionResult> Index(ComplaintReference reference, NoteForm form, CancellationToken cancellationToken)
    {
        var open = await cases.OpenToWorkAsync(reference, Actor, cancellationToken);
        if (InternalNote.WhyNotWrite(Actor) is { } whyNot)
        {
            throw new NotAllowedException(whyNot);
        }

        var model = await ModelAsync(open, form, cancellationToken);
        var named = model.People.Where(one => form.Mentions.Contains(one.Actor.StaffId!.Value)).ToList();
        var valid = await IsValidAsync(validator, form, cancellationToken, nameof(NotesViewModel.Form));
        if (valid && named.Count < form.Mentions.Distinct().Count())
        {
            ModelState.AddModelError($"{nameof(NotesViewModel.Form)}.{nameof(form.Mentions)}", "Somebody whom you chose may not see this complaint any more. Choose again");
            valid = false;
        }

        if (!valid)
        {
            return Invalid(model);
        }

        var act = cases.ActOf(open);
        context.Add(InternalNote.Write(open.Complaint, form.Text!, [.. named.Select(one => (one.Actor, one.Team))], act));
        await TellAsync(open, named, act, cancellationToken);
        await cases.SaveAsync(cancellationToken);
        Done(named.Count == 0 ? "The note is saved." : $"The note is saved for {Domain.Calendar.DayWords.List([.. named.Select(one => one.Actor.Name)])}.");
        return Redirect(open.Href(Segment));
    }

    /// <summary>Somebody has read a note in which they were named.</summary>
    [HttpPost("staff/mentions/{id:long}/read")]
    [Repeatable]
    public async Task<IActionResult> Read(long id, CancellationToken cancellationToken)
    {
        var mention = await context.Set<NoteMention>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        if (mention is null || mention.StaffId != Actor.StaffId)
        {
            throw new NotFoundException("note");
        }

        mention.Read(new Act(Actor, Clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        return Redirect("/staff");
    }

    // The mail names the complaint and whoever wrote; what was written stands in the portal only.
    private async Task TellAsync(OpenCase open, IReadOnlyList<Mentionable> named, Act act, CancellationToken cancellationToken)
    {
        var ids = named.Select(one => one.Actor.StaffId!.Value).ToList();
        var off = await context.Set<ReminderChoice>().Where(choice => ids.Contains(choice.StaffId) && !choice.Mentions).Select(choice => choice.StaffId).ToListAsync(cancellationToken);
        foreach (var one in named.Where(one => OutboxMessage.IsAddress(one.Email) && !off.Contains(one.Actor.StaffId!.Value)))
        {
            context.Add(new OutboxMessage(
                MailKind, one.Email!, $"A note for you on complaint {open.Reference}",
                $"{act.By.Name} wrote a note on complaint {open.Reference} for you.\n\nRead it here: {site.Of(open.Href(Segment))}\n", act.On)
            { ToName = one.Actor.Name });
        }
    }

    private async Task<NotesViewModel> ModelAsync(OpenCase open, NoteForm form, CancellationToken cancellationToken) =>
        new(open, form, await query.OnAsync(open.Complaint.Id, cancellationToken), await query.ForAsync(open, cancellationToken));
}

/// <param name="People">Who can be named.</param>
public sealed record NotesViewModel(OpenCase Case, NoteForm Form, IReadOnlyList<InternalNote> Notes, IReadOnlyList<Mentionable> People)
{
    public bool MayWrite => InternalNote.WhyNotWrite(Case.Reader) is null;

    public IEnumerable<FieldOption> Options => People.Select(one => new FieldOption(one.Actor.StaffId!.Value.ToString(), one.Actor.Name, one.JobTitle));
}
