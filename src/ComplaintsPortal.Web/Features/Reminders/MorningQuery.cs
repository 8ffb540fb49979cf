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
using ComplaintsPortal.Web.Features.Payments;
using ComplaintsPortal.Web.Features.StaffHome;
using ComplaintsPortal.Web.Features.Worklists;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Reminders;

/// <summary>One thing to do, as a mail may say it: the reference and the task, no name and nobody's words.</summary>
/// <param name="With">The colleague whom it waits for; empty for one's own.</param>
/// <param name="DaysLate">Working days since it was due.</param>
/// <param name="IsLate">Its day has passed, or its hour.</param>
/// <param name="Segment">Where on the case it is done; empty for the case itself.</param>
public sealed record MorningLine(ComplaintReference Reference, string Task, DateOnly Due, int DaysLate, bool IsLate, bool Danger, string With = "", string Segment = "");

/// <summary>What somebody is told in the morning.</summary>
/// <param name="Later">How much more waits for them, due later or without a date.</param>
/// <param name="Elsewhere">What is overdue with others, for those to whom that is escalated.</param>
/// <param name="Unread">Notes in which a colleague named them.</param>
public sealed record Morning(IReadOnlyList<MorningLine> Late, IReadOnlyList<MorningLine> Today, int Later, IReadOnlyList<MorningLine> Elsewhere, bool MoreElsewhere, int Unread)
{
    /// <summary>What Code 8.5 asks for and is not done yet.</summary>
    public IReadOnlyList<string> Incidents { get; init; } = [];

    /// <summary>How many payments wait for their approval.</summary>
    public int Payments { get; init; }

    /// <summary>How many of their complainants wrote, and nobody has done anything on it since.</summary>
    public int Wrote { get; init; }

    /// <summary>What is due for the landlord as a whole; told on the first working day of a week.</summary>
    public IReadOnlyList<LandlordMatter> Matters { get; init; } = [];

    /// <summary>Nobody is written to only because something is due next week.</summary>
    public bool IsQuiet => Late.Count + Today.Count + Elsewhere.Count + Unread + Incidents.Count + Payments + Wrote + Matters.Count == 0;
}

/// <summary>What waits for one person on a day, by the same rule as their lists, with what is due beside the complaints.</summary>
public sealed class MorningQuery(
    PortalDbContext context, WorklistQuery lists, PaymentsToApproveQuery payments, TheyWroteQuery wrote, LandlordMattersQuery matters, Rulebooks rulebooks, JobOptions options)
{
    /// <summary>A mail of more lines nobody reads; the lists have the rest.</summary>
    public const int Most = 50;

    /// <param name="actor">With those whom they cover today.</param>
    /// <param name="beside">What is due beside the complaints, everybody's.</param>
    public async Task<Morning> ReadAsync(Actor actor, ReminderChoice choice, IReadOnlyList<DueBeside> beside, CancellationToken cancellationToken)
    {
        var reader = await lists.ReaderAsync(actor, cancellationToken);
        var told = beside.Where(one => !one.IsHiddenFrom(reader.Id)).ToList();
        var mine = choice.Morning && actor.Can(Permission.Investigate)
            ? (await lists.PageAsync(Worklist.ForMe, new WorklistFilter { Sort = WorklistSort.Due }, reader, cancellationToken, Most)).Rows : [];
        var own = mine.Where(row => row.Due <= reader.Today).Select(row => Line(row, reader.Today))
            .Concat(choice.Morning ? told.Where(one => one.IsOf(actor)).Select(one => Line(one, reader.Today)) : [])
            .OrderBy(line => !line.Danger).ThenBy(line => line.Due).ToList();
        var (elsewhere, more) = choice.Overdue ? await ElsewhereAsync(reader, [.. own.Where(line => line.Segment.Length == 0).Select(line => line.Reference)], told, cancellationToken) : ([], false);
        return new Morning(
            [.. own.Where(line => line.IsLate)],
            [.. own.Where(line => !line.IsLate)],
            mine.Count(row => row.Due is null || row.Due > reader.Today),
            elsewhere, more,
            choice.Mentions ? await context.Set<NoteMention>().CountAsync(mention => mention.StaffId == reader.Id && mention.ReadOn == null, cancellationToken) : 0)
        {
            Incidents = choice.Morning && actor.Can(Permission.Triage)
                ? [.. (await context.OwedIncidentsAsync(cancellationToken)).SelectMany(incident => incident.Owed.Select(step => $"{incident.What}: {IncidentWords.Step(step)} (Code 8.5)"))] : [],
            Payments = choice.Morning ? await payments.CountAsync(reader, cancellationToken) : 0,
            Wrote = choice.Morning ? (await wrote.ReadAsync(reader, cancellationToken)).Count : 0,
            Matters = choice.Morning && rulebooks.Current.Calendar.IsFirstOfWeek(reader.Today) ? await matters.ReadAsync(actor, reader.Today, cancellationToken) : [],
        };
    }

    // Leads hear of everything that is overdue, directors once it has been so for some working days.
    private async Task<(IReadOnlyList<MorningLine> Lines, bool More)> ElsewhereAsync(ListReader reader, HashSet<ComplaintReference> own, List<DueBeside> beside, CancellationToken cancellationToken)
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
            .Concat(beside.Where(one => one.IsLate && !one.IsOf(reader.Actor)).Select(one => Line(one, reader.Today) with { With = one.OwnerName ?? policy.Roles[StaffRole.ComplaintsLead] }))
            .Where(line => lead || line.DaysLate >= options.DirectorAfterWorkingDays).OrderBy(line => line.Due).ToList();
        return ([.. lines.Take(Most)], page.Next is not null || lines.Count > Most);
    }

    private MorningLine Line(WorklistRow row, DateOnly today) =>
        new(row.Reference, CaseTasks.Words(row.NextTask), row.Due!.Value, DaysLate(row.Due.Value, today), row.Due < today, row.Danger);

    private MorningLine Line(DueBeside one, DateOnly today) => new(one.Reference, one.Task, one.Due, DaysLate(one.Due, today), one.IsLate, Danger: false, Segment: one.Segment);

    private int DaysLate(DateOnly due, DateOnly today) => due < today ? rulebooks.Current.Calendar.Count(due, today) : 0;
}
