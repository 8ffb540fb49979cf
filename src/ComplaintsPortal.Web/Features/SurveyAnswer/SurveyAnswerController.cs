using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Cases.Tracking;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Surveys;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Track;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.SurveyAnswer;

/// <summary>
/// How was your complaint handled? Without an account, with the link from the email or the code from the paper. Opening the link changes
/// nothing, so that programs which look through mail use nothing up; the answer is a form, and counts once.
/// </summary>
[Public]
[Repeatable]
[Route("survey")]
public sealed class SurveyAnswerController(
    SurveyDoor door, SurveyHandler handler, PortalDbContext context, Rulebooks rulebooks, IValidator<SurveyDoorForm> doorValidator, IValidator<SurveyForm> validator) : PortalController
{
    public const string Wrong = "The reference or the code is not right. Check both and try again";

    [HttpGet("")]
    public IActionResult Index() => View(new SurveyDoorForm());

    [HttpPost("")]
    public async Task<IActionResult> Index(SurveyDoorForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(doorValidator, form, cancellationToken))
        {
            return Invalid(form);
        }

        var reference = ComplaintReference.Parse(form.Reference!, null);
        var (entry, _) = await door.OpenAsync(reference, form.Code!, Address, cancellationToken);
        if (entry == Entry.Open)
        {
            return Redirect($"/survey/{reference}/{Uri.EscapeDataString(form.Code!)}");
        }

        ModelState.AddModelError("", entry == Entry.Locked ? TrackController.Locked : Wrong);
        return Invalid(form);
    }

    [HttpGet("{reference}/{code}")]
    public async Task<IActionResult> Answer(ComplaintReference reference, string code, CancellationToken cancellationToken) =>
        await OpenAsync(reference, code, cancellationToken) is { } model ? Show(model) : Unknown();

    [HttpPost("{reference}/{code}")]
    public async Task<IActionResult> Answer(ComplaintReference reference, string code, SurveyForm form, CancellationToken cancellationToken)
    {
        if (await OpenAsync(reference, code, cancellationToken) is not { } model)
        {
            return Unknown();
        }

        if (model.WhyNot is not null)
        {
            return Show(model with { Form = form });
        }

        if (!await IsValidAsync(validator, form, cancellationToken, nameof(SurveyViewModel.Form)))
        {
            return Invalid(model with { Form = form }, nameof(Answer));
        }

        await handler.HandleAsync(reference, form.Answers(), staff: null, cancellationToken);
        return Redirect($"/survey/{reference}/{Uri.EscapeDataString(code)}");
    }

    private ViewResult Show(SurveyViewModel model) => View(model.WhyNot is null ? nameof(Answer) : "Closed", model);

    private ViewResult Unknown()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Unknown");
    }

    private async Task<SurveyViewModel?> OpenAsync(ComplaintReference reference, string code, CancellationToken cancellationToken)
    {
        var (entry, survey) = await door.OpenAsync(reference, code, Address, cancellationToken);
        if (entry != Entry.Open || survey is null)
        {
            return null;
        }

        var complaint = await context.FindComplaintAsync(reference, cancellationToken) ?? throw new NotFoundException("survey");
        var rules = rulebooks.For(complaint);
        return new SurveyViewModel(
            new SurveyForm(), reference, survey, survey.WhyNotAnswer(Today), Survey.NextStep(complaint, Today), rulebooks.Current.Policy.Landlord, rules.Code.ContactOn(Today));
    }

    private IPAddress Address => HttpContext.Connection.RemoteIpAddress ?? IPAddress.None;
}

/// <param name="WhyNot">Why it cannot be answered (any more); null while it can.</param>
public sealed record SurveyViewModel(
    SurveyForm Form, ComplaintReference Reference, Survey Survey, string? WhyNot, SurveyNextStep NextStep, Landlord Landlord, OmbudsmanContact Ombudsman) : ISurveyPage
{
    public bool IsAnswered => Survey.AnsweredOn is not null;

    public bool IsDissatisfied => Survey.Answers?.IsDissatisfied == true;
}

/// <summary>A page with the questions of the survey.</summary>
public interface ISurveyPage
{
    SurveyForm Form { get; }
}
