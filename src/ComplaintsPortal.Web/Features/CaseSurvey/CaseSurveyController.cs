using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Equality;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Infrastructure.Surveys;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.SurveyAnswer;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.CaseSurvey;

/// <summary>The survey of a case: sent, made on paper, withdrawn, typed in from paper, and what was answered.</summary>
[Allow(Permission.UseStaffPages)]
[Route("cases/{reference}/survey")]
public sealed class CaseSurveyController(
    CaseLoader cases, PortalDbContext context, SurveyMail mail, ILetterPdf pdf, SiteAddress site, SurveyHandler handler,
    IValidator<SurveyForm> answers, IValidator<SurveyNoteForm> notes, EqualityCodes equality) : CaseController
{
    public const string Segment = "survey";

    [HttpGet("")]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken) => View(await OpenAsync(reference, cancellationToken));

    /// <summary>Sends it, or sends it again with a new code: not to somebody whom a colleague has asked since the page was opened.</summary>
    /// <param name="version">Of the survey that the page showed; null where there was none.</param>
    [HttpPost("")]
    public async Task<IActionResult> Send(ComplaintReference reference, int? version, CancellationToken cancellationToken)
    {
        var model = await OpenAsync(reference, cancellationToken);
        if (model.WhyNotSend is null && model.Survey is { } before && before.Version != version)
        {
            throw new IllegalActException($"The survey is not as it was when you opened the page: {before.OfferedByName} asked on {Words.Day(before.OfferedDay)}.");
        }

        var survey = SurveyOffer.Offer(context, mail, model.Case.Complaint, model.Survey, model.Case.Rules, cases.ActOf(model.Case));
        await cases.SaveAsync(cancellationToken);
        Done(survey.Way == SurveyWay.Email ? "The survey goes by email." : "They want post, so the survey goes on paper. Make it now, print it and post it.");
        return Redirect(model.Href);
    }

    /// <summary>Makes the paper with a new code, which is kept nowhere: whoever loses it makes another.</summary>
    [HttpPost("paper")]
    [Repeatable]
    [Download(sandbox: false)]
    public async Task<IActionResult> Paper(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var model = await OpenAsync(reference, cancellationToken);
        if (model.Survey is not { } survey)
        {
            throw new IllegalActException("There is no survey yet.");
        }

        var code = AccessCode.New();
        survey.Print(model.Case.Complaint, code, cases.ActOf(model.Case));
        var bytes = await pdf.MakeAsync(SurveySheet.Of(model.Case.Complaint, survey, code, equality.CodeOf(model.Case.Complaint.Reference), model.Case.Rules, site), cancellationToken);
        await cases.SaveAsync(cancellationToken);
        return File(bytes, "application/pdf", $"{reference}-survey.pdf");
    }

    [HttpGet("withdraw")]
    public async Task<IActionResult> Withdraw(ComplaintReference reference, CancellationToken cancellationToken) => NoteView(await OpenAsync(reference, cancellationToken), withdraw: true);

    [HttpPost("withdraw")]
    public async Task<IActionResult> Withdraw(ComplaintReference reference, [Bind(Prefix = nameof(CaseSurveyViewModel.Note))] SurveyNoteForm form, CancellationToken cancellationToken)
    {
        var model = await OpenAsync(reference, cancellationToken) with { Note = form };
        if (!await IsValidAsync(notes, form, cancellationToken, nameof(CaseSurveyViewModel.Note)))
        {
            return Invalid(model, "Withdraw");
        }

        (model.Survey ?? throw new IllegalActException("There is no survey yet.")).Withdraw(model.Case.Complaint, form.Words!, cases.ActOf(model.Case));
        await cases.SaveAsync(cancellationToken);
        Done("The survey is withdrawn. Its code does not work any more.");
        return Redirect(model.Href);
    }

    [HttpGet("follow-up")]
    public async Task<IActionResult> FollowUp(ComplaintReference reference, CancellationToken cancellationToken) => NoteView(await OpenAsync(reference, cancellationToken), withdraw: false);

    [HttpPost("follow-up")]
    public async Task<IActionResult> FollowUp(ComplaintReference reference, [Bind(Prefix = nameof(CaseSurveyViewModel.Note))] SurveyNoteForm form, CancellationToken cancellationToken)
    {
        var model = await OpenAsync(reference, cancellationToken) with { Note = form };
        if (!await IsValidAsync(notes, form, cancellationToken, nameof(CaseSurveyViewModel.Note)))
        {
            return Invalid(model, "FollowUp");
        }

        (model.Survey ?? throw new IllegalActException("There is no survey yet.")).Follow(model.Case.Complaint, form.Words!, cases.ActOf(model.Case));
        await cases.SaveAsync(cancellationToken);
        Done("Saved.");
        return Redirect(model.Href);
    }

    /// <summary>The answers from a paper that came back.</summary>
    [HttpGet("enter")]
    public async Task<IActionResult> Enter(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var model = await OpenAsync(reference, cancellationToken);
        return model.WhyNotEnter is { } whyNot ? View("NotNow", new NotNowViewModel(model.Case, "Type in the answers", whyNot)) : View(model);
    }

    [HttpPost("enter")]
    public async Task<IActionResult> Enter(ComplaintReference reference, SurveyForm form, CancellationToken cancellationToken)
    {
        var model = await OpenAsync(reference, cancellationToken) with { Form = form };
        if (model.WhyNotEnter is { } whyNot)
        {
            throw new IllegalActException(whyNot);
        }

        if (!await IsValidAsync(answers, form, cancellationToken, nameof(CaseSurveyViewModel.Form)))
        {
            return Invalid(model, "Enter");
        }

        await handler.HandleAsync(reference, form.Answers(), Actor, cancellationToken);
        Done("The answers are saved.");
        return Redirect(model.Href);
    }

    private ViewResult NoteView(CaseSurveyViewModel model, bool withdraw) =>
        (withdraw ? model.WhyNotWithdraw : model.WhyNotFollowUp) is { } whyNot
            ? View("NotNow", new NotNowViewModel(model.Case, withdraw ? "Withdraw the survey" : "Follow up the answers", whyNot))
            : View(withdraw ? "Withdraw" : "FollowUp", model);

    private async Task<CaseSurveyViewModel> OpenAsync(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await cases.OpenToWorkAsync(reference, Actor, cancellationToken);
        var survey = await context.Set<Survey>().SingleOrDefaultAsync(one => one.ComplaintId == open.Complaint.Id, cancellationToken);
        return new CaseSurveyViewModel(open, survey, new SurveyForm(), new SurveyNoteForm());
    }
}

