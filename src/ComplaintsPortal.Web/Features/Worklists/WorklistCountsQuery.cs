using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Web.Features.Mail;
using ComplaintsPortal.Web.Features.PrintQueue;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
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
            .Where(list => everything ? list is not (Worklist.All or Worklist.Recorded) : list is Worklist.ForMe).ToHashSet();
        bool Shows(Worklist list) => mine.Contains(list);
        var (forMe, toTriage, handled, team, check, sign, soon, overdue) = (
            Shows(Worklist.ForMe), Shows(Worklist.ToTriage), Shows(Worklist.Mine), Shows(Worklist.Team),
            Shows(Worklist.QualityCheck), Shows(Worklist.Signature), Shows(Worklist.DueSoon), Shows(Worklist.Overdue));
        var posts = reader.Actor.Can(Permission.PostLetters);
        var acts = everything && reader.Actor.Can(Permission.CompleteActions);
        var runs = reader.Actor.Can(Permission.Administer);
        var id = reader.Id;

        IQueryable<Complaint> On(Worklist list) => context.Set<Complaint>().On(list, reader);
        var (ofForMe, ofTriage, ofMine, ofTeam, ofCheck, ofSign, ofSoon, ofOverdue) = (
            On(Worklist.ForMe), On(Worklist.ToTriage), On(Worklist.Mine), On(Worklist.Team),
            On(Worklist.QualityCheck), On(Worklist.Signature), On(Worklist.DueSoon), On(Worklist.Overdue));
        var remedies = context.Set<Remedy>().Where(r => r.State == RemedyState.Promised && r.OwnerId == id);
        var letters = context.Set<Letter>().InPrintQueue();
        var mails = context.Set<OutboxMessage>().InTrouble();
        var count = await context.Users.Where(staff => staff.Id == id).Select(_ => new
        {
            ForMe = forMe ? ofForMe.Count() : 0,
            ToTriage = toTriage ? ofTriage.Count() : 0,
            Mine = handled ? ofMine.Count() : 0,
            Team = team ? ofTeam.Count() : 0,
            Check = check ? ofCheck.Count() : 0,
            Sign = sign ? ofSign.Count() : 0,
            Soon = soon ? ofSoon.Count() : 0,
            Overdue = overdue ? ofOverdue.Count() : 0,
            Actions = acts ? remedies.Count() : 0,
            Letters = posts ? letters.Count() : 0,
            Mails = runs ? mails.Count() : 0,
        }).SingleOrDefaultAsync(cancellationToken);

        Dictionary<Worklist, int> all = new()
        {
            [Worklist.ForMe] = count?.ForMe ?? 0,
            [Worklist.ToTriage] = count?.ToTriage ?? 0,
            [Worklist.Mine] = count?.Mine ?? 0,
            [Worklist.Team] = count?.Team ?? 0,
            [Worklist.QualityCheck] = count?.Check ?? 0,
            [Worklist.Signature] = count?.Sign ?? 0,
            [Worklist.DueSoon] = count?.Soon ?? 0,
            [Worklist.Overdue] = count?.Overdue ?? 0,
        };
        return new WorklistCounts(
            all.Where(one => mine.Contains(one.Key)).ToDictionary(), count?.Actions ?? 0, count?.Letters ?? 0, count?.Mails ?? 0);
    }
}
