using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Openness;
using ComplaintsPortal.Domain.SelfAssessments;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.BrowserTests.Pages;

/// <summary>What the landlord of <see cref="StaffSite"/> learns and tells everybody: one of each, with long words.</summary>
internal static class OpenThings
{
    private static readonly string Long = "\n" + new string('x', 120);

    public static void Add(PortalDbContext context, Complaint complaint, Act act)
    {
        var theme = Theme.Record(new ThemeNote("Nobody says that a visit is moved", "People wait at home." + Long, "The contractor’s diary.", act.By.StaffId!.Value, act.By.Name, act.Day.AddDays(30)), act);
        theme.Tell("Residents’ panel of Featherstonehaugh House", act.Day, act);
        context.AddRange(theme, ThemeComplaint.Join(theme, complaint, "The same happened here." + Long, act));
        context.Add(PublicStatement.Write(new StatementNote(StatementKind.Learning, "Nobody came." + Long, "We ring you first."), act));
        var one = SelfAssessment.Start(new AssessmentStart(ReportingYear.Of(act.Day).Before, AssessmentTrigger.Yearly), TestCase.Portsmouth.Code, null, new Dictionary<string, string>(), act);
        one.Answer("Code 1.2", new AssessmentAnswer { Complies = false, Explanation = "The leaflet is old." + Long, Action = "A new one.", MetFrom = act.Day.AddDays(40) }, act);
        context.Add(one);
    }
}
