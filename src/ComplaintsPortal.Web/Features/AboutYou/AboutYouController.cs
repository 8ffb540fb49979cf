using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Equality;
using ComplaintsPortal.Infrastructure.Equality;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.AboutYou;

/// <summary>
/// Questions about oneself, asked apart from the complaint and answered by whoever wants to: with the link from the confirmation or the mail, or the
/// code from the paper. No page of a case shows or leads to an answer (LHP-70).
/// </summary>
[Public]
[Repeatable]
[Route("about-you")]
public sealed class AboutYouController(EqualityCodes codes, EqualityDesk desk, IValidator<AboutYouDoorForm> doorValidator, IValidator<AboutYouForm> validator) : PortalController
{
    public const string Wrong = "The reference or the code is not right. Check both and try again";

    [HttpGet("")]
    public IActionResult Index() => View(new AboutYouDoorForm());

    [HttpPost("")]
    public async Task<IActionResult> Index(AboutYouDoorForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(doorValidator, form, cancellationToken))
        {
            return Invalid(form);
        }

        var reference = ComplaintReference.Parse(form.Reference!, null);
        if (codes.Matches(reference, form.Code!))
        {
            return Redirect($"/about-you/{reference}/{Uri.EscapeDataString(form.Code!)}");
        }

        ModelState.AddModelError("", Wrong);
        return Invalid(form);
    }

    [HttpGet("{reference}/{code}")]
    public async Task<IActionResult> Answer(ComplaintReference reference, string code, CancellationToken cancellationToken) =>
        !codes.Matches(reference, code) ? throw new NotFoundException("page")
        : await desk.IsAnsweredAsync(reference, cancellationToken) ? View("Thanks")
        : View("Answer", new AboutYouForm());

    [HttpPost("{reference}/{code}")]
    public async Task<IActionResult> Answer(ComplaintReference reference, string code, AboutYouForm form, CancellationToken cancellationToken)
    {
        if (!codes.Matches(reference, code))
        {
            throw new NotFoundException("page");
        }

        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            return Invalid(form, "Answer");
        }

        await desk.AnswerAsync(reference, form.Answers(), cancellationToken);
        return Redirect($"/about-you/{reference}/{Uri.EscapeDataString(code)}");
    }
}

/// <summary>Reference and code from the paper.</summary>
public sealed record AboutYouDoorForm
{
    public string? Reference { get; init; }

    public string? Code { get; init; }
}

public sealed class AboutYouDoorFormValidator : AbstractValidator<AboutYouDoorForm>
{
    public AboutYouDoorFormValidator()
    {
        RuleFor(form => form.Reference).NotEmpty().WithMessage("Enter the reference")
            .Must(text => ComplaintReference.TryParse(text, out _)).WithMessage("Enter the reference as it stands in our letter or email, such as CP-2026-00123");
        RuleFor(form => form.Code).NotEmpty().WithMessage("Enter the code");
    }
}

/// <summary>The answers; each may be left out.</summary>
public sealed record AboutYouForm
{
    public AgeBand? Age { get; init; }

    public Sex? Sex { get; init; }

    public Disability? Disability { get; init; }

    public Ethnicity? Ethnicity { get; init; }

    public Religion? Religion { get; init; }

    public Orientation? Orientation { get; init; }

    public EqualityAnswers Answers() => new(Age, Sex, Disability, Ethnicity, Religion, Orientation);
}

public sealed class AboutYouFormValidator : AbstractValidator<AboutYouForm>
{
    public const string Nothing = "Answer at least one question, or close this page";
    private const string Choose = "Choose one of the answers";

    public AboutYouFormValidator()
    {
        RuleFor(form => form.Age).Must((form, _) => form.Answers() != new EqualityAnswers(null, null, null, null, null, null)).WithMessage(Nothing);
        RuleFor(form => form.Age).IsInEnum().WithMessage(Choose);
        RuleFor(form => form.Sex).IsInEnum().WithMessage(Choose);
        RuleFor(form => form.Disability).IsInEnum().WithMessage(Choose);
        RuleFor(form => form.Ethnicity).IsInEnum().WithMessage(Choose);
        RuleFor(form => form.Religion).IsInEnum().WithMessage(Choose);
        RuleFor(form => form.Orientation).IsInEnum().WithMessage(Choose);
    }
}
