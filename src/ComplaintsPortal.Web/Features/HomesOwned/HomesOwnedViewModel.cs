using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Web.Features.Figures;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using OwnedHomes = ComplaintsPortal.Domain.Measures.HomesOwned;

namespace ComplaintsPortal.Web.Features.HomesOwned;

public sealed record HomesOwnedViewModel(HomesOwnedForm Form, bool MayEnter, ReportingYear ThisYear, IReadOnlyList<OwnedHomes> Entered)
{
    private const int YearsBack = 5;

    /// <summary>This year and those before it.</summary>
    public IEnumerable<ReportingYear> Years => Enumerable.Range(0, YearsBack + 1).Select(back => new ReportingYear(ThisYear.First.AddYears(-back)));

    public IEnumerable<FieldOption> Options => Years.Select(year => new FieldOption(FigureWords.Iso(year.First), year.Name));

    public OwnedHomes? Of(ReportingYear year, HomeType home) => Entered.FirstOrDefault(one => one.YearFirstDay == year.First && one.Home == home);
}
