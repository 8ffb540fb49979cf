using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Paragraphs;

/// <summary>
/// One version of a paragraph for responses that the lead approved until a day. A new version replaces the one before; what was put into
/// a response keeps its number and version.
/// </summary>
public sealed class StandardParagraph
{
    private StandardParagraph()
    {
    }

    /// <summary>Nobody approves a text for longer: it is looked at again at least every two years.</summary>
    public const int MostDays = 730;

    public long Id { get; private set; }

    public int Version { get; private set; }

    /// <summary>The paragraph; its versions share it.</summary>
    public int Number { get; private set; }

    /// <summary>Counts from 1 for each paragraph.</summary>
    public int Revision { get; private set; }

    /// <summary>Code in the policy's list of subjects; empty for all.</summary>
    public string Topic { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public DateTime ApprovedOn { get; private set; }

    public string ApprovedBy { get; private set; } = "";

    /// <summary>The last day on which it can be used.</summary>
    public DateOnly ExpiresDay { get; private set; }

    /// <summary>The day from which a later version, or none, stands in its place.</summary>
    public DateOnly? ReplacedDay { get; private set; }

    /// <summary>Why it is used no more, where none followed.</summary>
    public string WithdrawnBecause { get; private set; } = "";

    public string Reference => $"{Number}.{Revision}";

    public static string? WhyNotApprove(ParagraphText text, DateOnly today, Actor by) =>
        !by.Can(Permission.Triage) ? "Only the complaints lead approves a standard paragraph."
        : string.IsNullOrWhiteSpace(text.Title) ? "Give it a title."
        : string.IsNullOrWhiteSpace(text.Text) ? "Write the paragraph."
        : text.ExpiresDay <= today ? "Give a day after today, until which it can be used."
        : text.ExpiresDay > today.AddDays(MostDays) ? "Look at it again within two years: give an earlier day."
        : null;

    public static StandardParagraph Approve(int number, ParagraphText text, Act act) => Make(number, 1, text, act);

    /// <summary>Approves a new version; this one is used no more.</summary>
    public StandardParagraph Revise(ParagraphText text, Act act)
    {
        IllegalActException.ThrowIf(WhyNotApprove(text, act.Day, act.By) ?? WhyNotCurrent());
        ReplacedDay = act.Day;
        return Make(Number, Revision + 1, text, act);
    }

    public string? WhyNotWithdraw(Actor by) => !by.Can(Permission.Triage) ? "Only the complaints lead withdraws a standard paragraph." : WhyNotCurrent();

    public void Withdraw(string because, Act act)
    {
        IllegalActException.ThrowIf(WhyNotWithdraw(act.By) ?? (string.IsNullOrWhiteSpace(because) ? "Say why it is used no more." : null));
        (ReplacedDay, WithdrawnBecause) = (act.Day, because);
    }

    /// <summary>Why it cannot be put into a response now; null when it can.</summary>
    public string? WhyNotUse(DateOnly today) =>
        WithdrawnBecause.Length > 0 ? $"Standard paragraph {Reference} was withdrawn on {Words.Day(ReplacedDay!.Value)}: {WithdrawnBecause}"
        : ReplacedDay is { } day ? $"Standard paragraph {Reference} was replaced by a later version on {Words.Day(day)}."
        : ExpiresDay < today ? $"Standard paragraph {Reference} was approved until {Words.Day(ExpiresDay)}."
        : null;

    private string? WhyNotCurrent() => ReplacedDay is { } day ? $"This version was replaced or withdrawn on {Words.Day(day)} already." : null;

    private static StandardParagraph Make(int number, int revision, ParagraphText text, Act act)
    {
        IllegalActException.ThrowIf(WhyNotApprove(text, act.Day, act.By));
        return new StandardParagraph
        {
            Number = number,
            Revision = revision,
            Topic = text.Topic,
            Title = text.Title,
            Text = text.Text,
            ExpiresDay = text.ExpiresDay,
            ApprovedOn = act.On,
            ApprovedBy = act.By.Name,
        };
    }
}

/// <param name="Topic">Code in the policy's list of subjects; empty for all.</param>
public sealed record ParagraphText(string Topic, string Title, string Text, DateOnly ExpiresDay);

/// <summary>That a standard paragraph was put into the response of a stage: which version, where, by whom.</summary>
public sealed class ParagraphUse
{
    private ParagraphUse()
    {
    }

    public ParagraphUse(Complaint complaint, StandardParagraph paragraph, DraftPart into, Act act)
    {
        IllegalActException.ThrowIf(paragraph.WhyNotUse(act.Day));
        (ComplaintId, StageNumber, Number, Revision, Into, InsertedOn, InsertedBy) =
            (complaint.Id, complaint.CurrentStage.Number, paragraph.Number, paragraph.Revision, into, act.On, act.By.Name);
        complaint.Raise(new Complaints.Events.ParagraphInserted(Number, Revision, paragraph.Title, DraftParts.Words(into)), act);
    }

    public long Id { get; private set; }

    public long ComplaintId { get; private set; }

    public int StageNumber { get; private set; }

    public int Number { get; private set; }

    public int Revision { get; private set; }

    public DraftPart Into { get; private set; }

    public DateTime InsertedOn { get; private set; }

    public string InsertedBy { get; private set; } = "";
}

/// <summary>The parts of a response that are written as a whole.</summary>
public enum DraftPart
{
    StepsTaken,
    EvidenceConsidered,
    WhatWentWrong,
    Changes,
    Support,
}

public static class DraftParts
{
    public static string Words(DraftPart part) => part switch
    {
        DraftPart.StepsTaken => "what we did to investigate",
        DraftPart.EvidenceConsidered => "information and evidence",
        DraftPart.WhatWentWrong => "what went wrong, and our apology",
        DraftPart.Changes => "what we change",
        DraftPart.Support => "help to understand the outcome",
    };

    public static string Of(this ResponseDraft draft, DraftPart part) => part switch
    {
        DraftPart.StepsTaken => draft.StepsTaken,
        DraftPart.EvidenceConsidered => draft.EvidenceConsidered,
        DraftPart.WhatWentWrong => draft.WhatWentWrong,
        DraftPart.Changes => draft.Changes,
        DraftPart.Support => draft.Support,
    };

    /// <summary>The draft with a paragraph after what stands in a part.</summary>
    public static ResponseDraft With(this ResponseDraft draft, DraftPart part, string paragraph)
    {
        var text = draft.Of(part).TrimEnd() is { Length: > 0 } before ? $"{before}\n\n{paragraph}" : paragraph;
        return part switch
        {
            DraftPart.StepsTaken => draft with { StepsTaken = text },
            DraftPart.EvidenceConsidered => draft with { EvidenceConsidered = text },
            DraftPart.WhatWentWrong => draft with { WhatWentWrong = text },
            DraftPart.Changes => draft with { Changes = text },
            DraftPart.Support => draft with { Support = text },
        };
    }
}
