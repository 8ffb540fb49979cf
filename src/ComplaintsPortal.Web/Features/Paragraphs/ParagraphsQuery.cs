using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Paragraphs;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Paragraphs;

/// <summary>The standard paragraphs for whoever writes a response, and what is to be said about those in it.</summary>
public sealed class ParagraphsQuery(PortalDbContext context)
{
    /// <summary>Those that can be used today, of the complaint's subject first.</summary>
    public async Task<IReadOnlyList<StandardParagraph>> UsableAsync(string category, DateOnly today, CancellationToken cancellationToken) =>
        await context.Set<StandardParagraph>().AsNoTracking().Where(p => p.ReplacedDay == null && p.ExpiresDay >= today && (p.Topic == "" || p.Topic == category))
            .OrderBy(p => p.Topic == "").ThenBy(p => p.Title).ToListAsync(cancellationToken);

    public Task<StandardParagraph?> FindAsync(int number, int revision, CancellationToken cancellationToken) =>
        context.Set<StandardParagraph>().SingleOrDefaultAsync(p => p.Number == number && p.Revision == revision, cancellationToken);

    /// <summary>A sentence for each paragraph whose words still stand in the draft and that may be used no more.</summary>
    public async Task<IReadOnlyList<string>> WarningsAsync(Complaint complaint, DateOnly today, CancellationToken cancellationToken)
    {
        var (id, stage) = (complaint.Id, complaint.CurrentStage.Number);
        var used = await context.Set<ParagraphUse>().AsNoTracking().Where(u => u.ComplaintId == id && u.StageNumber == stage)
            .Join(context.Set<StandardParagraph>(), u => new { u.Number, u.Revision }, p => new { p.Number, p.Revision }, (u, p) => new { u.Into, Paragraph = p })
            .ToListAsync(cancellationToken);
        return
        [
            .. used.Where(one => complaint.CurrentStage.Draft.Of(one.Into).Contains(one.Paragraph.Text, StringComparison.Ordinal))
                .Select(one => one.Paragraph.WhyNotUse(today) is { } whyNot ? $"{whyNot} Its words still stand under “{DraftParts.Words(one.Into)}”." : null)
                .OfType<string>().Distinct(StringComparer.Ordinal),
        ];
    }
}
