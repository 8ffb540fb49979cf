using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Seeding;
using ComplaintsPortal.Web.Features.Reports;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>The demonstration's reports: what was due is published, this year's annual report is being written.</summary>
internal sealed class DemonstrationReports(PortalDbContext context, ReportDocumentQuery documents, TimeProvider clock)
{
    private static readonly TimeOnly Morning = new(10, 30);

    private Actor _lead = Actor.System;
    private Actor _director = Actor.System;

    public async Task AddAsync(CancellationToken cancellationToken)
    {
        (_lead, _director) = (await ActorAsync(DemoPeople.Lead.Name, StaffRole.ComplaintsLead, cancellationToken), await ActorAsync("Margaret Flynn", StaffRole.Director, cancellationToken));
        var today = LondonTime.Today(clock);
        foreach (var kind in ReportKinds.All)
        {
            await PublishAsync(kind, today, cancellationToken);
        }

        var year = ReportingYear.Of(today);
        var draft = Report.Prepare(ReportKind.AnnualReport, year.First, year.Last, On(_lead, today, today));
        draft.Write("summary", DemonstrationTexts.DraftSummary, On(_lead, today, today));
        context.Add(draft);
        Return(year.Before, today);
        await context.SaveChangesAsync(cancellationToken);
    }

    private async Task PublishAsync(ReportKind kind, DateOnly today, CancellationToken cancellationToken)
    {
        var (from, to) = ReportKinds.LastEnded(kind, today);

        // The monthly review says what is open on its day, so that day is today.
        var (written, approved, published) = kind switch
        {
            ReportKind.AnnualReport => (to.AddDays(60), to.AddDays(72), to.AddDays(96)),
            ReportKind.MonthlyReview => (today, today, today),
            _ => (to.AddDays(5), to.AddDays(8), to.AddDays(9)),
        };
        var report = Report.Prepare(kind, from, to, On(_lead, written, today));
        foreach (var (part, text) in DemonstrationTexts.Of(kind))
        {
            report.Write(part, text, On(_lead, written, today));
        }

        var seen = approved < today ? Weekday(approved) : today;
        report.Approve(await documents.MakeAsync(report, seen, cancellationToken), On(_director, approved, today));
        if (ReportKinds.NeedsResponse(kind))
        {
            report.Respond(DemonstrationTexts.Response, "The board", Weekday(Earlier(to.AddDays(89), today)) is var met && met > to ? met : to.AddDays(1), On(_lead, published, today));
        }

        report.Publish(null, On(_director, published, today));
        context.Add(report);
    }

    private void Return(ReportingYear year, DateOnly today)
    {
        var act = On(_lead, year.Last.AddDays(120), today);
        var one = OmbudsmanReturn.Begin(year, act);
        const string Site = "https://www.landlord.example/complaints";
        one.Keep(new ReturnLinks($"{Site}/policy", $"{Site}/self-assessment", $"{Site}/annual-report", $"{Site}/annual-report#response"), act);
        if (act.Day > year.Last)
        {
            one.Send(act.Day, act);
        }

        context.Add(one);
    }

    private async Task<Actor> ActorAsync(string name, StaffRole role, CancellationToken cancellationToken) =>
        new(await context.Users.Where(user => user.Name == name).Select(user => user.Id).SingleAsync(cancellationToken), name, [role]);

    private Act On(Actor by, DateOnly day, DateOnly today) => new(by, day < today ? LondonTime.ToUtc(Weekday(day), Morning) : clock.GetUtcNow().UtcDateTime);

    private static DateOnly Weekday(DateOnly day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };

    private static DateOnly Earlier(DateOnly day, DateOnly today) => day < today ? day : today;
}
