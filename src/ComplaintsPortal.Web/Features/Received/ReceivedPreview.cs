using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Web.Cases;

namespace ComplaintsPortal.Web.Features.Received;

/// <summary>What a correction would change, before it is done.</summary>
/// <param name="Moment">The corrected moment (UTC).</param>
/// <param name="Rules">Those that hold for a complaint received then.</param>
/// <param name="Hazards">Those of the complaint.</param>
public sealed record ReceivedPreview(OpenCase Case, ReceivedForm Form, DateTime Moment, Rulebook Rules, IReadOnlyList<Hazard> Hazards)
{
    /// <summary>True when the complaint was changed after the dates were shown.</summary>
    public bool IsStale => Form.Seen is { } seen && seen != Case.Complaint.Version;

    /// <summary>True where another version of the policy held on that day.</summary>
    public bool ChangesPolicy => Rules.Policy.Id != Case.Policy.Id;

    /// <summary>True where the Code binds for one of the two days and not for the other.</summary>
    public bool ChangesCode => CodeBinds(Case.Complaint.ReceivedDay) != CodeBinds(LondonTime.DateOf(Moment));

    public bool CodeBindsThen => CodeBinds(LondonTime.DateOf(Moment));

    /// <summary>Every date that the complaint has, as it is and as it would be.</summary>
    public IReadOnlyList<(Deadline Before, Deadline After)> Dates =>
    [
        .. Case.Deadlines.Zip(Case.Complaint.DeadlinesIfReceived(LondonTime.DateOf(Moment), Rules))
            .Where(pair => pair.First.Due is not null || pair.Second.Due is not null),
    ];

    /// <summary>The dates that move: what it is, and its day before and after.</summary>
    public IReadOnlyList<(string What, DateOnly? Before, DateOnly? After)> Moved =>
    [
        .. Dates.Where(pair => pair.Before.Due != pair.After.Due).Select(pair => (Domain.Complaints.Words.Step(pair.After.Step), pair.Before.Due, pair.After.Due)),
        .. Hazards.SelectMany(hazard => hazard.MovesIfReceived(Case.Complaint, Moment, Rules.Calendar)
            .Select(move => ($"Hazard {hazard.Number}: {HazardWords.Step(move.Step)}", (DateOnly?)move.Before, (DateOnly?)move.After))),
    ];

    private bool CodeBinds(DateOnly received) => received >= Rules.Code.EffectiveFrom;
}
