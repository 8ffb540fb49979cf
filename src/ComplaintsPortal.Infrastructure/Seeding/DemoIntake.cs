using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.ServiceRequests;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>What came in beside complaints: service requests that are followed.</summary>
internal static class DemoIntake
{
    private static readonly string[] Places = ["Responsive repairs", "Gas and heating contractor", "Estate services", "Neighbourhood team"];

    /// <summary>For complaints that are saved.</summary>
    public static IEnumerable<object> Beside(IReadOnlyList<Complaint> complaints, DemoStaff staff, DateTime now) =>
        complaints.Where(c => c.Status == ComplaintStatus.ServiceRequest).Select((contact, index) => Followed(contact, index, staff, now));

    private static ServiceRequest Followed(Complaint contact, int index, DemoStaff staff, DateTime now)
    {
        var decided = new Act(staff.Lead, contact.Triage!.DecidedOn!.Value);
        var today = Domain.Calendar.LondonTime.DateOf(now);
        var asked = decided.Day.AddDays(7);
        var request = ServiceRequest.Follow(contact, new ServiceRequestRoute(Places[index % Places.Length], index % 3 == 0 ? "" : $"JOB-{4700 + index}", asked), decided);
        if (asked > today)
        {
            return request;
        }

        var later = new Act(staff.Lead, decided.On.AddDays(7));
        if (index % 2 == 0)
        {
            request.Finish(contact, "It was repaired at the first visit, and they told us that they are content.", asked, later);
        }
        else
        {
            request.Chase(contact, "The part is on order. They will call as soon as it is here.", "", today.AddDays(index - 4) is var day && day < later.Day ? later.Day : day, later);
        }

        return request;
    }
}
