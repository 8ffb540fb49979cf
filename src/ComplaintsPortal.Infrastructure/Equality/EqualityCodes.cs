using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Equality;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Infrastructure.Equality;

/// <summary>
/// What a reference becomes by the portal's secret: the code with which the questions are answered, and the mark under which the answers wait.
/// Nothing of either is kept with the complaint, and without the secret neither can be made from a reference.
/// </summary>
public sealed class EqualityCodes(IServiceScopeFactory scopes, IDataProtectionProvider protection, SiteAddress site)
{
    private const int SecretLength = 32;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly IDataProtector _seal = protection.CreateProtector("ComplaintsPortal.Equality");
    private byte[]? _secret;

    public string CodeOf(ComplaintReference reference)
    {
        var code = string.Concat(Hash($"code:{reference}").Take(12).Select(one => Alphabet[one % Alphabet.Length]));
        return $"{code[..4]}-{code[4..8]}-{code[8..]}";
    }

    public bool Matches(ComplaintReference reference, string code) => AccessCode.Matches(reference, code, AccessCode.Hash(reference, CodeOf(reference)));

    public string MarkOf(ComplaintReference reference) => Convert.ToHexString(Hash($"mark:{reference}"));

    /// <summary>The page with the questions.</summary>
    public string Link(ComplaintReference reference) => site.Of($"/about-you/{reference}/{CodeOf(reference)}");

    /// <summary>Reads or makes the secret; once, when the portal starts, so that nothing later waits for it.</summary>
    public byte[] Load()
    {
        using var scope = scopes.CreateScope();
        var context = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (!context.Set<EqualitySecret>().Any())
        {
            context.Add(new EqualitySecret(1, Convert.ToBase64String(_seal.Protect(RandomNumberGenerator.GetBytes(SecretLength)))));
            try
            {
                context.SaveChanges();
            }
            catch (DbUpdateException fault) when (UniqueKey.IsTaken(fault))
            {
                // Another server was first: its secret counts.
            }
        }

        return _secret = _seal.Unprotect(Convert.FromBase64String(context.Set<EqualitySecret>().AsNoTracking().Single().Protected));
    }

    private byte[] Hash(string text) => HMACSHA256.HashData(_secret ?? Load(), Encoding.UTF8.GetBytes(text));
}
