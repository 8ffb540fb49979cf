using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Web.Cases;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Letters;

/// <summary>A letter as it would go now: what it says, what it lacks, and how it looks.</summary>
public sealed class LetterDesk(PortalDbContext context, SiteAddress site)
{
    private const string CodeToCome = "(a new code is printed here when the letter is issued)";

    /// <summary>The letter from the complaint as it stands.</summary>
    /// <param name="accessCode">A new code for the tracking page; in a preview its place is marked where one will go.</param>
    public async Task<DraftLetter> ComposeAsync(OpenCase open, LetterKind kind, CancellationToken cancellationToken, string? accessCode = null)
    {
        var needsCode = await NeedsCodeAsync(open.Complaint, kind, cancellationToken);
        var extras = new LetterExtras
        {
            Date = open.Today,
            Writer = await CardAsync(open.Reader.StaffId, cancellationToken),
            Signatory = await CardAsync(open.Complaint.StageTwo?.SignedById, cancellationToken),
            TrackingAddress = site.Of("/track"),
            AccessCode = needsCode ? accessCode ?? CodeToCome : "",
        };
        return new DraftLetter(open, LetterComposer.Compose(open.Complaint, kind, open.Rules, extras), needsCode);
    }

    // A complaint that a colleague wrote down for somebody without email: until now they have no code in writing.
    private async Task<bool> NeedsCodeAsync(Complaint complaint, LetterKind kind, CancellationToken cancellationToken) =>
        kind == LetterKind.StageOneAcknowledgement
        && complaint.RecordedById is not null
        && !await context.Set<OutboxMessage>().AnyAsync(m => m.ComplaintId == complaint.Id && m.Kind == IntakeMail.ReceiptKind, cancellationToken);

    private async Task<StaffCard?> CardAsync(Guid? staffId, CancellationToken cancellationToken)
    {
        var one = staffId is null ? null : await context.Users.AsNoTracking().SingleOrDefaultAsync(staff => staff.Id == staffId, cancellationToken);
        return one is null ? null : new StaffCard(one.Id, one.Name, one.JobTitle ?? "", one.Team ?? "", one.PhoneNumber ?? "", one.Email ?? "");
    }
}

/// <summary>A letter that is not issued yet.</summary>
/// <param name="NeedsCode">A new access code goes with it.</param>
public sealed record DraftLetter(OpenCase Case, LetterContent Content, bool NeedsCode)
{
    public LetterKind Kind => Content.Kind;

    public LetterTemplate Template => Case.Policy.Letters[Kind];

    /// <summary>What keeps it from going: every compulsory part that is missing, with its clause and where to fill it in.</summary>
    public IReadOnlyList<LetterGap> Gaps =>
    [
        .. LetterRules.Missing(Content, Template).Select(m => new LetterGap(m.Sentence, m.Clause, m.Where)),
        .. LetterRules.Refused(Content, Template, Case.Rules.Code).Select(r => new LetterGap(r.Sentence, r.Clause, r.Where)),
    ];

    public RenderedLetter Render() =>
        LetterRenderer.Render(Content, Template, Case.Complaint.Correspondent.LetterFormat == LetterFormat.LargePrint ? LetterPrint.Large : LetterPrint.Standard);
}

public sealed record LetterGap(string Sentence, string Clause, FillAt Where);
