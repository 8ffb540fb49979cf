using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Received;

/// <summary>The moment at which the complaint really reached us.</summary>
public sealed record ReceivedForm
{
    public MomentParts Received { get; init; } = new();

    public string? Reason { get; init; }

    /// <summary>True once the dates that move were shown and agreed to.</summary>
    public bool Confirmed { get; init; }

    /// <summary>The state of the complaint in which they were shown.</summary>
    public int? Seen { get; init; }

    /// <summary>True to go back and type something else.</summary>
    public bool Change { get; init; }
}

public sealed class ReceivedFormValidator : AbstractValidator<ReceivedForm>
{
    public const string NoReason = "Say why the moment is corrected, and how you know";

    public ReceivedFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Received).IsPastMoment("the day on which it reached us", clock);
        RuleFor(f => f.Reason).NotEmpty().WithMessage(NoReason).MaximumLength(Limits.Words);
    }
}
