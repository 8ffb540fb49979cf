using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Web.Hosting;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>Rules that several of the questions share.</summary>
internal static class AnswerRules
{
    /// <summary>Long answers are welcome; past the limit the sentence says how long this one is.</summary>
    public static IRuleBuilderOptions<T, string?> Fits<T>(this IRuleBuilder<T, string?> rule, string what, int limit) =>
        rule.Must(text => text is null || text.Length <= limit)
            .WithMessage((_, text) => string.Create(BritishEnglish.Culture, $"{what} must be {limit:N0} characters or fewer. You have used {text!.Length:N0}"));

    public static IRuleBuilderOptions<T, string?> IsEmail<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(address => address is null || OutboxMessage.IsAddress(address) && address.LastIndexOf('.') > address.IndexOf('@', StringComparison.Ordinal))
            .WithMessage("Enter an email address in the correct format, such as name@example.com");
}
