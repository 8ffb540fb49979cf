using FluentValidation;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>For oneself, or for somebody else (Code 1.3, 3.6).</summary>
public sealed record ForWhomForm
{
    public const string Myself = "myself";
    public const string SomebodyElse = "somebody-else";

    public string? Answer { get; init; }
}

public sealed class ForWhomFormValidator : AbstractValidator<ForWhomForm>
{
    public ForWhomFormValidator() =>
        RuleFor(form => form.Answer).Must(answer => answer is ForWhomForm.Myself or ForWhomForm.SomebodyElse).WithMessage("Select who you are complaining for");
}
