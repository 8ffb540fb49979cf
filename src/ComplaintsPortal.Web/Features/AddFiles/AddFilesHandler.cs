using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Web.Cases;

namespace ComplaintsPortal.Web.Features.AddFiles;

/// <param name="Added">The names of the files that are with the complaint now.</param>
/// <param name="Refused">A sentence for each of the others.</param>
public sealed record AddedFiles(IReadOnlyList<string> Added, IReadOnlyList<string> Refused);

/// <summary>Keeps the good files and says what is wrong with the others. What is there already is not filed a second time, so that a press can be repeated.</summary>
public sealed class AddFilesHandler(CaseLoader cases, PortalDbContext context, Uploads uploads)
{
    public async Task<AddedFiles> HandleAsync(OpenCase open, AddFilesForm form, CancellationToken cancellationToken)
    {
        var outcome = await uploads.ReceiveAsync([.. form.Files.Select(file => new Upload(file.FileName, file.OpenReadStream))], cancellationToken);
        var act = cases.ActOf(open);
        List<string> added = [];
        List<string> refused = [.. outcome.Refused.Select(file => file.Sentence)];
        foreach (var file in outcome.Files)
        {
            if (open.Complaint.Files.FirstOrDefault(one => one.Sha256 == file.Hash) is { } there)
            {
                refused.Add($"“{file.Name}” is with the complaint already{(there.Name == file.Name ? "" : $", as “{there.Name}”")}.");
                continue;
            }

            context.Add(file);
            open.Complaint.AddFile(new SubmittedFile(file.Name, file.Hash, file.Size, file.ContentType), act);
            added.Add(file.Name);
        }

        if (added.Count > 0)
        {
            await cases.SaveAsync(cancellationToken);
        }

        return new AddedFiles(added, refused);
    }
}
