using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Web.Features.Complain;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Track;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.TrackRemedy;

/// <summary>The complainant says whether what we promised was done; where it was not, it is owed again and whoever sees to it is told (Code 7.3, LHP-58).</summary>
[Route(TrackController.CasePage + "/remedies/{number:int}")]
public sealed class TrackRemedyController(TrackedWork work, RemedyDisputes disputes, IValidator<TrackRemedyForm> validator) : TrackedController
{
    private const string Answered = "This has been answered already, or is not done yet.";

    [HttpGet("")]
    public IActionResult Index(int number) => Page(number, new TrackRemedyForm());

    [HttpPost("")]
    public async Task<IActionResult> Index(int number, TrackRemedyForm form, CancellationToken cancellationToken)
    {
        var remedy = Find(number);
        if (!Tracked.CanAnswer(remedy))
        {
            return await OverAsync(work, form.Words, Answered, cancellationToken);
        }

        if (!await IsValidAsync(validator, form, cancellationToken))
        {
            ViewData["Remedy"] = remedy;
            return Invalid(form);
        }

        var told = form.IsDone ? [] : await disputes.MailsAsync(Complaint, remedy, Clock.GetUtcNow().UtcDateTime, cancellationToken);
        return await AnswerAsync(
            work, form.Words, form.IsDone ? "Thank you. We have noted that it is done." : "Thank you. We know now that it is not done. Whoever sees to it has been told.",
            (complaint, rules, act) =>
            {
                if (form.IsDone)
                {
                    complaint.ConfirmRemedy(number, form.Words ?? "", rules, act);
                }
                else
                {
                    complaint.DisputeRemedy(number, form.Words!, rules, act);
                }
            },
            cancellationToken, told);
    }

    private Remedy Find(int number) => Tracked.Remedies.FirstOrDefault(remedy => remedy.Number == number) ?? throw new NotFoundException("promise");

    private IActionResult Page(int number, TrackRemedyForm form)
    {
        var remedy = Find(number);
        if (!Tracked.CanAnswer(remedy))
        {
            Notice($"{Answered} {SendAMessage}");
            return Redirect(Href());
        }

        ViewData["Remedy"] = remedy;
        return View(form);
    }
}

public sealed record TrackRemedyForm
{
    public const string Done = "done";
    public const string NotDone = "not-done";

    public string? Answer { get; init; }

    public string? Words { get; init; }

    internal bool IsDone => Answer == Done;
}

public sealed class TrackRemedyFormValidator : AbstractValidator<TrackRemedyForm>
{
    public TrackRemedyFormValidator()
    {
        RuleFor(form => form.Answer).Must(answer => answer is TrackRemedyForm.Done or TrackRemedyForm.NotDone).WithMessage("Select whether it was done");
        RuleFor(form => form.Words)
            .NotEmpty().When(form => form.Answer == TrackRemedyForm.NotDone, ApplyConditionTo.CurrentValidator).WithMessage("Tell us what is not done")
            .Fits("What is not done", Limits.Words);
    }
}
