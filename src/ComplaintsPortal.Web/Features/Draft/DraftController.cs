using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Letters;
using ComplaintsPortal.Web.Features.Shared.Conflicts;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Draft;

/// <summary>Writes the response, beside the findings and the letter that comes of it (PCC-9a).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/draft")]
public sealed class DraftController(CaseLoader cases, LetterDesk desk, IValidator<DraftForm> validator, IValidator<JoinForm> joinValidator) : CaseTaskController(cases, "draft")
{
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(await ModelAsync(open, DraftForm.For(open.Complaint.CurrentStage), cancellationToken));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, DraftForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(DraftViewModel.Form)))
        {
            return Invalid(await ModelAsync(open, form, cancellationToken));
        }

        try
        {
            await DoAsync(open, (complaint, act) => complaint.SaveDraft(form.Draft(), form.Revision, joined: false, open.Rules, act), cancellationToken);
        }
        catch (DraftConflictException conflict)
        {
            return Conflicted(open, conflict);
        }

        return Onward(open, "draft", "The draft is saved.");
    }

    [HttpPost("join")]
    public async Task<IActionResult> Join(ComplaintReference reference, JoinForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var stage = open.Complaint.CurrentStage;
        var mine = JoinFields.Mine(JoinFields.Draft, form, stage.Draft);
        if (!await IsValidAsync(joinValidator, form, cancellationToken, nameof(ConflictViewModel.Form)))
        {
            return Invalid(ViewModel(open, ConflictViewModel.Of(JoinFields.Draft, stage.Draft, mine, stage.DraftSavedBy, stage.DraftSavedOn, form)), "Conflict");
        }

        try
        {
            var joined = JoinFields.Joined(JoinFields.Draft, form, stage.Draft);
            await DoAsync(open, (complaint, act) => complaint.SaveDraft(joined, form.Revision, joined: true, open.Rules, act, mine), cancellationToken);
        }
        catch (DraftConflictException conflict)
        {
            return Conflicted(open, conflict);
        }

        return Onward(open, "draft", "The two versions are joined. Both stay in the history.");
    }

    private ViewResult Conflicted(OpenCase open, DraftConflictException conflict)
    {
        ModelState.Clear();
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View("Conflict", ViewModel(open, ConflictViewModel.Of(JoinFields.Draft, conflict.Theirs, conflict.Mine, conflict.SavedBy, conflict.SavedOn, new JoinForm { Revision = conflict.Revision })));
    }

    private static ConflictViewModel ViewModel(OpenCase open, ConflictViewModel model) =>
        model with { Case = open, What = "the draft", Action = open.Href("draft/join"), BackHref = open.Href("draft") };

    private async Task<DraftViewModel> ModelAsync(OpenCase open, DraftForm form, CancellationToken cancellationToken) =>
        new(open, form, await desk.ComposeAsync(open, ResponseKind(open), cancellationToken));

    private static LetterKind ResponseKind(OpenCase open) =>
        open.Complaint.CurrentStage.Number == 1 ? LetterKind.StageOneResponse : LetterKind.StageTwoResponse;
}

public sealed record DraftViewModel(OpenCase Case, DraftForm Form, DraftLetter Letter)
{
    public Stage Stage => Case.Complaint.CurrentStage;

    public string PreviewHref => Case.Href($"{LetterRoutes.Segment(Letter.Kind)}/preview");

    /// <summary>Where the finished draft goes.</summary>
    public CaseTaskPage? Next => CaseTasks.Possible(Case).FirstOrDefault(page => page.Segment is "send-for-check" or "send-for-signature");
}
