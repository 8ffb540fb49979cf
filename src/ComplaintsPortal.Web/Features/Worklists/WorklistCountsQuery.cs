using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Web.Features.Mail;
using ComplaintsPortal.Web.Features.PrintQueue;

namespace ComplaintsPortal.Web.Features.Worklists;

/// <summary>How much waits on each list.</summary>
public sealed record WorklistCounts(IReadOnlyDictionary<Worklist, int> Lists, int Actions, int LettersToPost, int MailInTrouble)
{
    /// <summary>Null where a number would tell nobody anything.</summary>
    public int? Of(Worklist list) => Lists.TryGetValue(list, out var count) ? count : null;
}

/// <summary>Counts lists in one command, each by a range of an index; those that are not for the person are not counted.</summary>
public sealed class WorklistCountsQuery(PortalDbContext context, WorklistQuery lists)
{
    private WorklistCounts? _known;

    /// <summary>All lists, once in a request: the navigation and the page share them.</summary>
    public async Task<WorklistCounts> ReadAsync(Actor actor, CancellationToken cancellationToken) =>
        _known ??= await CountAsync(actor, everything: true, cancellationToken);

    /// <summary>What the navigation shows; no more is counted on a page that shows no lists.</summary>
    public async Task<WorklistCounts> ForNavigationAsync(Actor actor, CancellationToken cancellationToken) =>
        _known ?? await CountAsync(actor, everything: false, cancellationToken);

    private async Task<WorklistCounts> CountAsync(Actor actor, bool everything, CancellationToken cancellationToken)
    {
        var reader = await lists.ReaderAsync(actor, cancellationToken);
        List<Worklist> mine = [.. WorklistCatalogue.For(actor).Select(words => words.List)
            .Where(list => everything ? list is not (Worklist.All or Worklist.Recorded) : list is Worklist.ForMe)];
        List<Func<PortalDbContext, IQueryable>> asked = [.. mine.Select<Worklist, Func<PortalDbContext, IQueryable>>(list => data => data.Set<Complaint>().On(list, reader))];
        int? Ask(bool isShown, Func<PortalDbContext, IQueryable> rows)
        {
            if (!isShown)
            {
                return null;
            }

            asked.Add(rows);
            return asked.Count - 1;
        }

        var id = reader.Id;
        var acts = Ask(everything && actor.Can(Permission.CompleteActions), data => data.Set<Remedy>().Where(r => r.State == RemedyState.Promised && r.OwnerId == id));
        var posts = Ask(actor.Can(Permission.PostLetters), data => data.Set<Letter>().InPrintQueue());
        var runs = Ask(actor.Can(Permission.Administer), data => data.Set<OutboxMessage>().InTrouble());

        var counts = await PreparedCounts.ReadAsync(context, reader, everything, asked, cancellationToken);
        int Of(int? place) => place is { } at ? counts[at] : 0;
        return new WorklistCounts(mine.Select((list, at) => (list, counts[at])).ToDictionary(), Of(acts), Of(posts), Of(runs));
    }
}
