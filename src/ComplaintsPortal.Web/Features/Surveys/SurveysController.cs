using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Surveys;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Surveys;

/// <summary>The surveys of the last year: how many answered and how satisfied they are, what is to be followed up or made on paper (PCC-14, HSV-9, ASH-9).</summary>
[Allow(Permission.SeeAllCases)]
public sealed class SurveysController(PortalDbContext context) : PortalController
{
    public const string Address = "/staff/surveys";

    private const int Most = 50;

    [HttpGet(Address)]
    public async Task<IActionResult> Index(Satisfaction? answer, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var (today, since) = (Today, Today.AddYears(-1).AddDays(1));
        var surveys = context.Set<Survey>().AsNoTracking().Where(survey => survey.OfferedDay >= since);
        var counts = await surveys.GroupBy(survey => survey.Overall).Select(group => new { Overall = group.Key, Count = group.Count() }).ToListAsync(cancellationToken);
        var visible = context.Set<Complaint>().NotKeptFrom(Actor);
        var rows = await context.Set<Survey>().AsNoTracking().Where(survey => survey.OfferedDay >= since && (answer == null || survey.Overall == answer))
            .Join(visible, survey => survey.ComplaintId, c => c.Id, (survey, complaint) => new { survey, complaint.Reference })
            .OrderByDescending(one => one.survey.NeedsLook)
            .ThenByDescending(one => one.survey.Way == SurveyWay.Paper && one.survey.PrintedDay == null && one.survey.AnsweredOn == null && one.survey.WithdrawnDay == null && one.survey.OpenUntil >= today)
            .ThenByDescending(one => one.survey.AnsweredOn).ThenByDescending(one => one.survey.Id)
            .Take(Most).ToListAsync(cancellationToken);
        return View(new SurveysViewModel(
            since, today, counts.Sum(one => one.Count),
            [.. Enum.GetValues<Satisfaction>().Select(one => (one, counts.Find(count => count.Overall == one)?.Count ?? 0))],
            [.. rows.Select(one => new SurveyRow(one.Reference, one.survey))], answer));
    }
}

public sealed record SurveyRow(ComplaintReference Reference, Survey Survey);

/// <param name="Asked">How many people were asked since the first day.</param>
/// <param name="Answers">How many gave each answer to the first question.</param>
/// <param name="Only">The answer whose surveys alone are listed; null for all.</param>
public sealed record SurveysViewModel(DateOnly Since, DateOnly Today, int Asked, IReadOnlyList<(Satisfaction Answer, int Count)> Answers, IReadOnlyList<SurveyRow> Rows, Satisfaction? Only)
{
    public int Answered => Answers.Sum(one => one.Count);

    public string Share(int count, int of) => of == 0 ? "" : $"{(int)Math.Round(100.0 * count / of, MidpointRounding.AwayFromZero)}%";
}
