using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>Who was trained in what: most lasts, some is about to expire, one has.</summary>
internal static class DemoTraining
{
    private const int Year = 365;

    // How many days ago, for how many days.
    private static readonly (int Ago, int For)[] Times = [(40, 2 * Year), (340, Year), (200, 2 * Year), (700, 2 * Year), (400, Year), (90, Year)];

    public static IEnumerable<Training> All(DemoStaff staff, DateTime now)
    {
        var act = new Act(staff.Lead, now.AddMinutes(-5));
        var today = LondonTime.DateOf(now);
        foreach (var (person, n) in DemoPeople.All.Where(person => Permissions.Allow([person.Role], Permission.Investigate)).Select((person, n) => (person, n)))
        {
            foreach (var kind in Enum.GetValues<TrainingKind>().Where(kind => kind != TrainingKind.Hazards || n % 3 != 2))
            {
                var (ago, days) = Times[(n + (2 * (int)kind)) % Times.Length];
                yield return new Training(new TrainingNote(staff.Card(person.Name).Id, person.Name, kind, today.AddDays(-ago), today.AddDays(days - ago), "A day with the training team."), act);
            }
        }
    }
}
