using System.Linq.Expressions;

namespace ComplaintsPortal.Domain.Complaints.Events;

/// <summary>The events by which a complainant says something that somebody has to read, and that by itself moves nothing.</summary>
public static class TheirWords
{
    private static readonly string[] Kinds =
        [nameof(MessageReceived), nameof(CorrespondenceHandedOver), nameof(ClarificationAnswered), nameof(DefinitionStateChanged), nameof(ReplyReceived)];

    /// <summary>Something of theirs to read; to agree to the definition without a word is none. For the program and the database alike.</summary>
    public static Expression<Func<RecordedEvent, bool>> ToRead { get; } =
        happened => happened.ById == null && Kinds.Contains(happened.Kind) && (happened.Kind != nameof(DefinitionStateChanged) || happened.Because != null);

    private static readonly Func<RecordedEvent, bool> IsToRead = ToRead.Compile();

    /// <summary>True for what nobody of the staff wrote down, files too.</summary>
    public static bool IsTheirs(RecordedEvent happened) => IsToRead(happened) || (happened.ById is null && happened.Kind == nameof(FileAdded));
}
