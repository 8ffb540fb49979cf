using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Complainants;

/// <summary>
/// What is opened from a complaint is the same person’s, on every way on which it can be opened, although they gave neither email nor
/// telephone and are called something else by now; and whoever is kept away from the one is from the other. Now is Wednesday 4 March 2026, 10:00.
/// </summary>
[Trait("Clause", "Code 5.8")]
[Trait("Clause", "Code 5.10")]
[Trait("Clause", "Code 5.14")]
[Trait("Clause", "Code 6.8")]
public sealed class OpenedFromTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private static readonly TestStaff Away = TestStaff.Of(StaffRole.InvestigatingManager);

    [Fact]
    public async Task A_new_issue() => await OpensAsync(
        c => c.Accepted().Defined().AssignedTo(TestStaff.Another(StaffRole.InvestigatingManager)),
        async (lead, test) => await (await lead.GetAsync($"{test.Href}/issues")).Fill("What is new?", "My rent is wrong.")
            .Choose("No", "Does it belong to the same matter?").Choose("No", "Would it delay the answer unreasonably?").PressAsync("Record it"));

    [Fact]
    [Trait("Clause", "PCC-7b")]
    public async Task A_part_for_another_body() => await OpensAsync(
        _ => { },
        async (lead, test) => await (await lead.GetAsync($"{test.Href}/triage/split")).Fill("Which part do we deal with?", "The damp.").Fill("Which part is for somebody else?", "The parking fine.")
            .Fill("Why does it belong there?", "The council fines.").Choose(TestCase.Portsmouth.Policy.OtherProcesses[0].Words).PressAsync("Record and pass on that part"));

    [Theory]
    [InlineData("It was a complaint from the beginning")]
    [InlineData("They are unhappy with how we dealt with the request")]
    [Trait("Clause", "Code 1.5")]
    public async Task A_complaint_about_a_service_request(string since)
    {
        var (test, opened) = await OpensAsync(
            c => c.Complaint.TreatAsServiceRequest(new ServiceRequestDecision("It is a first report.", "A visit."), StaffCase.Rules, c.Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor)),
            async (lead, test) =>
            {
                await (await lead.GetAsync($"{test.Href}/service-request")).Fill("Where does the request go?", "Repairs desk")
                    .FillDate("By when do we ask how it stands?", factory.Clock.Today.AddDays(14)).PressAsync("Save where it went");
                await factory.InDatabaseAsync(async context =>
                {
                    var (contact, neighbour) = (await context.FindComplaintAsync(test.Complaint.Reference), await factory.ACaseAsync());
                    var person = (await context.PersonOfAsync(neighbour.Complaint.Id))!;
                    context.Add(CaseParty.Join(contact!, person, "She signed it.", new(TestStaff.Of(StaffRole.ComplaintsLead).Actor, factory.Clock.UtcNow)));
                    return await context.SaveChangesAsync();
                });
                var page = await (await lead.GetAsync($"{test.Href}/service-request/raise")).Choose(since).Fill("What they say, in their words", "Nobody came.").PressAsync("Raise the complaint");
                PageAssert.Is("Complaint recorded", page);
            });

        // The neighbour came along, and the damp is seen to where it was told of first: nobody is told of it again.
        await factory.InDatabaseAsync(async context =>
        {
            Assert.Equal(2, await context.Set<CaseParty>().CountAsync(party => party.ComplaintId == opened.Id));
            Assert.Equal(0, await context.Set<Hazard>().CountAsync(hazard => hazard.ComplaintId == opened.Id));
            Assert.Equal(0, await context.Set<OutboxMessage>().CountAsync(mail => mail.Subject.Contains(opened.Reference.ToString())));
            return true;
        });
        Assert.Equal((false, true), (opened.Danger, test.Complaint.Danger));
    }

    private async Task<(StaffCase Test, Complaint Opened)> OpensAsync(Action<StaffCase> set, Func<Visitor, StaffCase, Task> open)
    {
        var test = await factory.ACaseAsync(
            with: submission => submission with { Telephone = "", Danger = true, DangerInWords = "The stairs are wet.", Hazards = ["damp-and-mould"] },
            set: c =>
            {
                set(c);
                c.Complaint.KeepAway(Away.Id, Away.Name, KeptAwayGround.Named, "The complaint is about him.", StaffCase.Rules, c.Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor));
            });
        await factory.RestrictAsync(test.Complaint.Reference, "By letter only.");
        var id = await factory.WithPersonAsync(test.Complaint.Reference, (person, act) =>
        {
            person.Change(person.Details() with { Contact = person.Details().Contact with { Name = "Nadia Married" } }, "She married.", act);
            return null;
        });

        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        await open(lead, test);
        var opened = await factory.InDatabaseAsync(context => context.Set<Complaint>().Whole().SingleAsync(c => c.OpenedFrom == test.Complaint.Reference));
        Assert.Equal(id, await factory.WithPersonAsync(opened.Reference, (_, _) => null));
        Assert.Equal("Nadia Married", opened.Submission.AsItCame.ComplainantName);
        Assert.Contains("Contact is restricted", (await lead.GetAsync($"/cases/{opened.Reference}")).Text, StringComparison.Ordinal);
        Assert.Equal([(Away.Id, $"As on {test.Complaint.Reference}: The complaint is about him.")], opened.KeptAway.Select(one => (one.StaffId, one.Reason)));
        PageAssert.NotFound(await (await factory.SignedInAsync(Away)).GetAsync($"/cases/{opened.Reference}"));
        return (test, opened);
    }
}
