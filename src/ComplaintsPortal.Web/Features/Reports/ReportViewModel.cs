using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>One report with what can be done about it now, and why not.</summary>
public sealed record ReportViewModel(Report Report, ReportDocument Document, Actor Actor, DateOnly Today)
{
    public ReportCommentForm Comment { get; init; } = new();

    public ResponseForm Response { get; init; } = new();

    public EditionForm Edition { get; init; } = new();

    public string Href => $"{ReportsController.Address}/{Report.Id}";

    public bool MayWrite => Report.WhyNotWrite(Actor) is null;

    /// <summary>The buttons are shown to whoever could press them one day; why not now stands beside.</summary>
    public bool IsApprover => Actor.Can(Permission.ApproveReports);

    public bool IsPublisher => IsApprover || Actor.Can(Permission.WriteReports);

    public PartOutline Outline(ReportPart part) => ReportOutline.Of(Report.Kind).First(one => one.Code == part.Code);

    /// <summary>What was typed and not saved, or what stands there.</summary>
    public string TextOf(string part) => Comment.Part == part ? Comment.Text ?? "" : Report.Of(part)?.Text ?? "";
}

/// <summary>A part of a report as any page shows it.</summary>
/// <param name="Links">False where the lists behind the numbers are not for the reader.</param>
public sealed record ReportPartView(ReportPart Part, bool Links);
