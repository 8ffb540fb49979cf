namespace ComplaintsPortal.Domain.Complaints.Events;

/// <summary>The events by which a complainant says something that somebody has to read, and that by itself moves nothing.</summary>
public static class TheirWords
{
    public static IReadOnlyList<string> Kinds { get; } =
        [nameof(MessageReceived), nameof(CorrespondenceHandedOver), nameof(ClarificationAnswered), nameof(DefinitionStateChanged), nameof(ReplyReceived)];

    /// <summary>True for what nobody of the staff wrote down, files too.</summary>
    public static bool IsTheirs(RecordedEvent happened) => happened.ById is null && (Kinds.Contains(happened.Kind) || happened.Kind == nameof(FileAdded));
}
