namespace ComplaintsPortal.Domain.Reports;

/// <summary>A part that a report has, by which clause, and what somebody is asked to write in it.</summary>
/// <param name="MustBeWritten">True where figures alone do not answer the clause.</param>
public sealed record PartOutline(string Code, string Heading, string Clause, string Ask, bool MustBeWritten = false);

/// <summary>The parts of each kind of report, in their order.</summary>
public static class ReportOutline
{
    public static IReadOnlyList<PartOutline> Of(ReportKind kind) => kind switch
    {
        ReportKind.MonthlyReview => MonthlyReview,
        ReportKind.QuarterlyPack => QuarterlyPack,
        ReportKind.MemberPack => MemberPack,
        ReportKind.AnnualReport => AnnualReport,
    };

    private static IReadOnlyList<PartOutline> MonthlyReview { get; } =
    [
        new("summary", "The month in short", "HSV-9; Code 9.4", "What should a senior manager remember of this month?", MustBeWritten: true),
        new("level", "Level: how many complaints there were", "HSV-9", "Is this more or less than usual, and do we know why?"),
        new("nature", "Nature: what they were about", "HSV-9", "Which subjects stand out?"),
        new("themes", "Themes and root causes", "Code 9.4; HSV-9", "What lies behind several complaints at once?"),
        new("trends", "Trends: how we answered", "HSV-9", "What is getting better, what worse?"),
        new("risks", "Risks", "Code 9.4", "Is anything a serious risk, or does a policy or procedure have to change?", MustBeWritten: true),
        new("learning", "What we change", "Code 9.1, 9.4", "What was decided because of this review, and who sees to it?"),
    ];

    private static IReadOnlyList<PartOutline> QuarterlyPack { get; } =
    [
        new("summary", "The quarter in short", "ASH-9", "What should readers take from this quarter?", MustBeWritten: true),
        new("volume", "How many complaints there were, and about what", "ASH-9", "What stands out?"),
        new("answers", "How we answered", "ASH-9; Code 6.3, 6.14", "Were people answered in time? Where not, why?"),
        new("outcomes", "What we decided and put right", "ASH-9; Code 7.1", "What did we have to put right most often?"),
        new("satisfaction", "What people say about how we handled it", "ASH-9", "What did people tell us?"),
        new("learning", "What we learnt and changed", "Code 9.1, 9.3", "You said, we did: which change would readers notice?"),
        new("ombudsman", "The Ombudsman", "Code 9.7", "What did the Ombudsman say, and what do we do about it?"),
    ];

    private static IReadOnlyList<PartOutline> MemberPack { get; } =
    [
        new("a", "Volume, subjects, outcomes and how complaints were handled", "Code 9.7a", "What should the member know about this quarter?", MustBeWritten: true),
        new("b", "Issues and trends", "Code 9.7b", "What lies behind several complaints, and what do teams do about it?", MustBeWritten: true),
        new("c", "The Ombudsman’s investigations and orders", "Code 9.7c", "How far are we with what the Ombudsman ordered?"),
        new("d", "The annual report and the self-assessment", "Code 9.7d", "When does the governing body see them next?"),
    ];

    private static IReadOnlyList<PartOutline> AnnualReport { get; } =
    [
        new("summary", "The year in short", "Code 8.1", "What should every resident know about this year?", MustBeWritten: true),
        new("a", "a. Our self-assessment against the Code", "Code 8.1a", "Where do we not meet the Code, and by when shall we?", MustBeWritten: true),
        new("b", "b. How we handled complaints", "Code 8.1b", "What do the figures mean? What was hard, and why?", MustBeWritten: true),
        new("c", "c. Where the Ombudsman found that we did not follow the Code", "Code 8.1c", "What did we do about each finding?"),
        new("d", "d. How services improved because of complaints", "Code 8.1d", "Which change made the most difference?"),
        new("e", "e. The Ombudsman’s annual report about us", "Code 8.1e", "What did it say? If there was none, say so.", MustBeWritten: true),
        new("f", "f. Other reports of the Ombudsman about us", "Code 8.1f", "Which were there, and what did they say? If there were none, say so.", MustBeWritten: true),
    ];
}
