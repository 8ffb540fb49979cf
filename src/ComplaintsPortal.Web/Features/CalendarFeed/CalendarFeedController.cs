using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Reminders;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Reminders;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.CalendarFeed;

/// <summary>
/// Somebody's own dates, those beside complaints too, and those of colleagues whom they cover today, for their calendar program, which cannot sign in: the secret in the address stands for them, and is known here by
/// its hash only. References and tasks; no name of a complainant and nobody's words.
/// </summary>
[Public]
public sealed class CalendarFeedController(PortalDbContext context, WorklistQuery lists, DueBesideQuery due, AbsenceBook absences, SiteAddress site) : PortalController
{
    private const int Most = 500;

    [HttpGet("/calendar/{secret}.ics")]
    [Download]
    public async Task<IActionResult> Index(string secret, CancellationToken cancellationToken)
    {
        var hash = RemindersController.HashOf(secret);
        var person = await context.Set<ReminderChoice>().AsNoTracking().Where(choice => choice.CalendarHash == hash)
            .Join(context.ActiveStaff(), choice => choice.StaffId, staff => staff.Id, (_, staff) => new { staff.Id, staff.Name })
            .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("calendar");
        var actor = new Actor(person.Id, person.Name, await context.RolesOfAsync(person.Id, cancellationToken)) { Covers = absences.CoveredBy(person.Id, Today) };
        var reader = await lists.ReaderAsync(actor, cancellationToken);
        return File(CalendarFile.Write("Complaints: my dates", await EntriesAsync(reader, cancellationToken), Clock.GetUtcNow().UtcDateTime), CalendarFile.ContentType, "complaints.ics");
    }

    private async Task<IReadOnlyList<CalendarEntry>> EntriesAsync(ListReader reader, CancellationToken cancellationToken)
    {
        var byDate = new WorklistFilter { Sort = WorklistSort.Due };
        List<WorklistRow> rows = [];
        if (reader.Actor.Can(Permission.Investigate))
        {
            rows.AddRange((await lists.PageAsync(Worklist.Mine, byDate, reader, cancellationToken, Most)).Rows);
            rows.AddRange((await lists.PageAsync(Worklist.ForMe, byDate, reader, cancellationToken, Most)).Rows);
        }

        var beside = await due.ReadAsync(Today.AddYears(1), reader.Actor, cancellationToken);
        return
        [
            .. rows.Where(row => row is { Due: not null, DueStep: not null }).DistinctBy(row => row.Id)
                .Select(row => new CalendarEntry($"{row.Reference}-{row.DueStep}", row.Due!.Value, $"{row.Reference}: {CaseWords.ShortStep(row.DueStep!.Value)}", site.Of(row.Href))),
            .. beside.Select(one => new CalendarEntry($"{one.Reference}-{one.Key}", one.Due, $"{one.Reference}: {char.ToLowerInvariant(one.Task[0])}{one.Task[1..]}", site.Of(CaseHref.Of(one.Reference, one.Segment)))),
        ];
    }
}
