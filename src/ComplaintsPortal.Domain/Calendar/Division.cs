namespace ComplaintsPortal.Domain.Calendar;

/// <summary>The parts of the United Kingdom for which GOV.UK publishes bank holidays.</summary>
public enum Division
{
    EnglandAndWales,
    Scotland,
    NorthernIreland,
}

/// <summary>A bank holiday; <paramref name="Added"/> when an administrator added it to the official list.</summary>
public sealed record BankHoliday(DateOnly Date, string Title, bool Added = false);
