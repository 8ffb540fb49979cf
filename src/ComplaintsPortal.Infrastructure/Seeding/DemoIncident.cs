using ComplaintsPortal.Domain.Incidents;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>An incident of last year that is over (Code 8.5).</summary>
internal static class DemoIncident
{
    public static Incident Past(Actor lead, DateTime now)
    {
        Act On(int daysAgo) => new(lead, now.AddDays(-daysAgo));
        var incident = Incident.Record(
            new IncidentDetails("Water damage in our office", "A pipe burst over the room of our servers. For some days we could not open complaints or write letters.", On(203).Day, On(197).Day), On(202));
        incident.Do(IncidentStep.Ombudsman, On(202).Day, "By email to the Ombudsman, with the day of return.", On(202));
        incident.Do(IncidentStep.Residents, On(201).Day, "By text message and on the telephone line.", On(201));
        incident.Do(IncidentStep.Website, On(202).Day, "", On(202));
        incident.End(On(197).Day, On(197));
        return incident;
    }
}
