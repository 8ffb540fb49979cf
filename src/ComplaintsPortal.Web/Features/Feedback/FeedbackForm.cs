using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Feedback;

/// <summary>What is done about a piece of feedback.</summary>
public sealed record FeedbackForm
{
    public const string Route = "route";
    public const string Acknowledge = "acknowledge";
    public const string Share = "share";
    public const string Finish = "finish";

    public string? Do { get; init; }

    public string? To { get; init; }

    public string? Why { get; init; }

    public DateParts AcknowledgedOn { get; init; } = new();

    /// <summary>They were told how to complain as well.</summary>
    public bool Told { get; init; }

    public string? Outcome { get; init; }
}

public sealed class FeedbackFormValidator : AbstractValidator<FeedbackForm>
{
    public const string NoChoice = "Choose what is done about it";
    public const string NoPlace = "Enter to whom it goes";
    public const string NoOutcome = "Write what came of it";

    public FeedbackFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Do).Must(what => what is FeedbackForm.Route or FeedbackForm.Acknowledge or FeedbackForm.Share or FeedbackForm.Finish).WithMessage(NoChoice);
        When(f => f.Do == FeedbackForm.Route, () =>
        {
            RuleFor(f => f.To).NotEmpty().WithMessage(NoPlace).IsAtMost(Limits.Name, "To whom it goes");
            RuleFor(f => f.Why).IsAtMost(Limits.Words, "The reason");
        });
        When(f => f.Do == FeedbackForm.Acknowledge, () => RuleFor(f => f.AcknowledgedOn).IsPastDate("the day on which it was acknowledged", () => LondonTime.Today(clock)));
        When(f => f.Do == FeedbackForm.Finish, () => RuleFor(f => f.Outcome).NotEmpty().WithMessage(NoOutcome).IsAtMost(Limits.Words, "What came of it"));
    }
}
