using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Web.Cases;

namespace ComplaintsPortal.Web.Features.Evidence;

/// <summary>Keeps the file first, then adds the evidence and the file's row in one save.</summary>
public sealed class EvidenceHandler(CaseLoader cases, PortalDbContext context, Uploads uploads)
{
    /// <summary>Null when it is done; otherwise what is wrong with the file.</summary>
    public async Task<string?> HandleAsync(OpenCase open, EvidenceForm form, CancellationToken cancellationToken)
    {
        var act = cases.ActOf(open);
        string? hash = null;
        if (form.File is { } given)
        {
            var outcome = await uploads.ReceiveAsync([new Upload(given.FileName, given.OpenReadStream)], cancellationToken);
            if (outcome.Refused is [{ } refused, ..])
            {
                return refused.Sentence;
            }

            var file = outcome.Files[0];
            context.Add(file);
            open.Complaint.AddFile(new SubmittedFile(file.Name, file.Hash, file.Size, file.ContentType), act);
            hash = file.Hash;
        }

        open.Complaint.AddEvidence(form.Note(hash), act);
        await cases.SaveAsync(cancellationToken);
        return null;
    }
}
