using ComplaintsPortal.Infrastructure.Files;

namespace ComplaintsPortal.Web.Features.ComplainFiles;

/// <summary>The files so far.</summary>
public sealed record ComplainFilesViewModel(IReadOnlyList<StoredFile> Kept, bool IsChange)
{
    /// <summary>For the field; never filled, since no browser lets a page choose files.</summary>
    public IReadOnlyList<IFormFile> Files => [];
}
