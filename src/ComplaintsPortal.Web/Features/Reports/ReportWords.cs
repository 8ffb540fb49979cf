using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Reports;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>How reports are named on pages and in files.</summary>
public static class ReportWords
{
    public const string Response = "The governing body’s response";

    public static string Unit(ReportUnit unit) => unit switch
    {
        ReportUnit.Words => "",
        ReportUnit.Count => "how many",
        ReportUnit.Number => "number",
        ReportUnit.Percent => "percent",
        ReportUnit.Pounds => "pounds",
    };

    public static string State(ReportState state) => state switch
    {
        ReportState.Draft => "Draft",
        ReportState.Approved => "Approved",
        ReportState.Published => "Published",
    };

    public static string Colour(ReportState state) => state switch
    {
        ReportState.Draft => "yellow",
        ReportState.Approved => "blue",
        ReportState.Published => "green",
    };

    /// <summary>Under the title: of when the figures are, how they are read, who stands for them.</summary>
    public static string Imprint(ReportDocument document) =>
        $"{document.Landlord}. {(document.Edition > 1 ? $"Edition {document.Edition}. " : "")}Figures of {Words.ShortDay(document.SeenDay)}, for {Words.ShortDay(document.From)} to {Words.ShortDay(document.To)}. "
        + (document.Approved is { } approved ? $"Approved by {approved.Name} on {Words.Moment(approved.On)}. " : "This is a draft. ")
        + (document.Published is { } published ? $"Published on {Words.Moment(published.On)}." : "");

    /// <summary>The name of a file, without its ending.</summary>
    public static string FileName(Report report) => $"{report.Kind switch
    {
        ReportKind.MonthlyReview => "monthly-review",
        ReportKind.QuarterlyPack => "quarterly-pack",
        ReportKind.MemberPack => "member-pack",
        ReportKind.AnnualReport => "annual-report",
    }}-{report.From:yyyy-MM}{(report.Edition > 1 ? $"-edition-{report.Edition}" : "")}";
}
