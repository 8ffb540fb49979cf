namespace ComplaintsPortal.Domain.Complaints.Events;

public sealed record ClarificationAsked(string Question) : ComplaintEvent
{
    public override string Summary => "Asked the complainant to clarify the complaint. The clocks run on.";

    public override string? Because => Question;
}

/// <param name="Channel">In what way it came, in the policy’s words; empty where it came through the portal.</param>
/// <param name="Day">When it came; null where it came through the portal.</param>
public sealed record ClarificationAnswered(string Answer, string Channel = "", DateOnly? Day = null) : ComplaintEvent
{
    public override string Summary => $"The complainant clarified the complaint{(Channel.Length > 0 ? $" ({Channel}{(Day is { } day ? $", {Words.ShortDay(day)}" : "")})" : "")}.";

    public override string? Because => Answer;
}

/// <param name="InSpiteOfAge">On which exception, why, and with whose agreement; empty where the issue is not older than the limit.</param>
public sealed record ComplaintAccepted(TriageFactors Factors, string AgeReading, string InSpiteOfAge = "") : ComplaintEvent
{
    public override string Summary => "Accepted and logged at stage one. " + AgeReading;

    public override string? Because => InSpiteOfAge.Length > 0 ? InSpiteOfAge : null;
}

public sealed record ComplaintDeclined(DeclineDecision Decision, string ReasonInWords, string Discretion = "") : ComplaintEvent
{
    public override string Summary => $"Not accepted: {ReasonInWords}.";

    public override string? Because => Discretion.Length > 0 ? $"{Decision.InWords()}\n{Discretion}" : Decision.InWords();
}

public sealed record TreatedAsServiceRequest(string Why, string NextSteps) : ComplaintEvent
{
    public override string Summary => "Handled as a service request.";

    public override string? Because => Why;
}

public sealed record ComplaintReferred(string ProcessCode, string ProcessInWords, string Why) : ComplaintEvent
{
    public override string Summary => $"Passed to another process: {ProcessInWords}.";

    public override string? Because => Why;
}

public sealed record SubmissionSplit(string Ours, string Theirs, string Process, string Other) : ComplaintEvent
{
    public override string Summary => $"A part of it is for somebody else ({Process}), and is recorded as {Other}. The rest goes on here.";

    public override string? Because => $"Ours: {Ours}\nTheirs: {Theirs}";
}
