using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Absences;

/// <summary>Records and ends absences; each with a line in the person's history.</summary>
public sealed class AbsencesHandler(PortalDbContext context, AbsenceBook book, TimeProvider clock)
{
    /// <summary>Those of today and later, the next first.</summary>
    public async Task<IReadOnlyList<Absence>> AllAsync(CancellationToken cancellationToken)
    {
        var today = LondonTime.Today(clock);
        return await context.Set<Absence>().AsNoTracking().Where(one => one.Until >= today).OrderBy(one => one.From).ThenBy(one => one.StaffName).ToListAsync(cancellationToken);
    }

    public async Task AddAsync(AbsencePlan plan, Actor by, CancellationToken cancellationToken)
    {
        var act = new Act(by, clock.GetUtcNow().UtcDateTime);
        context.Add(new Absence(plan, [.. await AllAsync(cancellationToken)], act));
        Note(plan.StaffId, $"Away from {Words.ShortDay(plan.From)} to {Words.ShortDay(plan.Until)}; {plan.CoverName} covers", act);
        await context.SaveChangesAsync(cancellationToken);
        await book.ReloadAsync(cancellationToken);
    }

    /// <exception cref="NotFoundException">There is no such absence.</exception>
    public async Task<Absence> EndAsync(long id, Actor by, CancellationToken cancellationToken)
    {
        var act = new Act(by, clock.GetUtcNow().UtcDateTime);
        var absence = await context.Set<Absence>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("absence");
        absence.End(act);
        Note(absence.StaffId, $"Back from the absence that began on {Words.ShortDay(absence.From)}", act);
        await context.SaveChangesAsync(cancellationToken);
        await book.ReloadAsync(cancellationToken);
        return absence;
    }

    private void Note(Guid staffId, string what, Act act) =>
        context.Add(new StaffChange { StaffId = staffId, ById = act.By.StaffId, ByName = act.By.Name, On = act.On, What = what });
}
