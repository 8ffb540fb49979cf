using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Hazards;

/// <summary>Adds hazards to complaints and finds them again; whoever must act is told in the same save.</summary>
public sealed class HazardDesk(PortalDbContext context, HazardAlerts alerts)
{
    /// <summary>The hazards told of with a complaint that is taken in now; the complaint has its number.</summary>
    public async Task TakeInAsync(Complaint complaint, Rulebook rules, Act act, CancellationToken cancellationToken)
    {
        var number = 0;
        foreach (var kind in Hazard.KindsIn(complaint.Submission.AsItCame))
        {
            var hazard = Hazard.Told(complaint, ++number, kind, rules.Calendar, act);
            context.Add(hazard);

            // Of a danger the same people are told by the alert about it.
            if (!complaint.Danger)
            {
                await alerts.TellAsync(complaint, hazard, rules, act, cancellationToken);
            }
        }
    }

    /// <summary>The hazards told of in a reply that joins its complaint: whoever must act hears of each at once (PCC-8c).</summary>
    public async Task TakeInReplyAsync(Complaint complaint, Submission reply, Rulebook rules, Act act, CancellationToken cancellationToken)
    {
        var number = await context.Set<Hazard>().CountAsync(h => h.ComplaintId == complaint.Id, cancellationToken);
        foreach (var kind in Hazard.KindsIn(reply))
        {
            var hazard = Hazard.ToldIn(reply, complaint, ++number, kind, rules.Calendar, act);
            context.Add(hazard);
            await alerts.TellAsync(complaint, hazard, rules, act, cancellationToken, reply);
        }
    }

    public async Task<Hazard> RecordAsync(Complaint complaint, HazardReport report, Rulebook rules, Act act, CancellationToken cancellationToken)
    {
        var number = await context.Set<Hazard>().CountAsync(h => h.ComplaintId == complaint.Id, cancellationToken) + 1;
        var hazard = Hazard.Record(complaint, number, report, rules.Calendar, act);
        context.Add(hazard);
        await alerts.TellAsync(complaint, hazard, rules, act, cancellationToken);
        return hazard;
    }

    /// <summary>Those of a complaint, in the order in which they were told.</summary>
    public Task<List<Hazard>> OfAsync(long complaintId, CancellationToken cancellationToken) =>
        context.Set<Hazard>().Where(h => h.ComplaintId == complaintId).OrderBy(h => h.Number).ToListAsync(cancellationToken);

    /// <summary>Those that the next written summary is about: investigated and not summed up, or else those of the last one, for its correction.</summary>
    public async Task<IReadOnlyList<Hazard>> ToSumUpAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        var all = (await OfAsync(complaint.Id, cancellationToken)).Where(h => h.InvestigatedOn is not null).ToList();
        var last = complaint.Letters.LastOrDefault(l => l.Kind == LetterKind.HazardSummary && l.CopyOf is null && !l.IsSuperseded)?.Number;
        var owed = all.Where(h => h.OwesSummary && h.SummaryLetterNumber is null).ToList();
        return owed.Count > 0 ? owed : [.. all.Where(h => h.SummaryLetterNumber is { } number && number == last)];
    }

    /// <summary>What follows for hazards from a letter that was sent or came back.</summary>
    public async Task FollowAsync(Complaint complaint, Letter letter, Rulebook rules, CancellationToken cancellationToken)
    {
        if (letter.Kind != LetterKind.HazardSummary)
        {
            return;
        }

        foreach (var hazard in await context.Set<Hazard>().Where(h => h.ComplaintId == complaint.Id && h.SummaryLetterNumber == letter.Number).ToListAsync(cancellationToken))
        {
            hazard.SummarySent(letter.SentDay, rules.Calendar);
        }
    }
}
