using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.CasePage;
using ComplaintsPortal.Web.Tests.Complainants;

namespace ComplaintsPortal.Web.Tests.Cases;

/// <summary>A complaint that somebody deals with does not name another one that is about them.</summary>
[Trait("Clause", "Code 5.8")]
public sealed class KeptAwayBesideTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string Why = "Both say that the manager shouts.";

    [Fact]
    public async Task Code_5_8_a_complaint_does_not_name_the_one_beside_it_from_which_its_reader_is_kept_away()
    {
        var (manager, another) = (TestStaff.Of(StaffRole.InvestigatingManager), TestStaff.Another(StaffRole.InvestigatingManager));
        var about = await factory.ACaseAsync(set: c =>
        {
            c.Accepted().Defined().AssignedTo(another);
            c.Complaint.KeepAway(manager.Id, manager.Name, KeptAwayGround.Named, "It is about him.", StaffCase.Rules, c.Act(TestStaff.Of(StaffRole.ComplaintsLead).Actor));
        });
        var his = await factory.ACaseAsync();
        await factory.InDatabaseAsync(async context =>
        {
            var (one, other) = ((await context.FindComplaintAsync(his.Complaint.Reference))!, (await context.FindComplaintAsync(about.Complaint.Reference))!);
            context.Add(CaseLink.Relate(one, other, [], Why, new(TestStaff.Of(StaffRole.ComplaintsLead).Actor, factory.Clock.UtcNow)));
            return await context.SaveChangesAsync();
        });

        foreach (var (reader, sees) in new[] { (manager, false), (TestStaff.Of(StaffRole.ComplaintsLead), true) })
        {
            var visitor = await factory.SignedInAsync(reader);
            foreach (var address in new[] { his.Href, $"{his.Href}/related" })
            {
                var said = (await visitor.GetAsync(address)).Text;
                Assert.Equal((sees, sees), (said.Contains(about.Complaint.Reference.ToString(), StringComparison.Ordinal), said.Contains(Why, StringComparison.Ordinal)));
                Assert.Equal(!sees && address == his.Href, said.Contains(TimelineEntry.Hidden, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task What_was_opened_from_it_or_from_which_it_was_opened_is_not_named_either()
    {
        var (manager, lead) = (TestStaff.Of(StaffRole.InvestigatingManager), await factory.SignedInAsync(StaffRole.ComplaintsLead));
        var first = await factory.ACaseAsync();
        await (await lead.GetAsync($"{first.Href}/issues")).Fill("What is new?", "The manager shouts.")
            .Choose("No", "Does it belong to the same matter?").Choose("No", "Would it delay the answer unreasonably?").PressAsync("Record it");
        var opened = ComplaintReference.Parse(Assert.Single(await factory.EventsAsync<Domain.Complaints.Events.IssueSpunOff>(first.Complaint.Reference)).Reference, null);
        await KeepAwayAsync(opened, manager);

        var visitor = await factory.SignedInAsync(manager);
        Assert.DoesNotContain(opened.ToString(), (await visitor.GetAsync(first.Href)).Text, StringComparison.Ordinal);
        Assert.Contains(opened.ToString(), (await lead.GetAsync(first.Href)).Text, StringComparison.Ordinal);

        // The other way round: he deals with the second, and the first is about him.
        var director = TestStaff.Of(StaffRole.Director);
        await KeepAwayAsync(first.Complaint.Reference, director);
        var theirs = await factory.SignedInAsync(director);
        Assert.DoesNotContain(first.Complaint.Reference.ToString(), (await theirs.GetAsync($"/cases/{opened}")).Text, StringComparison.Ordinal);
        Assert.Contains($"Opened from {first.Complaint.Reference}", (await lead.GetAsync($"/cases/{opened}")).Text, StringComparison.Ordinal);
    }

    private Task<int> KeepAwayAsync(ComplaintReference reference, TestStaff one) => factory.InDatabaseAsync(async context =>
    {
        (await context.FindComplaintAsync(reference))!.KeepAway(one.Id, one.Name, KeptAwayGround.Named, "It is about them.", StaffCase.Rules, new(TestStaff.Of(StaffRole.ComplaintsLead).Actor, factory.Clock.UtcNow));
        return await context.SaveChangesAsync();
    });
}
