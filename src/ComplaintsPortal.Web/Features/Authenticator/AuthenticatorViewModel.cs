namespace ComplaintsPortal.Web.Features.Authenticator;

public sealed record AuthenticatorViewModel
{
    public bool IsOn { get; init; }

    public bool IsRequired { get; init; }

    public int CodesLeft { get; init; }

    public string Key { get; init; } = "";

    public string? Code { get; init; }

    /// <summary>The secret in groups of four, for typing.</summary>
    public string KeyInGroups => string.Join(' ', Key.Chunk(4).Select(group => new string(group)));
}
