using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.QualityCheck;

/// <summary>The lead's check of a stage-one response (PCC-8e): passed with every item ticked, or given back with a reason.</summary>
public sealed record QualityCheckForm
{
    public bool? Passed { get; init; }

    /// <summary>The items that were ticked.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    public string? Note { get; init; }

    public string? Reason { get; init; }
}

/// <summary>What is looked at, each with the clause of the Code that asks for it; the check itself is the policy's.</summary>
public static class Checklist
{
    public static IReadOnlyList<(string Code, string Words, string Clause)> Items { get; } =
    [
        ("points", "Every point of the complaint is answered", "Code 6.7"),
        ("fair", "They had a fair chance to say their side, and all the evidence was weighed", "Code 5.8"),
        ("reasons", "The reasons follow from the evidence, with policy, law or good practice", "Code 6.7"),
        ("remedy", "The remedies answer every failure and how it affected them, each with a date and a name", "Code 7.2, 7.3"),
        ("facts", "Names, dates and amounts are right", ""),
        ("words", "The words are plain, warm and without blame", ""),
    ];
}

public sealed class QualityCheckFormValidator : AbstractValidator<QualityCheckForm>
{
    public const string NoAnswer = "Choose whether it is right";
    public const string NotAll = "Tick every item, or give it back with a reason";
    public const string NoReason = "Say what needs to change";

    public QualityCheckFormValidator()
    {
        RuleFor(f => f.Passed).NotNull().WithMessage(NoAnswer);
        RuleFor(f => f.Items).Must(items => Checklist.Items.All(i => items.Contains(i.Code))).When(f => f.Passed == true).WithMessage(NotAll);
        RuleFor(f => f.Note).MaximumLength(Limits.Words);
        RuleFor(f => f.Reason).NotEmpty().When(f => f.Passed == false).WithMessage(NoReason).MaximumLength(Limits.Words);
    }
}
