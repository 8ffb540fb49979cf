using FluentValidation;

namespace ComplaintsPortal.Web.Features.Reminders;

/// <summary>Which mails somebody wants; nothing chosen is an answer too.</summary>
public sealed record RemindersForm
{
    public const string Morning = "morning";
    public const string Overdue = "overdue";
    public const string Mentions = "mentions";

    public IReadOnlyList<string> Mails { get; init; } = [];
}

public sealed class RemindersFormValidator : AbstractValidator<RemindersForm>
{
    private static readonly string[] Known = [RemindersForm.Morning, RemindersForm.Overdue, RemindersForm.Mentions];

    public RemindersFormValidator() =>
        RuleFor(f => f.Mails).Must(mails => mails.All(Known.Contains)).WithMessage("Choose from the list");
}
