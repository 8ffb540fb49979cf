using System.Security.Cryptography;
using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Infrastructure.Intake;

/// <summary>Another system that hands over what comes in: a mailbox, a contact centre, a contractor. It shows a token of its own.</summary>
public sealed class IntakeSource
{
    private const string Prefix = "cpi_";
    private const int TokenBytes = 32;

    private IntakeSource()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Hash of the token; the token itself is shown once and kept nowhere.</summary>
    public string TokenHash { get; private set; } = "";

    /// <summary>The last four letters of the token, so that people can tell two apart.</summary>
    public string TokenEnd { get; private set; } = "";

    public DateTime MadeOn { get; private set; }

    public string MadeByName { get; private set; } = "";

    public DateTime? LastUsedOn { get; private set; }

    public DateTime? RevokedOn { get; private set; }

    public string? RevokedByName { get; private set; }

    public bool IsRevoked => RevokedOn is not null;

    /// <summary>What comes from it is recorded under its name.</summary>
    public Actor Actor => new(null, Name, []);

    public static (IntakeSource Source, string Token) Make(string name, Act act)
    {
        var token = Prefix + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        return (new IntakeSource { Name = name, TokenHash = Hash(token), TokenEnd = token[^4..], MadeOn = act.On, MadeByName = act.By.Name }, token);
    }

    public static string Hash(string token) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    /// <summary>From now on the token opens nothing.</summary>
    public void Revoke(Act act)
    {
        if (RevokedOn is { } on)
        {
            throw new IllegalActException($"{RevokedByName} revoked this token on {Words.Moment(on)}.");
        }

        (RevokedOn, RevokedByName) = (act.On, act.By.Name);
    }
}

/// <summary>
/// A message that a source handed over, under the key by which the source names it: written in the same transaction as what came of it, so
/// that it does its work once, however often it is sent.
/// </summary>
public sealed class IntakeCall
{
    public const int KeyLength = 100;

    public required long SourceId { get; init; }

    public required string Key { get; init; }

    /// <summary>Hash over the message and its files: the same key with something else is refused.</summary>
    public required string Sha256 { get; init; }

    public required DateTime On { get; init; }

    /// <summary>What was answered, as JSON; a repeat hears the same.</summary>
    public string Answer { get; set; } = "";
}
