using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Letters;

/// <summary>A letter as it would go now: what it says, what it lacks, and whether a new access code goes with it.</summary>
public sealed class LetterDesk(LetterProducer producer, PortalDbContext context, Paragraphs.ParagraphsQuery paragraphs)
{
    private const string CodeToCome = "(a new code is printed here when the letter is issued)";

    /// <param name="onlyFor">The number of somebody of a group, for a new code of their own; null for a letter to the complainant.</param>
    public async Task<DraftLetter> ComposeAsync(OpenCase open, LetterKind kind, CancellationToken cancellationToken, int? onlyFor = null)
    {
        var member = await MemberAsync(open.Complaint, kind, onlyFor, cancellationToken);
        var needsCode = await NeedsCodeAsync(open.Complaint, kind, cancellationToken);
        var preview = await producer.PreviewAsync(open.Complaint, kind, open.Reader, null, needsCode ? CodeToCome : "", member: member, cancellationToken: cancellationToken);
        List<LetterPreview> copies = [];
        foreach (var other in await producer.GroupForAsync(open.Complaint, kind, cancellationToken))
        {
            copies.Add(await producer.PreviewAsync(open.Complaint, kind, open.Reader, null, other.Party.AccessCodeHash is null ? CodeToCome : "", member: other, cancellationToken: cancellationToken));
        }

        return new DraftLetter(open, preview, needsCode)
        {
            OnlyFor = onlyFor,
            OthersHaveTheirOwn = kind == LetterKind.NewAccessCode && onlyFor is null && (await context.PresentGroupOfAsync(open.Complaint.Id, cancellationToken)).Count > 0,
            Copies = copies,
            Warnings = kind is LetterKind.StageOneResponse or LetterKind.StageTwoResponse ? await paragraphs.WarningsAsync(open.Complaint, open.Today, cancellationToken) : [],
        };
    }

    /// <summary>Somebody of a group who gets a new code of their own; null for a letter to the complainant.</summary>
    /// <exception cref="NotFoundException">No letter of that kind goes to somebody with that number.</exception>
    public async Task<GroupMember?> MemberAsync(Complaint complaint, LetterKind kind, int? number, CancellationToken cancellationToken) =>
        number is not { } one ? null
        : kind == LetterKind.NewAccessCode && await context.GroupMemberAsync(complaint.Id, one, cancellationToken) is { Party.IsOfGroup: true } found ? found
        : throw new NotFoundException("letter");

    /// <summary>True for a letter about a new code, and for the acknowledgement to somebody who has no access code in writing, because no receipt was mailed.</summary>
    public async Task<bool> NeedsCodeAsync(Complaint complaint, LetterKind kind, CancellationToken cancellationToken) =>
        kind == LetterKind.NewAccessCode
        || kind == LetterKind.StageOneAcknowledgement
        && complaint.Latest(kind, 1) is null
        && !await context.Set<OutboxMessage>().AnyAsync(m => m.ComplaintId == complaint.Id && m.Kind == IntakeMail.ReceiptKind, cancellationToken);
}

/// <summary>A letter that is not issued yet.</summary>
/// <param name="NeedsCode">A new access code goes with it.</param>
public sealed record DraftLetter(OpenCase Case, LetterPreview Preview, bool NeedsCode)
{
    public LetterKind Kind => Preview.Content.Kind;

    /// <summary>The number of somebody of a group, to whom alone it goes; null for a letter to the complainant.</summary>
    public int? OnlyFor { get; init; }

    /// <summary>It goes to the first complainant alone, though there are others of a group.</summary>
    public bool OthersHaveTheirOwn { get; init; }

    /// <summary>What the addresses of its pages need to stay with that person.</summary>
    public string Query => OnlyFor is { } number ? $"?for={number}" : "";

    /// <summary>The same letter to each other person of the group.</summary>
    public IReadOnlyList<LetterPreview> Copies { get; init; } = [];

    /// <summary>What keeps it from nothing and should be looked at before it goes.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    public LetterTemplate Template => Case.Policy.Letters[Kind];

    /// <summary>What keeps it from going: every compulsory part that is missing, with its clause and where to fill it in.</summary>
    public IReadOnlyList<LetterGap> Gaps =>
    [
        .. Preview.Missing.Select(m => new LetterGap(m.Sentence, m.Clause, m.Where)),
        .. Preview.Refused.Select(r => new LetterGap(r.Sentence, r.Clause, r.Where)),
        .. Copies.SelectMany(copy => copy.Missing.Where(m => Preview.Missing.All(other => other.Sentence != m.Sentence)).Select(m => new LetterGap($"{copy.Content.Addressee.Name}: {m.Sentence}", m.Clause, m.Where))),
    ];
}

public sealed record LetterGap(string Sentence, string Clause, FillAt Where);
