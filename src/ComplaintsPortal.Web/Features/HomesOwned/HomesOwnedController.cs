using ComplaintsPortal.Domain.Measures;
using OwnedHomes = ComplaintsPortal.Domain.Measures.HomesOwned;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.HomesOwned;

/// <summary>How many homes the landlord owned at the end of each year: what CH01 is divided by.</summary>
[Allow(Permission.SeeFigures)]
public sealed class HomesOwnedController(PortalDbContext context, IValidator<HomesOwnedForm> validator) : PortalController
{
    public const string Address = "/staff/homes-owned";

    [HttpGet(Address)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await ModelAsync(new HomesOwnedForm(), cancellationToken));

    [HttpPost(Address)]
    [Allow(Permission.EnterHomes)]
    public async Task<IActionResult> Enter([Bind(Prefix = "Form")] HomesOwnedForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken, "Form"))
        {
            return Invalid(await ModelAsync(form, cancellationToken));
        }

        var year = new ReportingYear(form.Year!.Value);
        var act = new Act(Actor, Clock.GetUtcNow().UtcDateTime);
        var before = await context.Set<OwnedHomes>().Where(h => h.YearFirstDay == year.First).ToListAsync(cancellationToken);
        foreach (var (home, count) in new[] { (HomeType.Rented, form.Rented!.Value), (HomeType.PartOwned, form.PartOwned!.Value) })
        {
            if (before.Find(h => h.Home == home) is { } known)
            {
                known.Enter(count, act);
            }
            else
            {
                context.Add(new OwnedHomes(year, home, count, act));
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        Done($"The homes of {year.Name} are entered.");
        return Redirect(Address);
    }

    private async Task<HomesOwnedViewModel> ModelAsync(HomesOwnedForm form, CancellationToken cancellationToken) => new(
        form, Actor.Can(Permission.EnterHomes), ReportingYear.Of(Today), await context.Set<OwnedHomes>().AsNoTracking().OrderByDescending(h => h.YearFirstDay).Take(100).ToListAsync(cancellationToken));
}
