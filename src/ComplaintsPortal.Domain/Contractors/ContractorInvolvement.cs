using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Contractors;

/// <summary>
/// That a complaint, or some of its points, is about a contractor. The complaint stays here with its own dates, whatever the contractor's own
/// process says (Code 5.4, ASH-3b); the two tell each other when it is received, when it is escalated and when it ends, where the policy
/// says so (PCC-10).
/// </summary>
public sealed class ContractorInvolvement
{
    private readonly List<ContractorReport> _reports = [];

    private ContractorInvolvement()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public long ComplaintId { get; private set; }

    public long ContractorId { get; private set; }

    /// <summary>The name as it was when the complaint was found to be about them.</summary>
    public string ContractorName { get; private set; } = "";

    /// <summary>The numbers of the points that are about them; empty where all of it is.</summary>
    public IReadOnlyList<int> Points { get; private set; } = [];

    /// <summary>What the contractor has to do with it.</summary>
    public string Why { get; private set; } = "";

    public DateTime NamedOn { get; private set; }

    public DateOnly NamedDay { get; private set; }

    public string NamedBy { get; private set; } = "";

    public DateTime? ReceiptToldOn { get; private set; }

    public DateTime? EscalationToldOn { get; private set; }

    public DateTime? ConclusionToldOn { get; private set; }

    public DateTime? EndedOn { get; private set; }

    public string EndedBy { get; private set; } = "";

    /// <summary>Why it is not about them after all; empty while it is.</summary>
    public string EndedBecause { get; private set; } = "";

    /// <summary>What the contractor told us, the oldest first.</summary>
    public IReadOnlyList<ContractorReport> Reports => _reports;

    public bool Counts => EndedOn is null;

    public static string? WhyNotName(Complaint complaint, Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : complaint.Status == ComplaintStatus.Closed ? "The complaint is closed."
        : null;

    /// <param name="points">Of the stage that is being worked on; none for all of the complaint.</param>
    public static ContractorInvolvement Name(Complaint complaint, Contractor contractor, IReadOnlyList<int> points, string why, Act act)
    {
        IllegalActException.ThrowIf(WhyNotName(complaint, act.By)
            ?? (points.FirstOrDefault(number => complaint.CurrentStage.Point(number) is null) is var wrong and > 0 ? $"The complaint has no point {wrong}." : null));
        complaint.Raise(new ContractorNamed(contractor.Name, points, why), act);
        return new ContractorInvolvement
        {
            ComplaintId = complaint.Id,
            ContractorId = contractor.Id,
            ContractorName = contractor.Name,
            Points = [.. points.Order()],
            Why = why,
            NamedOn = act.On,
            NamedDay = act.Day,
            NamedBy = act.By.Name,
        };
    }

    /// <summary>Of what they are to be told and were not: each once (PCC-10).</summary>
    /// <param name="stageTwoLogged">The day on which stage two began; null where it did not.</param>
    /// <param name="closed">The day on which the complaint ended; null while it runs.</param>
    public IReadOnlyList<ContractorNotice> Owed(ContractorRules rules, DateOnly? stageTwoLogged, DateOnly? closed) => !Counts ? [] :
    [
        .. rules.Notices.Order().Where(notice => notice switch
        {
            ContractorNotice.Receipt => ReceiptToldOn is null,
            // Whoever is named at stage two hears of both at once.
            ContractorNotice.Escalation => EscalationToldOn is null && stageTwoLogged >= NamedDay,
            ContractorNotice.Conclusion => ConclusionToldOn is null && closed is not null,
        }),
    ];

    /// <summary>Notes that they were told; in the same save as the mail that tells them.</summary>
    public void Tell(ContractorNotice notice, Complaint complaint, Act act)
    {
        switch (notice)
        {
            case ContractorNotice.Receipt:
                ReceiptToldOn = act.On;
                break;
            case ContractorNotice.Escalation:
                EscalationToldOn = act.On;
                break;
            case ContractorNotice.Conclusion:
                ConclusionToldOn = act.On;
                break;
        }

        complaint.Raise(new ContractorTold(ContractorName, notice), act);
    }

    /// <summary>A complaint that runs again, taken up or at stage two, will have another conclusion to tell of (PCC-10).</summary>
    public void Follow(Complaint complaint)
    {
        if (complaint.ClosedDay is null)
        {
            ConclusionToldOn = null;
        }
    }

    public string? WhyNotWork(Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : EndedOn is { } on ? $"{EndedBy} noted on {Words.Moment(on)} that it is not about {ContractorName} after all."
        : null;

    /// <summary>The contractor told us that they received it, that it was escalated with them, or that they are done with it (PCC-10).</summary>
    public void Report(ContractorNotice notice, DateOnly day, string words, Complaint complaint, Act act)
    {
        IllegalActException.ThrowIf(WhyNotWork(act.By) ?? (day > act.Day ? "They cannot have told us in the future." : null));
        _reports.Add(new ContractorReport(notice, day, words, act));
        complaint.Raise(new ContractorReported(ContractorName, notice, day, words), act);
    }

    /// <summary>It is not about them after all: they hear nothing more of it, and it counts no more for them.</summary>
    public void End(string because, Complaint complaint, Act act)
    {
        IllegalActException.ThrowIf(WhyNotWork(act.By) ?? (string.IsNullOrWhiteSpace(because) ? "Say why it is not about them after all." : null));
        (EndedOn, EndedBy, EndedBecause) = (act.On, act.By.Name, because);
        complaint.Raise(new ContractorNotConcerned(ContractorName, because), act);
    }
}

/// <summary>What a contractor told us of a complaint. Never changed, never removed.</summary>
public sealed class ContractorReport
{
    private ContractorReport()
    {
    }

    internal ContractorReport(ContractorNotice notice, DateOnly day, string words, Act act)
    {
        (Notice, ToldDay, InWords, RecordedOn, RecordedBy) = (notice, day, words, act.On, act.By.Name);
    }

    public long Id { get; private set; }

    public ContractorNotice Notice { get; private set; }

    /// <summary>The day on which they told us.</summary>
    public DateOnly ToldDay { get; private set; }

    public string InWords { get; private set; } = "";

    public DateTime RecordedOn { get; private set; }

    public string RecordedBy { get; private set; } = "";
}
