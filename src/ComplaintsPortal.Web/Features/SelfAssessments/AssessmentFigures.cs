using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Figures;
using ComplaintsPortal.Web.Features.Figures;

namespace ComplaintsPortal.Web.Features.SelfAssessments;

/// <summary>The figures beside provisions of the Code: live until the approval, which keeps them as they are then.</summary>
public sealed class AssessmentFiguresQuery(FigureRowsQuery rows, Rulebooks rulebooks, TimeProvider clock)
{
    /// <summary>By provision; those without figures are not in it.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<FrozenFigure>>> ReadAsync(SelfAssessment assessment, CancellationToken cancellationToken)
    {
        var clauses = rulebooks.Current.Code.Clauses.Where(clause => clause.Figures is { Count: > 0 }).ToList();
        if (assessment.State != AssessmentState.Draft)
        {
            return assessment.Rows.Where(row => row.Figures.Count > 0).ToDictionary(row => row.Clause, row => row.Figures, StringComparer.Ordinal);
        }

        var filter = new FigureFilter(assessment.Year.First, assessment.Year.Last);
        var codes = clauses.SelectMany(clause => clause.Figures!).ToHashSet(StringComparer.Ordinal);
        var measures = MeasureCatalogue.On(LondonTime.Today(clock), MeasureRules.On(assessment.Year.First), Cohort.Received).Where(measure => codes.Contains(measure.Code)).ToList();
        var found = (await rows.ReadAsync(measures, filter, cancellationToken)).ToDictionary(row => row.Measure.Code, row => new FrozenFigure(row.Measure.Code, row.Measure.Title, row.Text, row.Beside), StringComparer.Ordinal);
        return clauses.ToDictionary(clause => clause.Id, clause => (IReadOnlyList<FrozenFigure>)[.. clause.Figures!.Where(found.ContainsKey).Select(code => found[code])], StringComparer.Ordinal);
    }

    /// <summary>Where the figure and the complaints behind it are.</summary>
    public static string Href(SelfAssessment assessment, FrozenFigure figure) => FiguresForm.Of(assessment.Year.First, assessment.Year.Last).Href($"{FiguresView.Path}/{figure.Code}");

    /// <summary>For the first self-assessment: what the check of the policy found, by provision.</summary>
    public IReadOnlyDictionary<string, string> Remarks() =>
        PolicyCheck.Findings(rulebooks.Current.Policy, rulebooks.Current.Code)
            .SelectMany(finding => finding.Clause.Split(", ").Select(clause => (clause, finding)))
            .GroupBy(one => one.clause, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => "From the check of the policy:\n" + string.Join('\n', group.Select(one => $"{one.finding.PolicySays} {one.finding.PortalDoes}")), StringComparer.Ordinal);
}
