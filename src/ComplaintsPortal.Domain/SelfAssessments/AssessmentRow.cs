using ComplaintsPortal.Domain.Openness;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.SelfAssessments;

/// <summary>One provision of the Code in a self-assessment.</summary>
public sealed class AssessmentRow
{
    private AssessmentRow()
    {
    }

    public long Id { get; private set; }

    /// <summary>Counts from 1 in the order of the Code.</summary>
    public int Number { get; private set; }

    /// <summary>For example <c>Code 6.3</c>.</summary>
    public string Clause { get; private set; } = "";

    /// <summary>The provision in our own words, as they were when the assessment began.</summary>
    public string Requirement { get; private set; } = "";

    public AssessmentAnswer Answer { get; private set; } = new();

    /// <summary>Figures that show how far it is met, as they were when it was approved.</summary>
    public IReadOnlyList<FrozenFigure> Figures { get; private set; } = [];

    /// <summary>Null while the answer is only carried over from the last assessment.</summary>
    public DateTime? CheckedOn { get; private set; }

    public string CheckedBy { get; private set; } = "";

    /// <summary>1 to 9.</summary>
    public int Section => CodeSections.Of(Clause);

    internal static AssessmentRow Begin(int number, CodeClause clause, AssessmentAnswer answer) =>
        new() { Number = number, Clause = clause.Id, Requirement = clause.Words, Answer = answer };

    internal void Take(AssessmentAnswer answer, Act act) => (Answer, CheckedOn, CheckedBy) = (answer, act.On, act.By.Name);

    internal void Freeze(IReadOnlyList<FrozenFigure> figures) => Figures = figures;
}

/// <summary>Whether a provision is met, and what shows it.</summary>
public sealed record AssessmentAnswer
{
    /// <summary>Null while it is not answered.</summary>
    public bool? Complies { get; init; }

    /// <summary>What shows it: where it stands in the policy, which page, which record.</summary>
    public string Evidence { get; init; } = "";

    public string Commentary { get; init; } = "";

    /// <summary>Where it is not met: why.</summary>
    public string Explanation { get; init; } = "";

    /// <summary>Where it is not met: what is done about it.</summary>
    public string Action { get; init; } = "";

    /// <summary>Where it is not met: the day from which it will be.</summary>
    public DateOnly? MetFrom { get; init; }

    /// <summary>Why it is not finished; null when it is. The Code asks that whoever does not comply says why and by when they will.</summary>
    public static string? WhyNot(AssessmentAnswer answer) =>
        answer.Complies is null ? "no answer"
        : PersonalData.In(string.Join('\n', answer.Evidence, answer.Commentary, answer.Explanation, answer.Action)) is { } found ? $"{found} must not be published"
        : answer.Complies == true ? answer.Evidence.Length == 0 ? "no evidence" : null
        : answer.Explanation.Length == 0 ? "no explanation"
        : answer.Action.Length == 0 ? "no action"
        : answer.MetFrom is null ? "no day"
        : null;
}

/// <summary>The nine sections of the Code, and which figures show how far a provision is met.</summary>
public static class CodeSections
{
    /// <summary>In our own words.</summary>
    public static IReadOnlyList<string> Titles { get; } =
    [
        "What a complaint is", "What is not accepted", "Easy to reach, and known", "The people who handle complaints", "How complaints are handled",
        "The two stages", "Putting things right", "Assessing and reporting", "Oversight and learning",
    ];

    public static int Count => Titles.Count;

    public static string Title(int section) => Titles[section - 1];

    /// <summary>The section of a clause such as <c>Code 6.3</c>.</summary>
    public static int Of(string clause) => int.Parse(clause["Code ".Length..clause.IndexOf('.', StringComparison.Ordinal)], System.Globalization.CultureInfo.InvariantCulture);
}
