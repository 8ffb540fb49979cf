using System.Runtime.CompilerServices;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Rehearsals;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Rehearsal;

/// <summary>Replays complaints one after another as they come from the database: one command, only the columns with days.</summary>
public sealed class RehearsalQuery(PortalDbContext context, Rulebooks rulebooks, TimeProvider clock)
{
    public const int PageSize = 50;

    private static readonly ComplaintStatus[] NotAccepted = [ComplaintStatus.ServiceRequest, ComplaintStatus.Referred, ComplaintStatus.Declined];

    /// <summary>How many deadlines were met, and would have been.</summary>
    public async Task<RehearsalTally> TallyAsync(RehearsalForm form, CancellationToken cancellationToken)
    {
        var tally = new RehearsalTally();
        var (policy, calendar, today) = TriedOut(form);
        await foreach (var one in ReadAsync(form.From.ToDate()!.Value, form.To.ToDate()!.Value, 0, cancellationToken))
        {
            tally.Add(ReplayOf(one, policy, calendar, today));
        }

        return tally;
    }

    /// <summary>A page of the complaints behind one number; null in the second place where there are no more.</summary>
    public async Task<(IReadOnlyList<RehearsedComplaint> Rows, long? Next)> PageAsync(RehearsalForm form, RehearsalChoice choice, CancellationToken cancellationToken)
    {
        var rows = new List<RehearsedComplaint>();
        var (policy, calendar, today) = TriedOut(form);
        await foreach (var one in ReadAsync(form.From.ToDate()!.Value, form.To.ToDate()!.Value, choice.After, cancellationToken))
        {
            if (ReplayOf(one, policy, calendar, today).FirstOrDefault(choice.Has) is not { } step)
            {
                continue;
            }

            if (rows.Count == PageSize)
            {
                return (rows, rows[^1].Id);
            }

            rows.Add(new(one.Id, one.Reference, one.Facts.Received, step));
        }

        return (rows, null);
    }

    /// <summary>The complaints received in a period, in the order in which they were recorded, as they come.</summary>
    public async IAsyncEnumerable<ReplayCase> ReadAsync(DateOnly from, DateOnly to, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rows = context.Set<Complaint>().AsNoTracking()
            .Where(c => c.ReceivedDay >= from && c.ReceivedDay <= to && c.Id > after && c.Status != ComplaintStatus.Withdrawn)
            .OrderBy(c => c.Id)
            .Select(c => new
            {
                c.Id,
                c.Reference,
                c.PolicyId,
                c.Status,
                c.ReceivedDay,
                c.ClosedDay,
                c.Escalation,
                RefusalSent = c.Stages.Any(s => s.Number == 2 && s.LoggedDay == null)
                    ? c.Letters.Where(l => l.Kind == LetterKind.EscalationRefused).Min(l => l.SentDay)
                    : null,
                Stages = c.Stages.Select(s => new
                {
                    s.Number,
                    s.RequestedDay,
                    s.LoggedDay,
                    s.AcknowledgedDay,
                    s.RespondedDay,
                    Extensions = s.Extensions.Select(e => new { e.Number, e.WorkingDays, e.NoticeSentDay }).ToList(),
                }).ToList(),
            })
            .AsSingleQuery()
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            var one = row.Stages.First(s => s.Number == 1);
            var two = row.Stages.Find(s => s.Number == 2);
            var refused = row.Escalation is { Accepted: false, GroundCode.Length: > 0 };
            yield return new ReplayCase
            {
                Id = row.Id,
                Reference = row.Reference,
                PolicyId = row.PolicyId,
                Facts = new ClockFacts
                {
                    Received = row.ReceivedDay,
                    Logged = one.LoggedDay,
                    Acknowledged = one.AcknowledgedDay,
                    Responded = one.RespondedDay,
                    EscalationRequested = two?.RequestedDay,
                    EscalationLogged = two?.LoggedDay,
                    EscalationAcknowledged = two?.AcknowledgedDay,
                    StageTwoResponded = two?.RespondedDay,
                    ReviewDecided = row.Escalation?.Review?.DecidedDay,
                    Extensions = row.Stages.TrueForAll(s => s.Extensions.Count == 0)
                        ? []
                        : [.. row.Stages.SelectMany(s => s.Extensions.OrderBy(e => e.Number).Select(e => new ExtensionFact(s.Number, e.WorkingDays, e.NoticeSentDay)))],
                },
                NotAccepted = NotAccepted.Contains(row.Status),
                NotAcceptedNotice = row.ClosedDay,
                EscalationRefused = refused,
                EscalationRefusedNotice = refused ? row.RefusalSent : null,
                Reviewed = row.Status != ComplaintStatus.EscalationRequested && row.Escalation is { ReviewsStageOne: true },
                ReviewAnswered = row.Escalation?.Review?.AnsweredDay,
            };
        }
    }

    private (LandlordPolicy? Policy, WorkingDayCalendar Calendar, DateOnly Today) TriedOut(RehearsalForm form)
    {
        var calendar = rulebooks.Current.Calendar;
        return (
            form.Policy is { } id ? rulebooks.Shelf.First(policy => policy.Id == id) : null,
            form.Holiday.ToDate() is { } day ? calendar.With([new BankHoliday(day, "Bank holiday tried out")]) : calendar,
            LondonTime.Today(clock));
    }

    private IEnumerable<ReplayedStep> ReplayOf(ReplayCase one, LandlordPolicy? policy, WorkingDayCalendar calendar, DateOnly today)
    {
        var held = rulebooks.For(one.PolicyId, one.Facts.Received);
        return Replay.Of(one, held, held with { Policy = policy ?? held.Policy, Calendar = calendar }, today);
    }
}

/// <summary>A complaint behind a number.</summary>
public sealed record RehearsedComplaint(long Id, ComplaintReference Reference, DateOnly Received, ReplayedStep Step);
