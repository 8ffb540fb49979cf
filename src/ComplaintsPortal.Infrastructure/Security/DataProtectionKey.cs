namespace ComplaintsPortal.Infrastructure.Security;

/// <summary>A key that protects cookies and form tokens; shared by all servers of the site.</summary>
public sealed class DataProtectionKey
{
    public const int NameLength = 200;

    public int Id { get; private set; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}
