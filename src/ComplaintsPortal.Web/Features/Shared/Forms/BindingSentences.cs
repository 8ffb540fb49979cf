using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace ComplaintsPortal.Web.Features.Shared.Forms;

/// <summary>What is said where the browser sends what a field cannot hold, before any validator sees it.</summary>
internal static class BindingSentences
{
    public static void Set(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"\"{Short(value)}\" cannot be used here. Check it and try again");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"\"{Short(value)}\" cannot be used here. Check it and try again");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Check this answer and try again");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Check this answer and try again");
        messages.SetValueIsInvalidAccessor(value => $"\"{Short(value)}\" cannot be used here. Check it and try again");
        messages.SetValueMustBeANumberAccessor(_ => "Enter a number, such as 12");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number, such as 12");
        messages.SetMissingBindRequiredValueAccessor(_ => "Answer this question");
        messages.SetMissingKeyOrValueAccessor(() => "Answer this question");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Nothing was sent. Try again");
        messages.SetValueMustNotBeNullAccessor(_ => "Answer this question");
    }

    private static string Short(string value) => value.Length <= 40 ? value : $"{value[..40]}…";
}
