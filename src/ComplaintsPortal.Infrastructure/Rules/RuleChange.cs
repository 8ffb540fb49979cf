namespace ComplaintsPortal.Infrastructure.Rules;

/// <summary>
/// One change to the rules that complaints are handled by, made on a page: who, when, why and what. Never edited; what holds is found
/// by going through all of them in order.
/// </summary>
public sealed class RuleChange
{
    public const int SubjectLength = 100;
    public const int NoteLength = 2000;

    /// <summary>One more than the change before it, so that of two who change the rules at once only one can.</summary>
    public required int Number { get; init; }

    public required RuleChangeKind Kind { get; init; }

    /// <summary>What is changed: the id of a policy's version, the name of a letter, or a day.</summary>
    public required string Subject { get; init; }

    /// <summary>The day from which it holds, where it has one.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The working days of the stage-two response, where the policy gives a choice and one was made.</summary>
    public int? StageTwoResponseDays { get; init; }

    /// <summary>The policy's JSON or the letter's Markdown; null where what came with the portal is meant.</summary>
    public string? Text { get; init; }

    /// <summary>Why.</summary>
    public string Note { get; init; } = "";

    public required DateTime On { get; init; }

    public required Guid? ById { get; init; }

    public required string ByName { get; init; }
}

public enum RuleChangeKind
{
    /// <summary>Before the first complaint: the policy with which the landlord begins, in place of the configured one.</summary>
    PolicyChosen,

    /// <summary>A version of the policy that begins on a day to come.</summary>
    VersionAdded,

    /// <summary>A version that had not begun was taken back.</summary>
    VersionWithdrawn,

    /// <summary>The wording of a letter; without text, that of the policy again.</summary>
    WordingChanged,

    /// <summary>A day that became a bank holiday after the official list was made; its title is the text.</summary>
    HolidayAdded,

    /// <summary>Such a day was taken back before it began.</summary>
    HolidayWithdrawn,
}
