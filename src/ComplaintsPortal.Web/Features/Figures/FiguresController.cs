using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Figures;

/// <summary>The figures of a period. Each opens what it is and the complaints behind it; figures count all complaints, whoever reads them.</summary>
[Allow(Permission.SeeFigures)]
[Route("staff/figures")]
public sealed class FiguresController(
    FigureRowsQuery rows, FiguresViewQuery views, FigureBreakdownQuery breakdowns, FigureComplaintsQuery complaints, IValidator<FiguresForm> validator) : PortalController
{
    private const string FormPrefix = nameof(FiguresViewModel.Form);

    [HttpGet("")]
    public async Task<IActionResult> Index(FiguresForm form, CancellationToken cancellationToken)
    {
        form = WithPeriod(form);
        if (!await IsValidAsync(validator, form, cancellationToken, FormPrefix))
        {
            return Invalid(new FiguresViewModel(await views.ReadAsync(form, valid: false, Today, cancellationToken), []));
        }

        var view = await views.ReadAsync(form, valid: true, Today, cancellationToken);
        return View(new FiguresViewModel(view, await rows.ReadAsync(MeasuresOf(form), form.Filter(), cancellationToken)));
    }

    /// <summary>The same figures for a spreadsheet.</summary>
    [HttpGet("/staff/figures.csv")]
    public async Task<IActionResult> Csv(FiguresForm form, CancellationToken cancellationToken)
    {
        form = WithPeriod(form);
        return await IsValidAsync(validator, form, cancellationToken, FormPrefix)
            ? File(FiguresCsv.Write(await rows.ReadAsync(MeasuresOf(form), form.Filter(), cancellationToken), form.Filter()), Shared.Csv.ContentType, $"figures-{FigureWords.Iso(form.From.ToDate()!.Value)}-to-{FigureWords.Iso(form.To.ToDate()!.Value)}.csv")
            : Redirect(FiguresView.Path);
    }

    /// <summary>One measure: what it is, its buckets, month by month and by category, service, area, contractor, channel and home.</summary>
    [HttpGet("{code}")]
    public async Task<IActionResult> Measure(string code, FiguresForm form, CancellationToken cancellationToken)
    {
        form = WithPeriod(form);
        if (!await IsValidAsync(validator, form, cancellationToken, FormPrefix))
        {
            return Redirect(FiguresView.Path);
        }

        var measure = Find(code, form);
        var view = await views.ReadAsync(form, valid: true, Today, cancellationToken);
        var row = (await rows.ReadAsync([measure], form.Filter(), cancellationToken))[0];
        return View(new FigureMeasureViewModel(view, row, await breakdowns.ReadAsync(measure, form, cancellationToken)));
    }

    /// <summary>The complaints behind a number: those that this person may see, and how many they may not.</summary>
    /// <param name="bucket">A bucket of the measure; <c>part</c> for what is counted, <c>whole</c> for what it is of.</param>
    [HttpGet("{code}/complaints")]
    public async Task<IActionResult> Complaints(string code, string? bucket, FiguresForm form, Worklists.WorklistFilter place, long? pastAfter, CancellationToken cancellationToken)
    {
        form = WithPeriod(form);
        if (!await IsValidAsync(validator, form, cancellationToken, FormPrefix))
        {
            return Redirect(FiguresView.Path);
        }

        var view = await views.ReadAsync(form, valid: true, Today, cancellationToken);
        return await complaints.ReadAsync(Find(code, form), bucket ?? FigureComplaintsQuery.Whole, view, place, pastAfter ?? 0, Actor, cancellationToken) is { } model
            ? View(model)
            : throw new NotFoundException("figure");
    }

    private FiguresForm WithPeriod(FiguresForm form)
    {
        ModelState.Clear();
        var year = ReportingYear.Of(Today);
        return form.From.IsEmpty && form.To.IsEmpty ? form.In(year.First, year.Last) : form;
    }

    // What is open now belongs to no period; the overview shows it.
    private IReadOnlyList<Measure> MeasuresOf(FiguresForm form) =>
        [.. All(form).Where(measure => measure.Day != FigureDay.OpenNow).Where(measure => form.Stage is null || measure.Stage is null || measure.Stage == form.Stage)];

    private Measure Find(string code, FiguresForm form) => All(form).FirstOrDefault(measure => measure.Code == code) ?? throw new NotFoundException("figure");

    private IReadOnlyList<Measure> All(FiguresForm form) =>
        MeasureCatalogue.On(Today, MeasureRules.On(form.From.ToDate()!.Value), form.Filter().Cohort);
}
