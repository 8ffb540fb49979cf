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

public sealed record IssueJoined(int Point, string InWords, DateTime RaisedOn) : ComplaintEvent
{
    public override string Summary => $"What was newly raised joined stage one as point {Point}. The dates stay as they are.";

    public override string? Because => InWords;
}

public sealed record IssueSpunOff(string Reference, string InWords, string Why) : ComplaintEvent
{
    public override string Summary => $"What was newly raised became a complaint of its own: {Reference}. {Why}";

    public override string? Because => InWords;
}

public sealed record PointWithdrawn(int Stage, int Point, string Text, string InWords) : ComplaintEvent
{
    public override string Summary => $"Point {Point} of {StageName(Stage)} withdrawn by the complainant: {Text}";

    public override string? Because => InWords;
}

public sealed record PointSplit(int Stage, int Point, string Text, IReadOnlyList<string> Into) : ComplaintEvent
{
    public override string Summary => $"Point {Point} of {StageName(Stage)} split into {Into.Count}.";

    public override string? Because => Text;
}

/// <param name="How">What was agreed with the complainant, in words.</param>
public sealed record UpdatesAgreed(int EveryDays, string Method, bool Agreed, string How, DateOnly? Next) : ComplaintEvent
{
    public override string Summary =>
        $"Updates {(Agreed ? "agreed" : "set")}: every {Count(EveryDays, "working day")}, by {Method}." + (Next is { } day ? $" The next is due by {Day(day)}." : "");

    public override string? Because => How.Length > 0 ? How : null;
}

/// <summary>The complainant was told how things stand, otherwise than by a letter from here.</summary>
public sealed record UpdateGiven(DateOnly Day, string How, string InWords, DateOnly? Next) : ComplaintEvent
{
    public override string Summary => $"Update given on {Words.Day(Day)} by {How}.";

    public override string? Because => InWords;
}

public sealed record UpdateWritten(string Done, string Left) : ComplaintEvent
{
    public override string Summary => "The next update was written.";

    public override string? Because => $"{Done}\n\n{Left}";
}

public sealed record ConcernNoted(int Number, Concerns.ConcernKind Kind, string InWords) : ComplaintEvent
{
    public override string Summary => $"Noted: {Concerns.ConcernWords.Kind(Kind)}.";

    public override string? Because => InWords;
}

public sealed record ConcernEnded(int Number, Concerns.ConcernKind Kind, string InWords) : ComplaintEvent
{
    public override string Summary => $"No longer so: {Concerns.ConcernWords.Kind(Kind)}.";

    public override string? Because => InWords;
}
