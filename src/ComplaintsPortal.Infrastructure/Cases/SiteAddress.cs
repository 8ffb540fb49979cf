using Microsoft.Extensions.Configuration;

namespace ComplaintsPortal.Infrastructure.Cases;

/// <summary>
/// Where people find the portal: <c>Portal:Address</c>, or the address it listens on. Never taken from a request, because
/// whoever sends a request could put another site's address into our mails.
/// </summary>
public sealed class SiteAddress
{
    public const string Key = "Portal:Address";

    private readonly string _root;

    public SiteAddress(IConfiguration configuration)
    {
        var address = configuration[Key] ?? configuration["urls"]?.Split(';')[0];
        _root = (string.IsNullOrWhiteSpace(address) ? "http://localhost:5000" : address.Trim()).TrimEnd('/');
    }

    /// <summary>The full address of a page, for example <c>https://complaints.landlord.example/track</c>.</summary>
    public string Of(string path) => $"{_root}/{path.TrimStart('/')}";
}
