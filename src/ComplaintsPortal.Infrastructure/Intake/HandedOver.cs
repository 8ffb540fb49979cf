using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Files;

namespace ComplaintsPortal.Infrastructure.Intake;

/// <summary>A message that another system hands over, checked and ready to be recorded.</summary>
/// <param name="Key">By which the source names it.</param>
/// <param name="Sha256">Over everything in it.</param>
/// <param name="Submission">Without its files.</param>
/// <param name="ReplyTo">The complaint to which it says that it belongs; null where it says nothing.</param>
/// <param name="Wishes">What was said about wishing to complain; empty where nobody was asked.</param>
/// <param name="SourceReference">Its number in the other system.</param>
/// <param name="NotTaken">Files that came with it and could not be taken.</param>
public sealed record HandedOver(
    string Key,
    string Sha256,
    Submission Submission,
    ComplaintReference? ReplyTo,
    string Wishes,
    string SourceReference,
    IReadOnlyList<StoredFile> Files,
    IReadOnlyList<RefusedUpload> NotTaken);

public enum IntakeOutcome
{
    /// <summary>A complaint of its own, for triage.</summary>
    Recorded,

    /// <summary>Put with the complaint to which it belongs.</summary>
    Joined,
}

/// <summary>What came of a message; a repeat of the message hears the same.</summary>
/// <param name="AcknowledgeBy">The day by which the person hears from us in writing; null for a reply.</param>
public sealed record IntakeAnswer(
    string Reference, IntakeOutcome Outcome, DateTime ReceivedOn, DateOnly? AcknowledgeBy, int FilesTaken, IReadOnlyList<FileNotTaken> FilesNotTaken, string? Note);

public sealed record FileNotTaken(string Name, string Why);

/// <summary>The key was used before, for something else.</summary>
public sealed class KeyReusedException(string key) : Exception($"The key “{key}” was used before, for a different message. A new message needs a new key.");
