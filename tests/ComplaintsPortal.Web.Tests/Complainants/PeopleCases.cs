using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Complainants;

/// <summary>Complaints of people who are each their own, for tests of what is recorded about them.</summary>
internal static class PeopleCases
{
    private static int _number = 3000;

    /// <summary>A complaint with a handler and a definition, received nine days ago, of somebody with this email address.</summary>
    public static async Task<StaffCase> ACaseAsync(this PortalFactory factory, string email = "", Func<Submission, Submission>? with = null, Action<StaffCase>? set = null)
    {
        var number = Interlocked.Increment(ref _number);
        var test = new StaffCase(
            number, LondonTime.DateOf(factory.Clock.UtcNow).AddDays(-9),
            submission => (with ?? (s => s))(submission with { ComplainantName = $"Nadia Fenn{number}", Email = email, PreferredContact = email.Length > 0 ? ContactPreference.Email : ContactPreference.Post, Telephone = $"07700 90{number}" }));
        (set ?? (c => c.Accepted().Defined().AssignedTo(TestStaff.Of(StaffRole.InvestigatingManager))))(test);
        await factory.AddAsync(test);
        return test;
    }

    /// <summary>An adjustment that was agreed with the complainant.</summary>
    public static Task AgreeAsync(this PortalFactory factory, ComplaintReference reference, NeedNote note) => factory.WithPersonAsync(reference, (person, act) =>
    {
        var need = Need.Record(person, note, act);
        need.Agree(person, act.Day.AddMonths(6), "Told everybody.", act);
        return need;
    });

    /// <summary>A restriction of contact that holds.</summary>
    public static Task RestrictAsync(this PortalFactory factory, ComplaintReference reference, string terms) => factory.WithPersonAsync(reference, (person, act) => ContactRestriction.RestrictAtOnce(
        person, new WarningNote(["threats"], "A threat on 2 March.", ""), new RestrictionNote(["single-channel"], terms, "No disability is known.", act.Day.AddMonths(3)), "It was a threat.", act));

    /// <summary>Does something with the record of the complainant, and adds what comes of it.</summary>
    public static Task<long> WithPersonAsync(this PortalFactory factory, ComplaintReference reference, Func<Person, Act, object?> work) => factory.InDatabaseAsync(async context =>
    {
        var person = (await context.PersonOfAsync((await context.FindComplaintAsync(reference))!.Id))!;
        if (work(person, new Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor, factory.Clock.UtcNow)) is { } made)
        {
            context.Add(made);
        }

        await context.SaveChangesAsync();
        return person.Id;
    });

    public static async Task<Page> RecordOfAsync(this PortalFactory factory, StaffCase test, StaffRole role = StaffRole.ComplaintsLead) =>
        await (await factory.SignedInAsync(role)).GetAsync($"{test.Href}/complainant");

    public static Task<Complaint> LoadAsync(this PortalFactory factory, StaffCase test) =>
        factory.InDatabaseAsync(async context => (await context.FindComplaintAsync(test.Complaint.Reference))!);

    public static Task<Companions> CompanionsAsync(this PortalFactory factory, StaffCase test) => factory.InDatabaseAsync(async context => (await context.CompanionsOfAllAsync(test.Complaint.Id))[0]);
}
