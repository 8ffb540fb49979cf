namespace ComplaintsPortal.Domain.Complaints;

/// <summary>How long things may be, used by the forms, the aggregate and the database alike. In characters.</summary>
public static class Limits
{
    public const int Name = 200;
    public const int Email = 254;
    public const int Telephone = 50;
    public const int AddressLine = 200;
    public const int Postcode = 12;
    public const int Code = 60;
    public const int Line = 500;

    /// <summary>People's own words: a complaint is never cut short.</summary>
    public const int Words = 100_000;
}
