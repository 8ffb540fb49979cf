namespace ComplaintsPortal.Infrastructure.Rules;

/// <summary>How far a change to the bank holidays has been carried into the complaints.</summary>
public sealed class CalendarApplication
{
    /// <summary>The change.</summary>
    public required int ChangeNumber { get; init; }

    /// <summary>Complaints of which a date moved; each is counted in the save that moves it, so exactly once.</summary>
    public int Moved { get; set; }

    /// <summary>Those of them to which a letter with a new date became owed.</summary>
    public int LettersOwed { get; set; }

    /// <summary>Hazards of which a clock moved.</summary>
    public int HazardsMoved { get; set; }

    /// <summary>Complaints of which the next update moved.</summary>
    public int UpdatesMoved { get; set; }

    /// <summary>When the last complaint had been looked at; null while some have not.</summary>
    public DateTime? FinishedOn { get; set; }
}
