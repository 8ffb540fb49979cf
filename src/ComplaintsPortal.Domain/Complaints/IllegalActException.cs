namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Somebody tried what the complaint does not allow now. The message is a sentence for that person.</summary>
public sealed class IllegalActException(string message) : InvalidOperationException(message)
{
    /// <summary>Refuses what a <c>WhyNot…</c> has a sentence against.</summary>
    public static void ThrowIf(string? whyNot)
    {
        if (whyNot is not null)
        {
            throw new IllegalActException(whyNot);
        }
    }
}
