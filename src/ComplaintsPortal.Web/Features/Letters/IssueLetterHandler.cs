using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Web.Cases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Letters;

/// <summary>
/// Issues a letter: prints and stores the PDF first, then writes the letter and its mail in one transaction. Either all of
/// it is there afterwards or nothing, and a PDF that nobody refers to is swept.
/// </summary>
public sealed class IssueLetterHandler(CaseLoader cases, LetterDesk desk, ILetterPdf pdf, FileStore files, PortalDbContext context)
{
    public async Task<Letter> HandleAsync(OpenCase open, LetterKind kind, string? correctionReason, CancellationToken cancellationToken)
    {
        if (open.Complaint.WhyNotIssue(kind, open.Reader, correctionReason is not null) is { } whyNot)
        {
            throw new IllegalActException(whyNot);
        }

        var code = AccessCode.New();
        var draft = await desk.ComposeAsync(open, kind, cancellationToken, code);
        var printed = draft.Render();
        var stored = await files.SaveAsync(await pdf.MakeAsync(printed.Html, cancellationToken), cancellationToken);

        context.ChangeTracker.Clear();
        return await context.InTransactionAsync(
            async token =>
            {
                var now = await cases.OpenToWorkAsync(open.Reference, open.Reader, token);
                if (now.Complaint.Version != open.Complaint.Version)
                {
                    // What was printed is not what the complaint says any more.
                    throw new DbUpdateConcurrencyException("The complaint changed while its letter was printed.");
                }

                return await IssueAsync(now.Complaint, now, new Printed(draft, printed, stored, draft.NeedsCode ? code : null), correctionReason, token);
            },
            cancellationToken);
    }

    private async Task<Letter> IssueAsync(Complaint complaint, OpenCase open, Printed printed, string? correctionReason, CancellationToken cancellationToken)
    {
        var act = cases.ActOf(open);
        var file = new StoredFile(printed.Pdf, $"{open.Reference} {printed.Draft.Template.Title}.pdf", act.On);
        context.Add(file);
        if (printed.Code is { } code)
        {
            complaint.RenewAccessCode(AccessCode.Hash(complaint.Reference, code), "in the acknowledgement letter", act);
        }

        var letter = complaint.IssueLetter(
            new LetterToIssue { Content = printed.Draft.Content, Title = printed.Draft.Template.Title, PdfSha256 = file.Hash, Text = printed.Letter.Text },
            open.Rules, act, correctionReason);
        await context.SaveChangesAsync(cancellationToken);
        if (letter.Delivery == Delivery.Email)
        {
            context.Add(Mail(complaint, letter, file, act));
            await context.SaveChangesAsync(cancellationToken);
        }

        return letter;
    }

    // The subject says nothing about the person: it is seen on locked screens.
    private static OutboxMessage Mail(Complaint complaint, Letter letter, StoredFile file, Act act) =>
        new OutboxMessage(letter.Kind.ToString(), letter.Addressee, $"{letter.Title}: {complaint.Reference}", Body(letter), act.On)
        {
            ToName = complaint.Correspondent.Name,
            ComplaintId = complaint.Id,
            LetterId = letter.Id,
        }.Attach(file, file.Name);

    private static string Body(Letter letter) => $"{letter.Text}\nThis letter is attached as a PDF as well.\n";

    private sealed record Printed(DraftLetter Draft, RenderedLetter Letter, StoredContent Pdf, string? Code);
}
