using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>One numbered point of the complaint definition, with its finding (Code 5.6, 5.7, 6.7).</summary>
public sealed class DefinitionPoint
{
    private DefinitionPoint()
    {
    }

    internal DefinitionPoint(int number, PointDefinition definition)
    {
        Number = number;
        Text = definition.Text;
        Responsibility = definition.Responsibility;
        ResponsibilityInWords = definition.ResponsibilityInWords;
    }

    public long Id { get; private set; }

    public int Number { get; private set; }

    /// <summary>The point as we understand it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether the landlord is responsible for this; null until somebody says.</summary>
    public Responsibility? Responsibility { get; private set; }

    /// <summary>Why not, or which part, and where else to go.</summary>
    public string ResponsibilityInWords { get; private set; } = "";

    public string WhatHappened { get; private set; } = "";

    public string WhatShouldHaveHappened { get; private set; } = "";

    public Decision? Decision { get; private set; }

    public string Reasons { get; private set; } = "";

    /// <summary>Policy, law and good practice relied on (Code 6.7).</summary>
    public string Basis { get; private set; } = "";

    /// <summary>How the fault put the complainant at a disadvantage (PCC-8d, Code 7.2).</summary>
    public string Detriment { get; private set; } = "";

    /// <summary>Grows with every saved change of the finding; a save names the revision it started from.</summary>
    public int FindingRevision { get; private set; }

    public string? FindingSavedBy { get; private set; }

    public DateTime? FindingSavedOn { get; private set; }

    /// <summary>True when the point has a decision with what happened, what should have, and why.</summary>
    public bool HasFinding =>
        Decision is not null && WhatHappened.Length > 0 && WhatShouldHaveHappened.Length > 0 && Reasons.Length > 0
        && (Decision == Complaints.Decision.NotUpheld || Detriment.Length > 0);

    public PointDefinition Definition() => new(Text, Responsibility, ResponsibilityInWords);

    public Finding Finding() => new(WhatHappened, WhatShouldHaveHappened, Decision, Reasons, Basis, Detriment);

    internal void Redefine(int number, PointDefinition to)
    {
        Number = number;
        Text = to.Text;
        Responsibility = to.Responsibility;
        ResponsibilityInWords = to.ResponsibilityInWords;
    }

    internal void Find(Finding finding, Act act)
    {
        FindingRevision++;
        FindingSavedBy = act.By.Name;
        FindingSavedOn = act.On;
        WhatHappened = finding.WhatHappened;
        WhatShouldHaveHappened = finding.WhatShouldHaveHappened;
        Decision = finding.Decision;
        Reasons = finding.Reasons;
        Basis = finding.Basis;
        Detriment = finding.Detriment;
    }
}

/// <summary>A point as it is defined.</summary>
public sealed record PointDefinition(string Text, Responsibility? Responsibility, string ResponsibilityInWords = "");

/// <summary>What was found about a point, on the balance of probabilities (PCC-8d).</summary>
public sealed record Finding(
    string WhatHappened,
    string WhatShouldHaveHappened,
    Decision? Decision,
    string Reasons,
    string Basis,
    string Detriment)
{
    public static Finding Empty { get; } = new("", "", null, "", "", "");
}

/// <summary>Code 5.7: which aspects the landlord is, and is not, responsible for.</summary>
public enum Responsibility
{
    Yes,
    No,
    Partly,
}

public enum Decision
{
    Upheld,
    PartlyUpheld,
    NotUpheld,
}

/// <summary>How far the complainant has agreed our understanding (BRF-1a).</summary>
public enum DefinitionState
{
    /// <summary>Not written yet.</summary>
    None,
    Proposed,
    Agreed,

    /// <summary>The complainant said what is wrong with it.</summary>
    Corrected,

    /// <summary>Asked, and no answer came.</summary>
    NoReply,
}
