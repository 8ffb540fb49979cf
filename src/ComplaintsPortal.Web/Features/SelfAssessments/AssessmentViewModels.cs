using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Figures;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;

namespace ComplaintsPortal.Web.Features.SelfAssessments;

/// <param name="Looked">Provisions that somebody looked at.</param>
public sealed record AssessmentRowSummary(SelfAssessment Assessment, int Looked, int All);

/// <param name="WhyNotStart">Null where another can begin.</param>
public sealed record AssessmentsViewModel(StartForm Form, IReadOnlyList<AssessmentRowSummary> Rows, DateOnly Today, string? WhyNotStart)
{
    private const int YearsBack = 2;

    public IEnumerable<FieldOption> Years =>
        Enumerable.Range(0, YearsBack + 1).Select(back => new ReportingYear(ReportingYear.Of(Today).First.AddYears(-back))).Select(year => new FieldOption(FigureWords.Iso(year.First), year.Name));

    /// <summary>The day by which the next yearly one is approved; null where there was none yet.</summary>
    public DateOnly? NextDue => Rows.Select(row => row.Assessment.Approval?.Day).Max()?.AddYears(1);

    /// <summary>Published, changed within its year, and the Ombudsman does not have it yet.</summary>
    public IEnumerable<SelfAssessment> ToHandIn => Rows.Select(row => row.Assessment).Where(one => one is { State: AssessmentState.Published, SubmittedDay: null }).Take(1);
}

public sealed record AssessmentViewModel(SelfAssessment Assessment, Actor Reader, DateOnly Today)
{
    public ApprovalForm Approval { get; init; } = new() { Day = DateParts.From(Today) };

    public PublishForm Publish { get; init; } = new();

    public SubmitForm Submit { get; init; } = new() { Day = DateParts.From(Today) };

    public IEnumerable<(int Section, IReadOnlyList<AssessmentRow> Rows)> Sections =>
        Assessment.Rows.GroupBy(row => row.Section).OrderBy(group => group.Key).Select(group => (group.Key, (IReadOnlyList<AssessmentRow>)[.. group]));
}

public sealed record SectionViewModel(SelfAssessment Assessment, int Section, SectionForm Form, IReadOnlyDictionary<string, IReadOnlyList<FrozenFigure>> Figures, bool MayAnswer)
{
    public AssessmentRow Row(string clause) => Assessment.Rows.First(row => row.Clause == clause);

    public IReadOnlyList<FrozenFigure> Of(string clause) => Figures.GetValueOrDefault(clause, []);
}

/// <summary>How pages name what a self-assessment is about.</summary>
public static class AssessmentWords
{
    public static string Of(AssessmentTrigger trigger) => trigger switch
    {
        AssessmentTrigger.Yearly => "The yearly self-assessment",
        AssessmentTrigger.Restructure => "A significant restructure or a merger",
        AssessmentTrigger.Change => "A change of procedures, or of an answer",
        AssessmentTrigger.Ombudsman => "The Ombudsman asks for it",
    };

    public static string Of(AssessmentState state) => state switch
    {
        AssessmentState.Draft => "Being written",
        AssessmentState.Approved => "Approved",
        AssessmentState.Published => "Published",
    };

    public static string Colour(AssessmentState state) => state switch
    {
        AssessmentState.Draft => "blue",
        AssessmentState.Approved => "turquoise",
        AssessmentState.Published => "green",
    };

    public static string Of(bool? complies) => complies switch { true => "Yes", false => "No", null => "No answer yet" };

    /// <summary>Who approved it and when; that it is a draft until then.</summary>
    public static string Approved(SelfAssessment one) => one.Approval is { } approval ? $"Approved by {approval.Body} on {Words.Day(approval.Day)}." : "A draft, not approved yet.";

    /// <summary>The answer part by part, in the same words wherever it is read. What was not said is empty.</summary>
    public static IReadOnlyList<(string Head, string Text)> Answers(AssessmentAnswer answer) =>
    [
        ("Do we do this?", Of(answer.Complies)),
        ("Why not", answer.Explanation),
        ("What is done", answer.Action),
        ("From when", answer.MetFrom is { } day ? Words.Day(day) : ""),
        ("What shows it", answer.Evidence),
        ("Commentary", answer.Commentary),
    ];

    /// <summary>The figure, with how many of how many where that is known.</summary>
    public static string Of(FrozenFigure figure) => figure.Beside.Length > 0 ? $"{figure.Text} ({figure.Beside})" : figure.Text;

    /// <summary>How far a section is, in words.</summary>
    public static string HowFar(IReadOnlyList<AssessmentRow> rows)
    {
        var (waiting, no) = (rows.Count(row => row.CheckedOn is null), rows.Count(row => row.Answer.Complies == false));
        List<string> parts = [waiting == 0 ? $"all {rows.Count} looked at" : $"{rows.Count - waiting} of {rows.Count} looked at"];
        if (no > 0)
        {
            parts.Add($"{no} “No”");
        }

        return DayWords.List(parts);
    }
}
