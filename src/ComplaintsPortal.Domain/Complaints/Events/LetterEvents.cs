using ComplaintsPortal.Domain.Letters;
using static ComplaintsPortal.Domain.Complaints.Words;

namespace ComplaintsPortal.Domain.Complaints.Events;

public sealed record LetterIssued(int Stage, LetterKind Kind, string Title, Delivery Delivery, string PdfSha256, int? Supersedes, string? Reason = null) : ComplaintEvent
{
    /// <summary>Who else of a group it is for; empty for the complainant in whose name the complaint stands.</summary>
    public string For { get; init; } = "";

    public override string Summary =>
        $"“{Title}” issued{(For.Length > 0 ? $" to {For}" : "")}, {(Delivery == Delivery.Email ? "by email" : "to be posted")}." + (Supersedes is null ? "" : " It replaces the earlier letter.");

    public override string? Because => Reason;
}

public sealed record LetterSent(LetterKind Kind, string Title, Delivery Delivery, DateOnly Day) : ComplaintEvent
{
    /// <summary>Who else of a group it is for; empty for the complainant in whose name the complaint stands.</summary>
    public string For { get; init; } = "";

    public override string Summary =>
        $"“{Title}”{(For.Length > 0 ? $" to {For}" : "")} {(Delivery == Delivery.Email ? "emailed" : "posted")} on {Words.Day(Day)}.";
}

public sealed record LetterBounced(LetterKind Kind, string Title, string Address) : ComplaintEvent
{
    public override string Summary => $"“{Title}” came back from {Address}. It goes by post instead, and does not count as sent until posted.";
}

public sealed record NoticeWasLate(int Stage, DateOnly Sent, DateOnly Due) : ComplaintEvent
{
    public override string Summary =>
        $"The notice of the extension was sent on {Day(Sent)}, after the date that it was to extend ({Day(Due)}). It moves nothing.";
}
