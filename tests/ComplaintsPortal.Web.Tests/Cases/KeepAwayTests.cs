using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Cases;

/// <summary>A complaint about somebody who works here, through the pages.</summary>
[Trait("Clause", "Code 5.8")]
[Trait("Clause", "LHP-45")]
public sealed class KeepAwayTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private static TestStaff Manager => TestStaff.Of(StaffRole.InvestigatingManager);

    [Fact]
    public async Task Code_5_8_triage_finds_the_name_in_the_words_and_the_person_finds_the_complaint_nowhere()
    {
        var other = TestStaff.Another(StaffRole.ComplaintsLead);
        var reference = await factory.AddCaseAsync(_ => { }, s => s with { WhatHappened = $"I rang twice and {other.Name.ToUpperInvariant()} hung up on me. Zebedee is my witness." });
        await factory.AddCaseAsync(_ => { }, s => s with { WhatHappened = $"Mc{other.Name}son never came." });
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);

        var page = await (await lead.GetAsync($"/cases/{reference}/triage")).FollowAsync($"If it is about {other.Name} (Complaints manager), keep them away from it");
        var done = await page.Fill("In a sentence, for our records", "She is the one who is said to have hung up.").PressAsync("Keep them away");

        Assert.Contains($"{other.Name} neither sees nor handles", done.Banner, StringComparison.Ordinal);
        var theirs = await factory.SignedInAsync(other);
        Assert.Equal(HttpStatusCode.NotFound, (await theirs.GetAsync($"/cases/{reference}")).Status);
        foreach (var list in new[] { "/staff", "/staff/to-triage", "/staff/all", $"/staff/search?q={reference}", "/staff/search?q=yusuf" })
        {
            Assert.DoesNotContain(reference.ToString(), (await theirs.GetAsync(list)).Text.Replace($"“{reference}”", "", StringComparison.Ordinal).Replace($"found for {reference}", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }

        Assert.Contains(reference.ToString(), (await lead.GetAsync("/staff/to-triage")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("If it is about", (await lead.GetAsync($"/cases/{reference}/triage")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_persons_other_complaints_do_not_give_it_away()
    {
        var hidden = await factory.AddCaseAsync(_ => { }, s => s with { ComplainantName = "Odalys Quaye", Email = "odalys@tenant.example", AdjustmentsAsked = "Please write." });
        var shown = await factory.AddCaseAsync(_ => { }, s => s with { ComplainantName = "Odalys Quaye", Email = "odalys@tenant.example" });
        var other = TestStaff.Another(StaffRole.ComplaintsLead);
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        await (await lead.GetAsync($"/cases/{hidden}/keep-away?person={other.Id}")).Fill("In a sentence, for our records", "About her.").PressAsync("Keep them away");

        Assert.Contains(hidden.ToString(), (await lead.GetAsync($"/cases/{shown}/triage")).Text, StringComparison.Ordinal);
        var theirs = await factory.SignedInAsync(other);
        Assert.DoesNotContain(hidden.ToString(), (await theirs.GetAsync($"/cases/{shown}/triage")).Text, StringComparison.Ordinal);

        // The record of the person is theirs to see because of the other complaint, without this one.
        var record = await theirs.GetAsync($"/cases/{shown}/complainant");
        Assert.Contains("Please write. Said on 4 March 2026. Asked for with a complaint.", record.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(hidden.ToString(), record.Text, StringComparison.Ordinal);
        Assert.Contains($"Asked for with {hidden}.", (await lead.GetAsync($"/cases/{shown}/complainant")).Text, StringComparison.Ordinal);
        Assert.Equal(("1", "2"), (await CountAsync(theirs, "odalys"), await CountAsync(lead, "odalys")));
        Assert.Contains("No record that you may see matches", (await theirs.GetAsync($"/staff/complainants?q={hidden}")).Text, StringComparison.Ordinal);

        static async Task<string> CountAsync(Visitor visitor, string question) =>
            (await visitor.GetAsync($"/staff/complainants?q={question}")).Document.QuerySelectorAll("td[data-label=Complaints]").Single().Shown();
    }

    [Fact]
    public async Task A_manager_declares_a_conflict_and_the_lead_names_somebody_else_and_later_lets_them_back()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var manager = await factory.SignedInAsync(Manager);
        var form = await manager.GetAsync($"/cases/{reference}/conflict");
        PageAssert.Error("What is the conflict?", "Say what the conflict of interest is", await form.PressAsync("Declare it and step back"));

        var home = await form.Fill("What is the conflict?", "She is my neighbour.").PressAsync("Declare it and step back");
        Assert.Contains($"You stepped back from {reference}", home.Banner, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"/cases/{reference}")).Status);

        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var assign = await lead.GetAsync($"/cases/{reference}/assign");
        Assert.Contains($"{Manager.Name} is kept away from this complaint", assign.Text, StringComparison.Ordinal);
        Assert.Equal(CaseTask.Assign, (await factory.ReadCaseAsync(reference)).NextTask);

        var back = await (await lead.GetAsync($"/cases/{reference}/keep-away")).FollowAsync($"Let {Manager.Name} back");
        PageAssert.Error("Why may they see and handle it again?", "Say why they may see and handle it again", await back.PressAsync("Let them back"));
        await back.Fill("Why may they see and handle it again?", "They moved house.").PressAsync("Let them back");
        Assert.Equal("", (await factory.ReadCaseAsync(reference)).KeptAwayIds);
        Assert.Equal(HttpStatusCode.NotFound, (await lead.GetAsync($"/cases/{reference}/let-back/{Manager.Id}")).Status);
    }

    [Theory]
    [InlineData("Who?", "Choose a person from the list")]
    [InlineData("Why are they kept away?", "Say whether the complaint is about them or they have a conflict of interest")]
    [InlineData("In a sentence, for our records", "Say why, in a sentence for our records")]
    public async Task Nothing_chosen(string label, string sentence)
    {
        var reference = await factory.AddCaseAsync(_ => { });
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);

        PageAssert.Error(label, sentence, await (await lead.GetAsync($"/cases/{reference}/keep-away")).PressAsync("Keep them away"));
    }

    [Fact]
    [Trait("Clause", "Code 4.1")]
    public async Task Code_4_1_both_leads_cannot_be_kept_away()
    {
        var reference = await factory.AddCaseAsync(_ => { });
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var other = TestStaff.Another(StaffRole.ComplaintsLead);
        await (await lead.GetAsync($"/cases/{reference}/keep-away?person={other.Id}")).Fill("In a sentence, for our records", "About her.").PressAsync("Keep them away");

        var refused = await (await lead.GetAsync($"/cases/{reference}/conflict")).Fill("What is the conflict?", "My aunt.").PressAsync("Declare it and step back");

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("is the only complaints lead", refused.Text, StringComparison.Ordinal);
    }
}
