using System.Linq.Expressions;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Features.Mail;
using ComplaintsPortal.Web.Features.PrintQueue;
using Microsoft.EntityFrameworkCore;

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
        var mine = WorklistCatalogue.For(actor).Select(words => words.List)
            .Where(list => everything ? list is not (Worklist.All or Worklist.Recorded) : list is Worklist.ForMe).ToList();
        List<IQueryable> asked = [.. mine.Select(list => context.Set<Complaint>().On(list, reader))];
        int? Ask<T>(bool isShown, Func<IQueryable<T>> rows)
        {
            if (!isShown)
            {
                return null;
            }

            asked.Add(rows());
            return asked.Count - 1;
        }

        var id = reader.Id;
        var acts = Ask(everything && actor.Can(Permission.CompleteActions), () => context.Set<Remedy>().Where(r => r.State == RemedyState.Promised && r.OwnerId == id));
        var posts = Ask(actor.Can(Permission.PostLetters), () => context.Set<Letter>().InPrintQueue());
        var runs = Ask(actor.Can(Permission.Administer), () => context.Set<OutboxMessage>().InTrouble());

        var counts = await CountAsync(id, asked, cancellationToken);
        int Of(int? place) => place is { } at ? counts[at] : 0;
        return new WorklistCounts(mine.Select((list, at) => (list, counts[at])).ToDictionary(), Of(acts), Of(posts), Of(runs));
    }

    // One command with a subquery for each, and none for what is not shown: putting a command together costs more than its answer.
    private async Task<int[]> CountAsync(Guid id, List<IQueryable> asked, CancellationToken cancellationToken)
    {
        var each = asked.Select(rows => Expression.Call(typeof(Queryable), nameof(Queryable.Count), [rows.ElementType], rows.Expression));
        var all = Expression.Lambda<Func<StaffMember, int[]>>(Expression.NewArrayInit(typeof(int), each), Expression.Parameter(typeof(StaffMember)));
        return asked.Count == 0 ? [] : await context.Users.Where(staff => staff.Id == id).Select(all).SingleOrDefaultAsync(cancellationToken) ?? new int[asked.Count];
    }
}
