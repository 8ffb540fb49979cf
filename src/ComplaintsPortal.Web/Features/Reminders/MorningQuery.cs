using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Notes;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Incidents;
using ComplaintsPortal.Infrastructure.Jobs;
using ComplaintsPortal.Infrastructure.Reminders;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Incidents;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Reminders;

/// <summary>One thing to do, as a mail may say it: the reference and the task, no name and nobody's words.</summary>
/// <param name="With">The colleague whom it waits for; empty for one's own.</param>
/// <param name="DaysLate">Working days since it was due.</param>
public sealed record MorningLine(ComplaintReference Reference, string Task, DateOnly Due, int DaysLate, bool Danger, string With = "");

/// <summary>What somebody is told in the morning.</summary>
/// <param name="Later">How much more waits for them, due later or without a date.</param>
/// <param name="Elsewhere">What is overdue with others, for those to whom that is escalated.</param>
/// <param name="Unread">Notes in which a colleague named them.</param>
public sealed record Morning(IReadOnlyList<MorningLine> Late, IReadOnlyList<MorningLine> Today, int Later, IReadOnlyList<MorningLine> Elsewhere, bool MoreElsewhere, int Unread)
{
    /// <summary>What Code 8.5 asks for and is not done yet.</summary>
    public IReadOnlyList<string> Incidents { get; init; } = [];

    /// <summary>Nobody is written to only because something is due next week.</summary>
    public bool IsQuiet => Late.Count + Today.Count + Elsewhere.Count + Unread + Incidents.Count + Matters.Count == 0;

    /// <summary>What is due for the landlord as a whole; told on the first working day of a week.</summary>
    public IReadOnlyList<LandlordMatter> Matters { get; init; } = [];
}

/// <summary>What waits for one person on a day, by the same rule as their lists.</summary>
public sealed class MorningQuery(PortalDbContext context, WorklistQuery lists, LandlordMattersQuery matters, Rulebooks rulebooks, JobOptions options)
{
    /// <summary>A mail of more lines nobody reads; the lists have the rest.</summary>
    public const int Most = 50;

    public async Task<Morning> ReadAsync(Actor actor, ReminderChoice choice, CancellationToken cancellationToken)
    {
        var reader = await lists.ReaderAsync(actor, cancellationToken);
        var byDate = new WorklistFilter { Sort = WorklistSort.Due };
        var mine = choice.Morning && actor.Can(Permission.Investigate) ? (await lists.PageAsync(Worklist.ForMe, byDate, reader, cancellationToken, Most)).Rows : [];
        var remedies = choice.Morning ? await RemediesAsync(reader, cancellationToken) : [];
        var own = mine.Where(row => row.Due <= reader.Today).Select(row => Line(row, reader.Today))
            .Concat(remedies).OrderBy(line => !line.Danger).ThenBy(line => line.Due).ToList();
        var (elsewhere, more) = choice.Overdue ? await ElsewhereAsync(reader, [.. own.Select(line => line.Reference)], cancellationToken) : ([], false);
        return new Morning(
            [.. own.Where(line => line.Due < reader.Today)],
            [.. own.Where(line => line.Due == reader.Today)],
            mine.Count(row => row.Due is null || row.Due > reader.Today),
            elsewhere, more,
            choice.Mentions ? await context.Set<NoteMention>().CountAsync(mention => mention.StaffId == reader.Id && mention.ReadOn == null, cancellationToken) : 0)
        {
            Incidents = choice.Morning && actor.Can(Permission.Triage)
                ? [.. (await context.OwedIncidentsAsync(cancellationToken)).SelectMany(incident => incident.Owed.Select(step => $"{incident.What}: {IncidentWords.Step(step)} (Code 8.5)"))] : [],
            Matters = choice.Morning && rulebooks.Current.Calendar.IsFirstOfWeek(reader.Today) ? await matters.ReadAsync(actor, reader.Today, cancellationToken) : [],
        };
    }

    // Leads hear of everything that is overdue, directors once it has been so for some working days.
    private async Task<(IReadOnlyList<MorningLine> Lines, bool More)> ElsewhereAsync(ListReader reader, HashSet<ComplaintReference> own, CancellationToken cancellationToken)
    {
        var (lead, director) = (reader.Actor.Can(Permission.Triage), reader.Actor.Can(Permission.SignOff));
        if (!lead && !director)
        {
            return ([], false);
        }

        var page = await lists.PageAsync(Worklist.Overdue, new WorklistFilter { Sort = WorklistSort.Due }, reader, cancellationToken, Most);
        var policy = rulebooks.Current.Policy;
        var lines = page.Rows.Where(row => !own.Contains(row.Reference))
            .Select(row => Line(row, reader.Today) with { With = CaseTasks.WaitsFor(row.NextTask, row.HandlerName, row.HandlerId is not null, policy) })
            .Where(line => lead || line.DaysLate >= options.DirectorAfterWorkingDays).ToList();
        return (lines, page.Next is not null);
    }

    private async Task<IReadOnlyList<MorningLine>> RemediesAsync(ListReader reader, CancellationToken cancellationToken)
    {
        var (id, today) = (reader.Id, reader.Today);
        var due = await context.Set<Remedy>().AsNoTracking().Where(r => r.State == RemedyState.Promised && r.OwnerId == id && r.DueDay <= today)
            .Join(context.Set<Complaint>().NotKeptFrom(reader.Actor), r => EF.Property<long>(r, "ComplaintId"), c => c.Id, (remedy, complaint) => new { remedy.DueDay, remedy.Number, complaint.Reference })
            .OrderBy(one => one.DueDay).ThenBy(one => one.Reference).Take(Most).ToListAsync(cancellationToken);
        return [.. due.Select(one => new MorningLine(one.Reference, $"Complete remedy {one.Number}", one.DueDay, DaysLate(one.DueDay, today), Danger: false))];
    }

    private MorningLine Line(WorklistRow row, DateOnly today) =>
        new(row.Reference, CaseTasks.Words(row.NextTask), row.Due!.Value, DaysLate(row.Due.Value, today), row.Danger);

    private int DaysLate(DateOnly due, DateOnly today) => due < today ? rulebooks.Current.Calendar.Count(due, today) : 0;
}
