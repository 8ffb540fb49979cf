using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Hazards;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Web.Cases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Letters;

/// <summary>
/// Issues a letter: prints and stores the PDF first, then writes the letter and its mail in one transaction. Either all of
/// it is there afterwards or nothing; a PDF that nobody refers to is swept.
/// </summary>
public sealed class IssueLetterHandler(CaseLoader cases, LetterDesk desk, LetterProducer producer, HazardDesk hazards, PortalDbContext context)
{
    private const string CodeIsOnTheSheet = "(it is printed in the letter that we sent)";

    /// <param name="correctionReason">For a letter that replaces one: what is corrected, and why.</param>
    /// <param name="onlyFor">The number of somebody of a group, for a new code of their own; null for a letter to the complainant.</param>
    public async Task<Letter> HandleAsync(OpenCase open, LetterKind kind, string? correctionReason, CancellationToken cancellationToken, int? onlyFor = null)
    {
        var only = await desk.MemberAsync(open.Complaint, kind, onlyFor, cancellationToken);
        var code = await desk.NeedsCodeAsync(open.Complaint, kind, cancellationToken) ? AccessCode.New() : "";
        var produced = only is null
            ? await producer.ProduceAsync(open.Complaint, kind, open.Reader, correctionReason is not null, code, cancellationToken)
            : await producer.ProduceForAsync(open.Complaint, kind, open.Reader, only, code, cancellationToken);
        List<(LetterToIssue Letter, long Party, string Code)> copies = [];
        foreach (var member in await producer.GroupForAsync(open.Complaint, kind, cancellationToken))
        {
            var own = member.Party.AccessCodeHash is null ? AccessCode.New() : "";
            copies.Add((await producer.ProduceForAsync(open.Complaint, kind, open.Reader, member, own, cancellationToken), member.Party.Id, own));
        }

        var pdfs = context.ChangeTracker.Entries<StoredFile>().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
        context.ChangeTracker.Clear();
        return await context.InTransactionAsync(
            async token =>
            {
                var now = await cases.OpenToWorkAsync(open.Reference, open.Reader, token);
                return now.Complaint.Version == open.Complaint.Version
                    ? await IssueAsync(now, produced, copies, pdfs, code, correctionReason, token)
                    : throw new DbUpdateConcurrencyException("The complaint changed while its letter was printed, so that the letter may be wrong.");
            },
            cancellationToken);
    }

    private async Task<Letter> IssueAsync(
        OpenCase open, LetterToIssue produced, IReadOnlyList<(LetterToIssue Letter, long Party, string Code)> copies, IReadOnlyList<StoredFile> pdfs, string code, string? correctionReason, CancellationToken cancellationToken)
    {
        var act = cases.ActOf(open);
        var complaint = open.Complaint;

        // A new row each time the transaction is tried.
        var files = pdfs.Select(pdf => new StoredFile(new StoredContent(pdf.Hash, pdf.Size, pdf.ContentType), pdf.Name, pdf.StoredOn)).ToList();
        context.AddRange(files);
        if (code.Length > 0 && produced.To?.PartyId is { } own)
        {
            await GiveAsync(complaint, own, code, cancellationToken);
        }
        else if (code.Length > 0)
        {
            // Whoever was told a code can use it until this letter arrives; one that is lost must not work any more.
            complaint.RenewAccessCode(
                AccessCode.Hash(complaint.Reference, code), $"in the letter “{produced.Title}”", act, keepOld: produced.Content.Kind != LetterKind.NewAccessCode);
        }

        foreach (var copy in copies.Where(one => one.Code.Length > 0 && one.Letter.Text.Contains(one.Code, StringComparison.Ordinal)))
        {
            await GiveAsync(complaint, copy.Party, copy.Code, cancellationToken);
        }

        var letter = complaint.IssueLetter(WithoutCode(produced, code), open.Rules, act, correctionReason, [.. copies.Select(one => WithoutCode(one.Letter, one.Code))]);
        if (letter.Kind == LetterKind.HazardSummary)
        {
            var told = produced.Content.Hazards.Select(h => h.Number).ToHashSet();
            foreach (var hazard in (await hazards.OfAsync(complaint.Id, cancellationToken)).Where(h => told.Contains(h.Number)))
            {
                hazard.SummaryIssued(letter.Number);
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        // The mail names the letter's row, which has no number before it is saved.
        foreach (var (one, made) in complaint.Set(letter).Zip([produced, .. copies.Select(copy => copy.Letter)]).Where(pair => pair.First.Delivery == Delivery.Email))
        {
            context.Add(Mail(complaint, one, made.To?.Name ?? complaint.Correspondent.Name, made.Text, files.First(file => file.Hash == one.PdfSha256), act));
        }

        await context.SaveChangesAsync(cancellationToken);
        return letter;
    }

    private async Task GiveAsync(Complaint complaint, long partyId, string code, CancellationToken cancellationToken) =>
        (await context.Set<CaseParty>().SingleAsync(party => party.Id == partyId, cancellationToken)).GiveAccessCode(AccessCode.Hash(complaint.Reference, code));

    // The code stands on the sheet and in the mail; in the database there is only its hash.
    private static LetterToIssue WithoutCode(LetterToIssue letter, string code) => code.Length == 0 ? letter : letter with
    {
        Text = letter.Text.Replace(code, CodeIsOnTheSheet, StringComparison.Ordinal),
        Body = letter.Body.Replace(code, CodeIsOnTheSheet, StringComparison.Ordinal),
    };

    // The subject says nothing about the person: it is seen on locked screens.
    private static OutboxMessage Mail(Complaint complaint, Letter letter, string toName, string text, StoredFile file, Act act) =>
        new OutboxMessage(letter.Kind.ToString(), letter.Addressee, $"{letter.Title}: {complaint.Reference}", $"{text}\nThis letter is attached as a PDF as well.\n", act.On)
        {
            ToName = toName,
            ComplaintId = complaint.Id,
            LetterId = letter.Id,
        }.Attach(file, file.Name);
}
