using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Letters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.PrintQueue;

/// <summary>A letter that waits to be posted: what the person who posts it needs, and nothing else of the case.</summary>
public sealed record QueuedLetter
{
    public required long Id { get; init; }

    public required int Number { get; init; }

    public required ComplaintReference Reference { get; init; }

    public required string Title { get; init; }

    public required string Addressee { get; init; }

    public required DateOnly DateOnLetter { get; init; }

    public required DateTime IssuedOn { get; init; }

    public required string IssuedBy { get; init; }

    /// <summary>It was emailed first and came back.</summary>
    public required bool Bounced { get; init; }

    public required LetterFormat Format { get; init; }

    public string PdfHref => $"/staff/print-queue/{Id}.pdf";
}

/// <summary>Reads the print queue, the oldest letter first.</summary>
public sealed class PrintQueueQuery(PortalDbContext context)
{
    /// <summary>More are shown once these are posted.</summary>
    public const int Most = 100;

    public Task<List<QueuedLetter>> ReadAsync(Actor reader, CancellationToken cancellationToken) => Rows(reader).Take(Most).ToListAsync(cancellationToken);

    /// <summary>The chosen letters as long as they wait; those that somebody else has posted meanwhile are left out.</summary>
    public Task<List<QueuedLetter>> ReadAsync(IReadOnlyCollection<long> ids, Actor reader, CancellationToken cancellationToken) =>
        Rows(reader).Where(letter => ids.Contains(letter.Id)).ToListAsync(cancellationToken);

    /// <summary>The stored PDFs of letters that wait, the oldest first.</summary>
    public async Task<IReadOnlyList<PdfPart>> PdfsAsync(IReadOnlyCollection<long> ids, Actor reader, CancellationToken cancellationToken)
    {
        var letters = await context.Set<Letter>().AsNoTracking().InPrintQueue().Where(one => ids.Contains(one.Id))
            .Join(context.Set<Complaint>().NotKeptFrom(reader), one => EF.Property<long>(one, "ComplaintId"), c => c.Id, (one, c) => new { one.Id, one.IssuedOn, one.Title, one.PdfSha256, c.Reference })
            .OrderBy(one => one.IssuedOn).ThenBy(one => one.Id).ToListAsync(cancellationToken);
        return [.. letters.Select(one => new PdfPart($"“{one.Title}” ({one.Reference})", one.PdfSha256))];
    }

    /// <summary>The stored PDF and a file name for a letter that waits; null when it does not.</summary>
    public async Task<(string Sha256, string FileName)?> PdfAsync(long id, Actor reader, CancellationToken cancellationToken)
    {
        var letter = await context.Set<Letter>().AsNoTracking().InPrintQueue().Where(one => one.Id == id)
            .Join(context.Set<Complaint>().NotKeptFrom(reader), one => EF.Property<long>(one, "ComplaintId"), c => c.Id, (one, c) => new { one.PdfSha256, one.Number, c.Reference })
            .SingleOrDefaultAsync(cancellationToken);
        return letter is null ? null : (letter.PdfSha256, $"{letter.Reference}-letter-{letter.Number}.pdf");
    }

    private IQueryable<QueuedLetter> Rows(Actor reader) => context.Set<Letter>().AsNoTracking().InPrintQueue()
        .Join(context.Set<Complaint>().NotKeptFrom(reader), letter => EF.Property<long>(letter, "ComplaintId"), c => c.Id, (letter, complaint) => new { letter, complaint })
        .OrderBy(one => one.letter.IssuedOn).ThenBy(one => one.letter.Id)
        .Select(one => new QueuedLetter
        {
            Id = one.letter.Id,
            Number = one.letter.Number,
            Reference = one.complaint.Reference,
            Title = one.letter.Title,
            Addressee = one.letter.Addressee,
            DateOnLetter = one.letter.DateOnLetter,
            IssuedOn = one.letter.IssuedOn,
            IssuedBy = one.letter.IssuedBy,
            Bounced = one.letter.BouncedOn != null,
            Format = one.letter.Format ?? one.complaint.Correspondent.LetterFormat,
        });
}
