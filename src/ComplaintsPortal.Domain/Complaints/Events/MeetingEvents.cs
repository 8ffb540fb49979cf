using ComplaintsPortal.Domain.Meetings;
using static ComplaintsPortal.Domain.Complaints.Words;

namespace ComplaintsPortal.Domain.Complaints.Events;

public sealed record MeetingOffered(int Number, MeetingKind Kind, DateOnly Day, string About, bool CompanyOffered) : ComplaintEvent
{
    public override string Summary =>
        $"Meeting {Number} offered on {Words.Day(Day)} ({MeetingWords.Of(Kind)}){(CompanyOffered ? ", with somebody to come along" : "")}.";

    public override string? Because => About;
}

public sealed record MeetingArranged(int Number, DateTime PlannedOn, string Place, string Company) : ComplaintEvent
{
    public override string Summary => $"Meeting {Number} arranged for {Moment(PlannedOn)}.{(Company.Length > 0 ? $" They bring {Company}." : "")}";

    public override string? Because => Place.Length > 0 ? Place : null;
}

public sealed record MeetingWasHeld(int Number, DateTime HeldOn, string WhoCame, string Agreed, string AgreedBy) : ComplaintEvent
{
    public override string Summary => $"Meeting {Number} held on {Moment(HeldOn)}.{(AgreedBy.Length > 0 ? $" What was agreed was agreed by {AgreedBy}." : "")}";

    public override string? Because => Agreed.Length > 0 ? Agreed : null;
}

public sealed record MeetingNotHeld(int Number, string Reason) : ComplaintEvent
{
    public override string Summary => $"Meeting {Number} was not held.";

    public override string? Because => Reason;
}

/// <param name="Into">The part of the response.</param>
public sealed record ParagraphInserted(int Number, int Revision, string Title, string Into) : ComplaintEvent
{
    public override string Summary => $"Standard paragraph {Number}.{Revision} put into the draft ({Into}): {Title}";
}
