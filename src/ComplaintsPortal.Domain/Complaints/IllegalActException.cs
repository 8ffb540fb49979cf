namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Somebody tried what the complaint does not allow now. The message is a sentence for that person.</summary>
public sealed class IllegalActException(string message) : InvalidOperationException(message);
