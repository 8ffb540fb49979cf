using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Issues;

/// <summary>What is new, and the two questions of Code 6.8; whether stage one was answered is known.</summary>
public sealed record IssueForm
{
    public string? InWords { get; init; }

    public MomentParts On { get; init; } = new();

    public bool? Related { get; init; }

    public bool? WouldDelay { get; init; }

    public NewIssue Issue() => new(InWords ?? "", On.ToUtc() ?? default, Related ?? false, WouldDelay ?? false);
}

public sealed class IssueFormValidator : AbstractValidator<IssueForm>
{
    public const string NoWords = "Write what is new, in their words";
    public const string NotRelated = "Choose whether it belongs to the same matter";
    public const string NoDelay = "Choose whether it would delay the answer unreasonably";

    public IssueFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.InWords).NotEmpty().WithMessage(NoWords).MaximumLength(Limits.Words);
        RuleFor(f => f.On).IsPastMoment("the day on which they told us", clock);
        RuleFor(f => f.Related).NotNull().WithMessage(NotRelated);
        RuleFor(f => f.WouldDelay).NotNull().WithMessage(NoDelay);
    }
}

/// <summary>A point is withdrawn, or becomes several.</summary>
public sealed record PointChangeForm
{
    public const string Split = "split";
    public const string Withdraw = "withdraw";

    public string? What { get; init; }

    public string? InWords { get; init; }

    /// <summary>The points as they were when the page was opened: their numbers change, and no other point is to be hit.</summary>
    public string? StartedFrom { get; init; }

    /// <summary>One point on each line.</summary>
    public string? Into { get; init; }

    public bool Splits => What == Split;

    public IReadOnlyList<string> Lines() => [.. (Into ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
}

public sealed class PointChangeFormValidator : AbstractValidator<PointChangeForm>
{
    public const string NoChoice = "Choose what happens to the point";
    public const string NoWords = "Write what they said, in their own words";

    public PointChangeFormValidator()
    {
        RuleFor(f => f.What).Must(what => what is PointChangeForm.Split or PointChangeForm.Withdraw).WithMessage(NoChoice);
        RuleFor(f => f.InWords).NotEmpty().When(f => f.What == PointChangeForm.Withdraw, ApplyConditionTo.CurrentValidator).WithMessage(NoWords).MaximumLength(Limits.Words);
        RuleFor(f => f.Into).MaximumLength(Limits.Words);
    }
}
