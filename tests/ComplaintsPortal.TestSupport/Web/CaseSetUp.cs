using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Letters;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.TestSupport.Web;

/// <summary>Complaints in a test site's database, at the point of their life that a test needs, handled by its staff.</summary>
public static class CaseSetUp
{
    private static int _number = 500;

    /// <summary>The first of each role. Managers are of the team North.</summary>
    public static Crew Staff { get; } = new(
        TestStaff.Of(StaffRole.ComplaintsLead).Actor, TestStaff.Of(StaffRole.InvestigatingManager).Actor,
        TestStaff.Of(StaffRole.SeniorReviewer).Actor, TestStaff.Of(StaffRole.Director).Actor, TestStaff.Of(StaffRole.StaffMember).Actor);

    /// <summary>A complaint that began three hours ago, taken as far as the steps say, and another beside it.</summary>
    public static async Task<ComplaintReference> AddCaseAsync(
        this PortalFactory factory, Action<TestCase>? steps = null, Func<Submission, Submission>? with = null, DateTime? start = null, Rulebook? rules = null)
    {
        var from = start ?? factory.Clock.UtcNow.AddHours(-3);
        var test = new TestCase(with, Interlocked.Increment(ref _number), Staff, from, rules: rules) { LetterBody = Body };
        var decoy = new TestCase(null, Interlocked.Increment(ref _number), Staff, from, rules: rules) { LetterBody = Body };
        steps?.Invoke(test);
        steps?.Invoke(decoy);
        await factory.InDatabaseAsync(async context =>
        {
            context.AddRange([test.Complaint, decoy.Complaint, .. test.Beside, .. decoy.Beside]);
            await context.SaveChangesAsync();
        });
        return test.Reference;
    }

    /// <summary>A complaint of 2025 with this number, for grounds that need the case in which something was considered; added once.</summary>
    public static Task AddEarlierAsync(this PortalFactory factory, int number) => factory.InDatabaseAsync(async context =>
    {
        if (await context.FindComplaintAsync(new ComplaintReference(2025, number)) is null)
        {
            context.Add(new TestCase(s => s with { ComplainantName = "Somebody Else", HomeAddress = ["Elsewhere"], Email = "" }, number, Staff, new DateTime(2025, 3, 3, 9, 0, 0, DateTimeKind.Utc)).Complaint);
            await context.SaveChangesAsync();
        }
    });

    private static string Body(LetterContent content) => LetterRenderer.Render(content, SampleLetters.Template(content.Kind)).Body;

    /// <summary>The complaint as it is in the database now.</summary>
    public static Task<Complaint> ReadCaseAsync(this PortalFactory factory, ComplaintReference reference) =>
        factory.InDatabaseAsync(async context => await context.FindComplaintAsync(reference) ?? throw new InvalidOperationException($"There is no {reference}."));

    /// <summary>The events of a type on a complaint, oldest first.</summary>
    public static Task<IReadOnlyList<T>> EventsAsync<T>(this PortalFactory factory, ComplaintReference reference)
        where T : ComplaintEvent =>
        factory.InDatabaseAsync(async context =>
        {
            var kind = typeof(T).Name;
            var events = await context.Set<RecordedEvent>()
                .Where(e => e.Kind == kind && context.Set<Complaint>().Any(c => c.Id == e.ComplaintId && c.Reference == reference))
                .OrderBy(e => e.Id).ToListAsync();
            return (IReadOnlyList<T>)[.. events.Select(e => e.As<T>())];
        });

    /// <summary>Takes a complaint further as its staff would, between two steps of a test.</summary>
    public static Task FurtherAsync(this PortalFactory factory, ComplaintReference reference, Action<TestCase> steps) =>
        factory.InDatabaseAsync(async context =>
        {
            var complaint = await context.FindComplaintAsync(reference) ?? throw new InvalidOperationException($"There is no {reference}.");
            steps(TestCase.Further(complaint, Staff, factory.Clock.UtcNow));
            await context.SaveChangesAsync();
        });

    /// <summary>Works on a complaint as another person would, between two steps of a test.</summary>
    public static Task MeanwhileAsync(this PortalFactory factory, ComplaintReference reference, Actor by, Action<Complaint, Act> step) =>
        factory.InDatabaseAsync(async context =>
        {
            var complaint = await context.FindComplaintAsync(reference) ?? throw new InvalidOperationException($"There is no {reference}.");
            step(complaint, new Act(by, factory.Clock.UtcNow));
            await context.SaveChangesAsync();
        });
}
