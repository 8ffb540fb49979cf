using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Replies;

/// <summary>
/// A colleague reads what was found about them and answers before it is decided (LHP-37, LHP-48). That is all they see of the complaint,
/// and it opens nothing else: whoever it is about stays kept away.
/// </summary>
[Allow(Permission.UseStaffPages)]
[Route("staff/replies")]
public sealed class RepliesController(PortalDbContext context, Rulebooks rulebooks, IValidator<ColleagueReplyForm> validator) : PortalController
{
    public const string Address = "/staff/replies";

    private const int Most = 50;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var id = Actor.StaffId.ToString() ?? "";
        var open = await context.Set<Complaint>().AsNoTracking().Where(c => c.ReplyIds != "" && c.ReplyIds.Contains(id))
            .OrderBy(c => c.Id).Take(Most).Select(c => new { c.Reference, c.Reply }).ToListAsync(cancellationToken);
        return View(new RepliesViewModel([.. open.Where(one => one.Reply!.By >= Today).OrderBy(one => one.Reply!.By).Select(one => new AskedReply(one.Reference, one.Reply!.By, one.Reply.OfferedBy))]));
    }

    [HttpGet("{reference}")]
    public async Task<IActionResult> Answer(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var (_, sheet) = await SheetAsync(reference, cancellationToken);
        return View(new ColleagueReplyViewModel(reference, sheet, new ColleagueReplyForm()));
    }

    [HttpPost("{reference}")]
    public async Task<IActionResult> Answer(ComplaintReference reference, ColleagueReplyForm form, CancellationToken cancellationToken)
    {
        var (complaint, sheet) = await SheetAsync(reference, cancellationToken);
        if (sheet.WhyNot is { } whyNot)
        {
            throw new IllegalActException(whyNot);
        }

        if (!await IsValidAsync(validator, form, cancellationToken, nameof(ColleagueReplyViewModel.Form)))
        {
            return Invalid(new ColleagueReplyViewModel(reference, sheet, form), nameof(Answer));
        }

        complaint.AnswerReply(Actor.StaffId, form.Words!, rulebooks.For(complaint), new Act(Actor, Clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        Done($"Thank you. {sheet.AskedBy} reads your answer before anything is decided.");
        return Redirect($"{Address}/{reference}");
    }

    // Whoever was not asked gets the page of a complaint that does not exist.
    private async Task<(Complaint Complaint, ReplySheet Sheet)> SheetAsync(ComplaintReference reference, CancellationToken cancellationToken) =>
        await context.FindComplaintAsync(reference, cancellationToken) is { } complaint && complaint.SheetFor(Actor.StaffId, Today) is { } sheet
            ? (complaint, sheet)
            : throw new NotFoundException("page");
}

/// <summary>Somebody waits for an answer until a day.</summary>
public sealed record AskedReply(ComplaintReference Reference, DateOnly By, string AskedBy);

public sealed record RepliesViewModel(IReadOnlyList<AskedReply> Asked);

public sealed record ColleagueReplyViewModel(ComplaintReference Reference, ReplySheet Sheet, ColleagueReplyForm Form);

public sealed record ColleagueReplyForm
{
    public string? Words { get; init; }
}

public sealed class ColleagueReplyFormValidator : AbstractValidator<ColleagueReplyForm>
{
    public const string NoWords = "Write what is wrong or missing, or that you have nothing to add";

    public ColleagueReplyFormValidator() => RuleFor(form => form.Words).NotEmpty().WithMessage(NoWords).MaximumLength(Limits.Words);
}
