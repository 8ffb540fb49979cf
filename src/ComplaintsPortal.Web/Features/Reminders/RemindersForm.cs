namespace ComplaintsPortal.Web.Features.Reminders;

/// <summary>Which mails somebody wants; nothing chosen is an answer too.</summary>
public sealed record RemindersForm
{
    public const string Morning = "morning";
    public const string Overdue = "overdue";
    public const string Mentions = "mentions";

    public IReadOnlyList<string> Mails { get; init; } = [];
}
