using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Learning;

/// <summary>What is learnt from a complaint, or why there is nothing to learn (Code 9.1).</summary>
public sealed record LearningForm
{
    /// <summary>False where there is nothing to learn.</summary>
    public bool? Learnt { get; init; }

    public string? RootCause { get; init; }

    public string? Change { get; init; }

    public Guid? OwnerId { get; init; }

    public DateParts Due { get; init; } = new();

    public string? SharedWith { get; init; }

    public string? Reason { get; init; }

    public ImprovementNote Note(string ownerName) => new(
        RootCause ?? "", Change ?? "", ownerName.Length > 0 ? OwnerId ?? Guid.Empty : Guid.Empty, ownerName, Due.ToDate() ?? default, SharedWith ?? "");
}

public sealed class LearningFormValidator : AbstractValidator<LearningForm>
{
    public const string NoChoice = "Choose whether there is something to learn";
    public const string NoCause = "Say what lay behind it";
    public const string NoChange = "Say what changes because of it";
    public const string NoOwner = "Choose who sees to it";
    public const string NoReason = "Say why there is nothing to learn";

    public LearningFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Learnt).NotNull().WithMessage(NoChoice);
        When(f => f.Learnt == true, () =>
        {
            RuleFor(f => f.RootCause).NotEmpty().WithMessage(NoCause).MaximumLength(Limits.Words);
            RuleFor(f => f.Change).NotEmpty().WithMessage(NoChange).MaximumLength(Limits.Words);
            RuleFor(f => f.OwnerId).NotEmpty().WithMessage(NoOwner);
            RuleFor(f => f.Due).IsDate("the day by which it will be done", notBefore: _ => LondonTime.Today(clock), beforeSentence: "The day by which it will be done must be today or later");
            RuleFor(f => f.SharedWith).MaximumLength(Limits.Words);
        });
        When(f => f.Learnt == false, () => RuleFor(f => f.Reason).NotEmpty().WithMessage(NoReason).MaximumLength(Limits.Words));
    }
}

/// <summary>A change that was learnt is made, or shared with somebody else.</summary>
public sealed record ImprovementForm
{
    public bool? Made { get; init; }

    public DateParts Day { get; init; } = new();

    public string? How { get; init; }

    public string? With { get; init; }
}

public sealed class ImprovementFormValidator : AbstractValidator<ImprovementForm>
{
    public const string NoChoice = "Choose what to record";
    public const string NoHow = "Say how we know that it is done";
    public const string NoWith = "Say with whom it was shared";

    public ImprovementFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Made).NotNull().WithMessage(NoChoice);
        When(f => f.Made == true, () =>
        {
            RuleFor(f => f.Day).IsPastDate("the day it was done", () => LondonTime.Today(clock));
            RuleFor(f => f.How).NotEmpty().WithMessage(NoHow).MaximumLength(Limits.Words);
        });
        When(f => f.Made == false, () => RuleFor(f => f.With).NotEmpty().WithMessage(NoWith).MaximumLength(Limits.Words));
    }
}
