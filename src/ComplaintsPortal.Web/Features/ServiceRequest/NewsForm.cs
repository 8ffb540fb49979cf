using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.ServiceRequest;

/// <summary>What we heard about a service request: it goes on, or it is done.</summary>
public sealed record NewsForm
{
    public const string GoesOn = "goes-on";
    public const string IsDone = "done";

    public string? How { get; init; }

    public string? Heard { get; init; }

    public string? TheirReference { get; init; }

    public DateParts Next { get; init; } = new();

    public string? Outcome { get; init; }

    public DateParts Done { get; init; } = new();
}

public sealed class NewsFormValidator : AbstractValidator<NewsForm>
{
    public const string NoChoice = "Choose whether it goes on or is done";
    public const string NothingHeard = "Write what you heard";
    public const string NoOutcome = "Write what was done";

    public NewsFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.How).Must(how => how is NewsForm.GoesOn or NewsForm.IsDone).WithMessage(NoChoice);
        When(f => f.How == NewsForm.GoesOn, () =>
        {
            RuleFor(f => f.Heard).NotEmpty().WithMessage(NothingHeard).IsAtMost(Limits.Words, "What you heard");
            RuleFor(f => f.TheirReference).IsAtMost(Limits.Name, "The reference there");
            RuleFor(f => f.Next).IsDate(
                "the day on which we ask again",
                notBefore: _ => LondonTime.Today(clock), beforeSentence: "The day on which we ask again must be today or in the future",
                notAfter: _ => LondonTime.Today(clock).AddYears(1), afterSentence: "The day on which we ask again must be within a year");
        });
        When(f => f.How == NewsForm.IsDone, () =>
        {
            RuleFor(f => f.Outcome).NotEmpty().WithMessage(NoOutcome).IsAtMost(Limits.Words, "What was done");
            RuleFor(f => f.Done).IsPastDate("the day on which it was done", () => LondonTime.Today(clock));
        });
    }
}
