namespace ComplaintsPortal.Domain.Complaints;

/// <summary>One of the two stages (Code 5.3): its request, definition, handler, investigation and response.</summary>
public sealed class Stage
{
    private readonly List<DefinitionPoint> _points = [];
    private readonly List<Extension> _extensions = [];

    private Stage()
    {
    }

    internal Stage(int number, DateTime requestedOn, DateOnly requestedDay)
    {
        Number = number;
        RequestedOn = requestedOn;
        RequestedDay = requestedDay;
    }

    public long Id { get; private set; }

    /// <summary>1 or 2; there is no other.</summary>
    public int Number { get; private set; }

    /// <summary>When the complaint, or the request for stage two, was received (UTC).</summary>
    public DateTime RequestedOn { get; internal set; }

    public DateOnly RequestedDay { get; internal set; }

    /// <summary>What was said when asking for stage two; empty when nothing was, which is enough (Code 6.12).</summary>
    public string RequestInWords { get; internal set; } = "";

    /// <summary>What we did to understand why the complainant remains unhappy (Code 6.12).</summary>
    public string EffortsToUnderstand { get; internal set; } = "";

    /// <summary>The day the lead accepted it at this stage.</summary>
    public DateOnly? LoggedDay { get; internal set; }

    /// <summary>The day the acknowledgement was sent.</summary>
    public DateOnly? AcknowledgedDay { get; internal set; }

    /// <summary>The day the response was sent.</summary>
    public DateOnly? RespondedDay { get; internal set; }

    public StaffCard? Handler { get; internal set; }

    /// <summary>When whoever was named said that they take it on; null until then.</summary>
    public DateTime? HandlerAcceptedOn { get; internal set; }

    public DefinitionState DefinitionState { get; internal set; }

    public DateOnly? DefinitionStateDay { get; internal set; }

    /// <summary>What the complainant said is wrong with our understanding.</summary>
    public string DefinitionCorrection { get; internal set; } = "";

    public List<string> OutcomesSought { get; internal set; } = [];

    /// <summary>An outcome that is unreasonable or unrealistic is said so from the beginning (PCC-6e).</summary>
    public string OutcomesNotPossible { get; internal set; } = "";

    public IReadOnlyList<DefinitionPoint> Points => _points;

    public IReadOnlyList<Extension> Extensions => _extensions;

    public ResponseDraft Draft { get; internal set; } = ResponseDraft.Empty;

    /// <summary>Grows with every saved change of the draft; a save names the revision it started from. Each finding has its own.</summary>
    public int DraftRevision { get; internal set; }

    public string? DraftSavedBy { get; internal set; }

    public DateTime? DraftSavedOn { get; internal set; }

    public Guid? CheckedById { get; internal set; }

    public string? CheckedBy { get; internal set; }

    public DateTime? CheckedOn { get; internal set; }

    public Guid? SignedById { get; internal set; }

    public string? SignedBy { get; internal set; }

    public DateTime? SignedOn { get; internal set; }

    /// <summary>Why it was last sent back by the lead or the director; empty when it was not.</summary>
    public string SentBackBecause { get; internal set; } = "";

    /// <summary>Whoever investigated, drafted or decided at this stage.</summary>
    public List<Guid> Involved { get; private set; } = [];

    /// <summary>True when there is at least one point and each says whether we are responsible (Code 5.6, 5.7).</summary>
    public bool IsDefined => _points.Count > 0 && _points.All(p => p.Responsibility is not null);

    /// <summary>The overall decision, derived from the points; null while a point has none.</summary>
    public Decision? Overall => _points.Count == 0 || _points.Any(p => p.Decision is null) ? null
        : _points.All(p => p.Decision == Decision.Upheld) ? Decision.Upheld
        : _points.All(p => p.Decision == Decision.NotUpheld) ? Decision.NotUpheld
        : Decision.PartlyUpheld;

    /// <summary>Sum of the working days granted so far; caps are cumulative.</summary>
    public int ExtensionDays => _extensions.Sum(e => e.WorkingDays);

    public DefinitionPoint? Point(int number) => _points.Find(p => p.Number == number);

    // A point that had a number before stays the same point, with its finding, whatever its number is now.
    internal void SetPoints(IReadOnlyList<PointDefinition> points, IReadOnlyList<int?> was)
    {
        var before = _points.ToDictionary(p => p.Number);
        List<DefinitionPoint> after = [];
        for (var i = 0; i < points.Count; i++)
        {
            if (was[i] is { } number && before.Remove(number, out var kept))
            {
                kept.Redefine(i + 1, points[i]);
                after.Add(kept);
            }
            else
            {
                after.Add(new DefinitionPoint(i + 1, points[i]));
            }
        }

        foreach (var gone in before.Values)
        {
            _points.Remove(gone);
        }

        _points.AddRange(after.Except(_points).ToList());
        _points.Sort((a, b) => a.Number.CompareTo(b.Number));
    }

    // A new clock: what was done on the old one counts no more, what was written stays.
    internal void BeginAgain(DateTime on, DateOnly day)
    {
        (RequestedOn, RequestedDay) = (on, day);
        (LoggedDay, AcknowledgedDay, RespondedDay) = (null, null, null);
        _extensions.Clear();
        (SentBackBecause, CheckedById, CheckedBy, CheckedOn) = ("", null, null, null);
        (SignedById, SignedBy, SignedOn) = (null, null, null);
    }

    internal void Add(Extension extension) => _extensions.Add(extension);

    internal void Involve(Guid? staffId)
    {
        if (staffId is { } id && !Involved.Contains(id))
        {
            Involved = [.. Involved, id];
        }
    }
}
