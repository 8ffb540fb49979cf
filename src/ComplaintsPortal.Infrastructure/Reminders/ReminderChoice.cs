namespace ComplaintsPortal.Infrastructure.Reminders;

/// <summary>Which mails somebody wants, and the address of their calendar. Whoever has chosen nothing gets every mail and has no calendar.</summary>
public sealed class ReminderChoice
{
    public required Guid StaffId { get; init; }

    /// <summary>On working mornings: what is theirs today, and what is late.</summary>
    public bool Morning { get; set; } = true;

    /// <summary>What is overdue anywhere, for leads and directors.</summary>
    public bool Overdue { get; set; } = true;

    /// <summary>That a colleague named them in a note.</summary>
    public bool Mentions { get; set; } = true;

    /// <summary>Hash of the secret in the calendar's address; null where there is none.</summary>
    public string? CalendarHash { get; set; }

    public DateTime? CalendarMadeOn { get; set; }
}
