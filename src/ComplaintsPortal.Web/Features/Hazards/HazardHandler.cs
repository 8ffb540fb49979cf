using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Infrastructure.Hazards;
using ComplaintsPortal.Web.Cases;

namespace ComplaintsPortal.Web.Features.Hazards;

/// <summary>Records a hazard or what was done about one; whoever must act hears of it in the same save.</summary>
public sealed class HazardHandler(CaseLoader cases, HazardDesk desk, HazardAlerts alerts)
{
    public async Task<Hazard> RecordAsync(OpenCase open, HazardReport report, CancellationToken cancellationToken)
    {
        var hazard = await desk.RecordAsync(open.Complaint, report, open.Rules, cases.ActOf(open), cancellationToken);
        await cases.SaveAsync(cancellationToken);
        return hazard;
    }

    public async Task DoAsync(OpenCase open, Hazard hazard, HazardActForm form, CancellationToken cancellationToken)
    {
        var act = cases.ActOf(open);
        var before = hazard.Grade;
        if (form.What == HazardAct.Investigated)
        {
            hazard.Investigated(open.Complaint, form.Investigation(), open.Rules.Calendar, act);
        }
        else
        {
            hazard.Do(open.Complaint, form.What!.Value, form.On.ToUtc()!.Value, form.Text!, open.Rules.Calendar, act);
        }

        if (hazard.Grade == HazardGrade.Emergency && before != HazardGrade.Emergency)
        {
            await alerts.TellAsync(open.Complaint, hazard, open.Rules, act, cancellationToken);
        }

        await cases.SaveAsync(cancellationToken);
    }
}
