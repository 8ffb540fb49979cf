using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Shared.Conflicts;

/// <summary>How two versions of a text are put together, field by field.</summary>
public sealed record JoinForm
{
    /// <summary>The revision that was shown as the other person's.</summary>
    public int Revision { get; init; }

    public IReadOnlyList<JoinAnswer> Fields { get; init; } = [];
}

public sealed record JoinAnswer
{
    public string? Key { get; init; }

    public Take? Take { get; init; }

    /// <summary>What this person had written; nothing of it is saved yet, so it travels with the form.</summary>
    public string? Mine { get; init; }

    public string? Joined { get; init; }
}

public enum Take
{
    Mine,
    Theirs,
    Joined,
}

public sealed class JoinFormValidator : AbstractValidator<JoinForm>
{
    public const string NoChoice = "Choose which text to keep";
    public const string NoText = "Write the text that joins both, or keep one of them";

    public JoinFormValidator() =>
        RuleForEach(f => f.Fields).ChildRules(field =>
        {
            field.RuleFor(f => f.Take).NotNull().WithMessage(NoChoice);
            field.RuleFor(f => f.Joined).NotEmpty().When(f => f.Take == Take.Joined).WithMessage(NoText).MaximumLength(Limits.Words);
        });
}
