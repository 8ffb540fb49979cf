using FluentValidation;

namespace ComplaintsPortal.Web.Features.Shared.Forms;

/// <summary>The rule for the length of what staff type.</summary>
internal static class LengthRules
{
    public static IRuleBuilderOptions<T, string?> IsAtMost<T>(this IRuleBuilder<T, string?> rule, int length, string what) =>
        rule.MaximumLength(length).WithMessage($"{what} must be {length:N0} characters or fewer");
}
