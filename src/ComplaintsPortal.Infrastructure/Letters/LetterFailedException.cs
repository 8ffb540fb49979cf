namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>A letter could not be made into a PDF. The message is a sentence for the person who waits for it.</summary>
public sealed class LetterFailedException(string message, Exception? inner = null) : Exception(message, inner);
