using static ComplaintsPortal.Domain.Complaints.Words;

namespace ComplaintsPortal.Domain.Complaints.Events;

/// <param name="Was">Where the complaint stood.</param>
public sealed record ComplaintWithdrawn(string InWords, string How, DateOnly Day, ComplaintStatus Was) : ComplaintEvent
{
    public override string Summary => $"Withdrawn by the complainant on {Words.Day(Day)}.";

    public override string? Because => InWords;
}

public sealed record ComplaintReopened(ReopeningTrigger Trigger, string Reason, DateTime TriggeredOn, ComplaintStatus Was, int Stage) : ComplaintEvent
{
    public override string Summary =>
        $"Taken up again, because {Led}. A new clock for {StageName(Stage)} runs from {Day(Calendar.LondonTime.DateOf(TriggeredOn))}.";

    public override string? Because => Reason;

    private string Led => Trigger switch
    {
        ReopeningTrigger.Asked => "the complainant asked for it",
        ReopeningTrigger.Ombudsman => "the Housing Ombudsman directed it",
        ReopeningTrigger.NotResolved => "it was not resolved elsewhere",
        ReopeningTrigger.OurMistake => "the decision was wrong",
    };
}

public sealed record ReplyOffered(int Stage, DateOnly By, IReadOnlyList<string> To) : ComplaintEvent
{
    public override string Summary => $"What was found so far can be answered until {Day(By)} by {Calendar.DayWords.List(To)}.";
}

public sealed record ReplyReceived(int Stage, string From, string InWords) : ComplaintEvent
{
    public override string Summary => $"{From} answered what was found so far.";

    public override string? Because => InWords;
}
