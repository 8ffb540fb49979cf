using ComplaintsPortal.Domain.Equality;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Equality;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Equality;

/// <summary>How complaints end for different groups of people, for whole years that are over (LHP-70, LHP-71).</summary>
[Allow(Permission.SeeFigures)]
public sealed class EqualityController(EqualityDesk desk) : PortalController
{
    public const string Address = "/staff/equality";

    private const int YearsBack = 5;

    /// <param name="year">The first calendar year of a reporting year; anything else is last year.</param>
    [HttpGet(Address)]
    public async Task<IActionResult> Index(int? year, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var last = ReportingYear.Of(Today).Before;
        var years = Enumerable.Range(0, YearsBack).Select(back => new ReportingYear(last.First.AddYears(-back))).ToList();
        var chosen = years.Find(one => one.First.Year == year) ?? last;
        return View(new EqualityViewModel(chosen, years, await desk.ReadAsync(chosen, cancellationToken)));
    }
}

public sealed record EqualityViewModel(ReportingYear Year, IReadOnlyList<ReportingYear> Years, IReadOnlyList<EqualityTable> Tables)
{
    public bool HasAnswers => Tables[0].Total.Number is not null;
}
