using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Paragraphs;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Letters;
using ComplaintsPortal.Web.Features.Paragraphs;
using ComplaintsPortal.Web.Features.Shared.Conflicts;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Draft;

/// <summary>Writes the response, beside the findings and the letter that comes of it (PCC-9a).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/draft")]
public sealed class DraftController(CaseLoader cases, LetterDesk desk, ParagraphsQuery paragraphs, PortalDbContext context, IValidator<DraftForm> validator, IValidator<JoinForm> joinValidator) : CaseTaskController(cases, "draft")
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

    /// <summary>Saves what was typed with a standard paragraph after it, and from which version it came.</summary>
    [HttpPost("insert")]
    public async Task<IActionResult> Insert(ComplaintReference reference, DraftForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var chosen = form.Paragraph?.Split('.') is [var number, var revision] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var one) && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? await paragraphs.FindAsync(one, version, cancellationToken) : null;
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(DraftViewModel.Form))
            | !Allows(chosen is null ? "Choose a standard paragraph" : chosen.WhyNotUse(open.Today), $"Form.{nameof(form.Paragraph)}")
            | !Allows(form.Into is null || !Enum.IsDefined(form.Into.Value) ? "Choose where it goes" : null, $"Form.{nameof(form.Into)}"))
        {
            return Invalid(await ModelAsync(open, form, cancellationToken), nameof(Index));
        }

        var draft = form.Draft().With(form.Into!.Value, chosen!.Text);
        if (draft.Of(form.Into.Value).Length > Limits.Words)
        {
            Allows("There is no room for it", $"Form.{nameof(form.Into)}");
            return Invalid(await ModelAsync(open, form, cancellationToken), nameof(Index));
        }

        try
        {
            await DoAsync(
                open,
                (complaint, act) =>
                {
                    complaint.SaveDraft(draft, form.Revision, joined: false, open.Rules, act);
                    context.Add(new ParagraphUse(complaint, chosen, form.Into.Value, act));
                },
                cancellationToken);
        }
        catch (DraftConflictException conflict)
        {
            return Conflicted(open, conflict);
        }

        return Onward(open, "draft", $"Standard paragraph {chosen.Reference} is in the draft, and the draft is saved.");
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
        new(open, form, await desk.ComposeAsync(open, ResponseKind(open), cancellationToken)) { Paragraphs = await paragraphs.UsableAsync(open.Complaint.Category, open.Today, cancellationToken) };

    private static LetterKind ResponseKind(OpenCase open) =>
        open.Complaint.CurrentStage.Number == 1 ? LetterKind.StageOneResponse : LetterKind.StageTwoResponse;
}

public sealed record DraftViewModel(OpenCase Case, DraftForm Form, DraftLetter Letter)
{
    public Stage Stage => Case.Complaint.CurrentStage;

    /// <summary>The standard paragraphs that can be put in.</summary>
    public IReadOnlyList<StandardParagraph> Paragraphs { get; init; } = [];

    public IEnumerable<FieldOption> ParagraphOptions => Paragraphs.Select(one => new FieldOption(one.Reference, $"{one.Title} ({one.Reference})"));

    public string PreviewHref => Case.Href($"{LetterRoutes.Segment(Letter.Kind)}/preview");

    /// <summary>Where the finished draft goes.</summary>
    public CaseTaskPage? Next => CaseTasks.SendOn(Case);
}
