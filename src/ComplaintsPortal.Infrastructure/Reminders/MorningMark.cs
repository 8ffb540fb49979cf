namespace ComplaintsPortal.Infrastructure.Reminders;

/// <summary>Somebody's morning is done: saved together with the mail, so that nobody gets two, whatever dies in between.</summary>
public sealed class MorningMark
{
    public required Guid StaffId { get; init; }

    public required DateOnly Day { get; init; }

    /// <summary>False where there was nothing to say.</summary>
    public required bool Mailed { get; init; }
}
