using ComplaintsPortal.Domain.Calendar;

namespace ComplaintsPortal.Domain.Complaints.Events;

public sealed record NoteWritten(IReadOnlyList<string> Mentions) : ComplaintEvent
{
    public override string Summary => Mentions.Count == 0 ? "Internal note written." : $"Internal note written for {DayWords.List(Mentions)}.";
}
