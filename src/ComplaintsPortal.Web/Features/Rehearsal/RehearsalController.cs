using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Rehearsal;

/// <summary>"What if this policy, or this bank holiday, had applied?": the clocks of a period's complaints, replayed.</summary>
[Allow(Permission.RehearsePolicy)]
[Route("staff/policy/rehearsal")]
public sealed class RehearsalController(RehearsalQuery query, Rulebooks rulebooks, IValidator<RehearsalForm> validator) : PortalController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(RehearsalForm form, CancellationToken cancellationToken)
    {
        if (Request.Query.Count == 0)
        {
            return View(Model(new RehearsalForm { From = DateParts.From(FirstOfMonth(Today.AddYears(-1))), To = DateParts.From(Today) }));
        }

        return await IsValidAsync(validator, form, cancellationToken, nameof(RehearsalViewModel.Form))
            ? View(Model(form) with { Tally = await query.TallyAsync(form, cancellationToken) })
            : Invalid(Model(form));
    }

    /// <summary>The complaints behind a number, for those who may see complaints.</summary>
    [HttpGet("complaints")]
    [Allow(Permission.SeeAllCases)]
    public async Task<IActionResult> Complaints(RehearsalForm form, RehearsalChoice choice, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(RehearsalViewModel.Form)))
        {
            // An address that was changed by hand: back to where one chooses.
            return Redirect(PolicyPages.Above + "/rehearsal");
        }

        var (rows, next) = await query.PageAsync(form, choice, cancellationToken);
        return View(new RehearsalComplaintsViewModel(Model(form), choice, rows, next));
    }

    private RehearsalViewModel Model(RehearsalForm form) => new(form, rulebooks.Shelf, rulebooks.History.Versions, Actor.Can(Permission.SeeAllCases));

    private static DateOnly FirstOfMonth(DateOnly day) => new(day.Year, day.Month, 1);
}
