using FluentValidation;

namespace ComplaintsPortal.Web.Features.Shared.Forms;

/// <summary>What counts as a telephone number wherever one is typed: it has digits. How they are grouped, and words beside them, are everybody's own.</summary>
internal static class TelephoneRule
{
    public static IRuleBuilderOptions<T, string?> IsTelephone<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(number => number is null || number.Count(char.IsDigit) >= 3)
            .WithMessage("Enter a telephone number, such as 01632 960 001 or 07700 900 982");
}
