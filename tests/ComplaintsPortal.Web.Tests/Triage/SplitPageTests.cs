using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.TriageSplit;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Triage;

/// <summary>One contact with a part for us and a part for another body (PCC-7, PCC-7b).</summary>
[Trait("Clause", "PCC-7b")]
public sealed class SplitPageTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task The_other_part_is_recorded_whole_and_passed_on_and_ours_goes_on()
    {
        var reference = await factory.AddCaseAsync(with: s => s with { Email = "amina@tenant.example" });
        PageAssert.NotAllowed(await (await factory.SignedInAsync(StaffRole.InvestigatingManager)).GetAsync($"/cases/{reference}/triage/split"));
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var process = TestCase.Portsmouth.Policy.OtherProcesses[0];
        var page = await (await lead.GetAsync($"/cases/{reference}/triage")).FollowAsync("Pass on a part of it");
        page = await page.PressAsync("Record and pass on that part");
        PageAssert.Error("Which part do we deal with?", SplitFormValidator.NoOurs, page);
        PageAssert.Error("Which part is for somebody else?", SplitFormValidator.NoTheirs, page);
        PageAssert.Error("Where does that part belong?", SplitFormValidator.NoProcess, page);
        PageAssert.Error("Why does it belong there?", SplitFormValidator.NoReason, page);
        page = await page.Fill("Which part do we deal with?", new string('x', 100_001)).Fill("Which part is for somebody else?", new string('x', 100_001)).Fill("Why does it belong there?", new string('x', 100_001))
            .Fill("What happens next with it? (optional)", new string('x', 100_001)).Choose(process.Words).PressAsync("Record and pass on that part");
        PageAssert.Error("Which part do we deal with?", "Which part we deal with must be 100,000 characters or fewer", page);
        PageAssert.Error("What happens next with it? (optional)", "What happens next must be 100,000 characters or fewer", page);

        var form = page.Fill("Which part do we deal with?", "The damp.").Fill("Which part is for somebody else?", "The parking fine.").Fill("Why does it belong there?", "The council fines.")
            .Fill("What happens next with it? (optional)", "We sent it on.");
        page = await form.PressAsync("Record and pass on that part");
        await form.PressAsync("Record and pass on that part");
        var other = await factory.InDatabaseAsync(context => context.Set<Complaint>().Whole().SingleAsync(c => c.OpenedFrom == reference));
        PageAssert.Says($"The other part is recorded as {other.Reference} and passed on: send the letter that says so there. Now decide about our part.", page);
        var ours = await factory.ReadCaseAsync(reference);
        Assert.Equal((ComplaintStatus.ToTriage, ComplaintStatus.Referred), (ours.Status, other.Status));
        Assert.Equal(ours.Submission.AsItCame.WhatHappened, other.Submission.AsItCame.WhatHappened);
        Assert.Equal(ours.ReceivedOn, other.ReceivedOn);

        // Each leads to the other, and nobody was given a code for what we do not answer.
        Assert.Contains($"Belongs with {other.Reference}", (await lead.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
        Assert.Contains($"Belongs with {reference}", (await lead.GetAsync($"/cases/{other.Reference}")).Text, StringComparison.Ordinal);
        Assert.Null(other.AccessCodeHash);

        // A receipt would promise our own answer; staff see no dates of stages, and it is no second telling of the first.
        Assert.Equal(0, await factory.InDatabaseAsync(context => context.Set<OutboxMessage>().CountAsync(mail => mail.Kind == IntakeMail.ReceiptKind && mail.Subject.Contains(other.Reference.ToString()))));
        Assert.DoesNotContain("Stage one response", (await lead.GetAsync($"/cases/{other.Reference}")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain($"{other.Reference}, received on", (await lead.GetAsync($"/cases/{reference}/triage")).Text, StringComparison.Ordinal);
        Assert.Contains("The parking fine.", (await lead.GetAsync($"/cases/{other.Reference}/letters/referral/preview")).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"is recorded as {other.Reference}", (await lead.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "PCC-6b")]
    public async Task PCC_6b_a_spoken_complaint_is_investigated_once_it_is_confirmed_in_writing()
    {
        var reference = await factory.AddCaseAsync(c => c.Accept().Define().Assign());
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);
        Assert.Contains("it confirms in writing what we understood (PCC-6b).", (await manager.GetAsync($"/cases/{reference}/findings")).Text, StringComparison.Ordinal);
        var confirmed = await factory.AddCaseAsync(c => c.Acknowledged());
        PageAssert.Is("Record the findings", await manager.GetAsync($"/cases/{confirmed}/findings"));
    }
}
