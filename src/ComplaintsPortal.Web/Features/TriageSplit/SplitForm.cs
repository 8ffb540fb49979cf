using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.TriageSplit;

/// <summary>Which part is ours, which is not, where that goes and why.</summary>
public sealed record SplitForm
{
    public string? Ours { get; init; }

    public string? Theirs { get; init; }

    public string? Process { get; init; }

    public string? Why { get; init; }

    public string? NextSteps { get; init; }

    public SplitDecision Decision() => new(Ours ?? "", Theirs ?? "", Process ?? "", Why ?? "", NextSteps ?? "");
}

public sealed class SplitFormValidator : AbstractValidator<SplitForm>
{
    public const string NoOurs = "Say which part we deal with";
    public const string NoTheirs = "Say which part is for somebody else";
    public const string NoProcess = "Choose where that part goes";
    public const string NoReason = "Say why it belongs there";

    public SplitFormValidator()
    {
        RuleFor(f => f.Ours).NotEmpty().WithMessage(NoOurs).IsAtMost(Limits.Words, "Which part we deal with");
        RuleFor(f => f.Theirs).NotEmpty().WithMessage(NoTheirs).IsAtMost(Limits.Words, "Which part is for somebody else");
        RuleFor(f => f.Process).NotEmpty().WithMessage(NoProcess);
        RuleFor(f => f.Why).NotEmpty().WithMessage(NoReason).IsAtMost(Limits.Words, "Why it belongs there");
        RuleFor(f => f.NextSteps).IsAtMost(Limits.Words, "What happens next");
    }
}