/// <param name="Survey">Null while nobody was asked.</param>
public sealed record CaseSurveyViewModel(OpenCase Case, Survey? Survey, SurveyForm Form, SurveyNoteForm Note) : ISurveyPage
{
    private const string None = "There is no survey yet.";

    public string Href => Case.Href(CaseSurveyController.Segment);

    public string? WhyNotSend => Survey.WhyNotOffer(Case.Complaint, Survey, Case.Reader);

    public string? WhyNotPrint => Survey is null ? None : Survey.WhyNotPrint(Case.Reader, Case.Today);

    public string? WhyNotEnter => Survey is null ? None : Survey.WhyNotEnter(Case.Reader);

    public string? WhyNotWithdraw => Survey is null ? None : Survey.WhyNotWithdraw(Case.Reader);

    public string? WhyNotFollowUp => Survey is null ? None : Survey.WhyNotFollowUp(Case.Reader);
}

/// <summary>Why it is withdrawn, or what was done about the answers.</summary>
public sealed record SurveyNoteForm
{
    public string? Words { get; init; }
}

public sealed class SurveyNoteFormValidator : AbstractValidator<SurveyNoteForm>
{
    public const string Nothing = "Write it in a sentence or two";

    public SurveyNoteFormValidator() => RuleFor(form => form.Words).NotEmpty().WithMessage(Nothing).IsAtMost(Limits.Words, "What you write");
}
