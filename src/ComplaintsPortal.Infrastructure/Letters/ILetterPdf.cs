namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>Turns a letter's HTML into a PDF. An edge of the process: the browser stands behind it.</summary>
public interface ILetterPdf
{
    /// <summary>The whole PDF, or <see cref="LetterFailedException"/>; never a part of one.</summary>
    Task<byte[]> MakeAsync(string html, CancellationToken cancellationToken);
}
