using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Escalation;

/// <summary>Accepting a request for stage two.</summary>
public sealed record EscalationForm
{
    /// <summary>What was done to understand why they remain unhappy (Code 6.12).</summary>
    public string? Efforts { get; init; }

    public string? ExceptionalCircumstances { get; init; }

    /// <summary>What the policy writes down about the review, in the order of its list; any of it can stay empty (LHP-27, Code 6.12).</summary>
    public IReadOnlyList<string?> Record { get; init; } = [];

    /// <summary>What they raised that stage one was not about, in their words; opened as a complaint of its own (Code 6.8).</summary>
    public string? WhatIsNew { get; init; }

    /// <summary>With a place for each thing that the policy writes down.</summary>
    public EscalationForm For(LandlordPolicy policy) => this with { Record = [.. policy.Escalation.Record.Select((_, i) => Record.ElementAtOrDefault(i) ?? "")] };

    public IReadOnlyList<ReviewNote> Notes(LandlordPolicy policy) =>
        [.. policy.Escalation.Record.Zip(Record).Select(one => new ReviewNote(one.First.Code, one.Second ?? ""))];
}

public sealed class EscalationFormValidator : AbstractValidator<EscalationForm>
{
    public EscalationFormValidator()
    {
        RuleFor(f => f.Efforts).MaximumLength(Limits.Words);
        RuleFor(f => f.ExceptionalCircumstances).MaximumLength(Limits.Words);
        RuleForEach(f => f.Record).MaximumLength(Limits.Words);
        RuleFor(f => f.WhatIsNew).MaximumLength(Limits.Words);
    }
}
