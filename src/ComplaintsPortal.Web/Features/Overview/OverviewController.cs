using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Figures;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Overview;

/// <summary>What leads, managers, directors and the member responsible look at: open work, this week's dates, months, subjects, causes, areas.</summary>
[Allow(Permission.SeeFigures)]
public sealed class OverviewController(OverviewQuery query, FiguresViewQuery views, CaseReaders readers, IValidator<FiguresForm> validator) : PortalController
{
    public const string Address = "/staff/overview";

    [HttpGet(Address)]
    public async Task<IActionResult> Index(FiguresForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        if (form.From.IsEmpty && form.To.IsEmpty)
        {
            var month = new DateOnly(Today.Year, Today.Month, 1);
            form = form.In(month.AddMonths(-11), Today) with { Team = await OwnTeamAsync(form, cancellationToken) };
        }

        if (!await IsValidAsync(validator, form, cancellationToken, nameof(OverviewViewModel.Form)))
        {
            return Invalid(new OverviewViewModel(await views.ReadAsync(form, valid: false, Today, cancellationToken)));
        }

        var view = await views.ReadAsync(form, valid: true, Today, cancellationToken);
        ViewData["Signs"] = Actor.Can(Permission.SignOff);
        return View(await query.ReadAsync(view, MeasureCatalogue.On(Today, MeasureRules.On(form.From.ToDate()!.Value), form.Filter().Cohort), cancellationToken));
    }

    // Who does not answer for all complaints begins with those of their own team; "Show all" leads to the others.
    private async Task<string?> OwnTeamAsync(FiguresForm form, CancellationToken cancellationToken) =>
        form.HasConditions || Actor.Can(Permission.SeeAllCases) || !Actor.Can(Permission.Investigate) ? form.Team
        : await readers.TeamOfAsync(Actor, cancellationToken) is { Length: > 0 } team ? team : form.Team;
}
