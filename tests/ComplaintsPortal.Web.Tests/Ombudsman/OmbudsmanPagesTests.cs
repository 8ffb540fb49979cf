using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Bundle;
using ComplaintsPortal.Web.Features.Ombudsman;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Ombudsman;

/// <summary>From the Ombudsman’s first contact to compliance, on the pages of the case.</summary>
public sealed class OmbudsmanPagesTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    [Fact]
    [Trait("Clause", "Code 4.1")]
    public async Task Code_4_1_only_lead_and_director_record_and_those_who_see_the_case_read()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged().AtOmbudsman());
        var manager = await factory.SignedInAsync(StaffRole.InvestigatingManager);

        Assert.Contains("202600123", (await manager.GetAsync($"/cases/{reference}/ombudsman")).Text, StringComparison.Ordinal);
        Assert.Equal(403, (int)(await manager.GetAsync($"/cases/{reference}/ombudsman/request")).Status);
        Assert.Equal(403, (int)(await manager.GetAsync($"/cases/{reference}/bundle")).Status);
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.Equal(404, (int)(await lead.GetAsync($"/cases/{reference}/ombudsman/nonsense")).Status);
        Assert.Equal(404, (int)(await lead.GetAsync($"/cases/{reference}/ombudsman/2")).Status);
        Assert.Contains("is recorded already", (await lead.GetAsync($"/cases/{reference}/ombudsman/open")).Text, StringComparison.Ordinal);
        Assert.Contains("With the Ombudsman", (await lead.GetAsync($"/cases/{reference}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "LHP-62")]
    [Trait("Clause", "LHP-63")]
    [Trait("Clause", "LHP-31")]
    public async Task LHP_62_a_request_is_answered_an_order_followed_and_the_case_closed()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        Assert.Contains("has not been in contact", (await lead.GetAsync($"/cases/{reference}/ombudsman")).Text, StringComparison.Ordinal);
        PageAssert.Says("The Ombudsman’s case is recorded.", await (await lead.GetAsync($"/cases/{reference}/ombudsman/open")).PressAsync("Save"));
        PageAssert.Error("The Ombudsman’s reference", OmbudsmanFormValidator.NoReference, await (await lead.GetAsync($"/cases/{reference}/ombudsman/reference")).PressAsync("Save"));

        var request = await (await lead.GetAsync($"/cases/{reference}/ombudsman/request")).PressAsync("Save");
        PageAssert.Error("What do they ask for?", OmbudsmanFormValidator.NoRequest, request);
        PageAssert.Error("In their words", OmbudsmanWords.Asks(OmbudsmanAct.Request)!, request);
        request = await request.Choose("Enquiry").Fill("In their words", "The whole file.").PressAsync("Save");
        PageAssert.Error("By which day do they want it?", "Give the day that the Ombudsman named.", request);
        var recorded = await request.Choose("Evidence request").PressAsync("Save");
        PageAssert.Says("The request is recorded.", recorded);
        Assert.Contains("How this date is worked out", recorded.Text, StringComparison.Ordinal);
        Assert.Contains("15 working days", recorded.Text, StringComparison.Ordinal);
        Assert.Contains(reference.ToString(), (await lead.GetAsync("/staff/ombudsman")).Text, StringComparison.Ordinal);

        var extend = await (await lead.GetAsync($"/cases/{reference}/ombudsman/extend")).PressAsync("Save");
        PageAssert.Error("Which request?", OmbudsmanFormValidator.NoNumber, extend);
        PageAssert.Error("How was it explained, and who agreed?", OmbudsmanWords.Asks(OmbudsmanAct.Extend)!, extend);
        var due = (await ReadAsync(reference)).Requests[0].Due;
        extend = extend.Choose($"1. Evidence request, due by {Words.Day(due)}").Fill("How was it explained, and who agreed?", "Records come late; agreed by email.");
        PageAssert.Error("Which day was agreed?", "The agreed day must be later than the one before.", await extend.FillDate("Which day was agreed?", due).PressAsync("Save"));
        PageAssert.Says("The later day is recorded.", await extend.FillDate("Which day was agreed?", due.AddDays(7)).PressAsync("Save"));

        Assert.Contains("Request 1 is not answered yet.", (await lead.GetAsync($"/cases/{reference}/ombudsman/close")).Text, StringComparison.Ordinal);
        PageAssert.Says("The answer is recorded.", await (await lead.GetAsync($"/cases/{reference}/ombudsman/answer")).Choose($"1. Evidence request, due by {Words.Day(due.AddDays(7))}")
            .Fill("How, and what was sent?", "The bundle.").PressAsync("Save"));

        var found = await (await lead.GetAsync($"/cases/{reference}/ombudsman/determination")).PressAsync("Save");
        PageAssert.Error("What did they find?", OmbudsmanFormValidator.NoFinding, found);
        PageAssert.Says("What the Ombudsman found is recorded.", await found.Fill("Which issue?", "The mould.").Choose("Severe maladministration").PressAsync("Save"));
        var order = await (await lead.GetAsync($"/cases/{reference}/ombudsman/order")).Fill("Amount, where it is about money", "lots").PressAsync("Save");
        PageAssert.Error("What is it?", OmbudsmanFormValidator.NoOrder, order);
        PageAssert.Error("Who sees to it?", OmbudsmanFormValidator.NoOwner, order);
        PageAssert.Error("Amount, where it is about money", Web.Features.Remedies.RemedyFormValidator.NotPounds, order);
        order = await order.Choose("Order").Fill("What must we do?", "Pay the resident.").Fill("Amount, where it is about money", "500").Pick("Who sees to it?", TestStaff.Of(StaffRole.Director).InLists).PressAsync("Save");
        PageAssert.Says("It is recorded, with its day.", order);
        Assert.Contains("Severe maladministration", order.Text, StringComparison.Ordinal);

        var director = await factory.SignedInAsync(StaffRole.Director);
        var comply = await (await director.GetAsync($"/cases/{reference}/ombudsman/compliance")).PressAsync("Save");
        PageAssert.Error("How does it stand?", OmbudsmanFormValidator.NoState, comply);
        comply = comply.Choose($"1. Order, due by {Words.Day(factory.Clock.Today.AddDays(28))}").Fill("How do we know, and what evidence did the Ombudsman get? Or: why do we not act on it?", "Receipt sent.");
        PageAssert.Error("How does it stand?", "An order binds us. Only a recommendation can be left undone, with reasons.", await comply.Choose("We do not act on it").PressAsync("Save"));
        PageAssert.Says("What was done is recorded.", await comply.Choose("Done").PressAsync("Save"));
        PageAssert.Says("The Ombudsman’s case is closed.", await (await lead.GetAsync($"/cases/{reference}/ombudsman/close")).PressAsync("Close the Ombudsman’s case"));
        Assert.NotNull((await ReadAsync(reference)).ClosedDay);
        Assert.Contains(reference.ToString(), (await lead.GetAsync("/staff/ombudsman?which=closed")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mark_needs_its_words_and_its_reason_and_a_redacted_copy_needs_a_mark()
    {
        var reference = await factory.AddCaseAsync(c => c.Acknowledged());
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var page = await (await lead.GetAsync($"/cases/{reference}/bundle")).PressAsync("Mark them");
        PageAssert.Error("Words to take out", BundleFormValidator.NoWords, page);
        PageAssert.Error("Whose are they, and why?", BundleFormValidator.NoReason, page);
        PageAssert.Error("Words to take out", "Give the name or words that are to be taken out.", await page.Fill("Words to take out", "J.").Fill("Whose are they, and why?", "A neighbour.").PressAsync("Mark them"));

        page = await page.Fill("Words to take out", "Mrs Jones").Fill("Whose are they, and why?", "A neighbour.").PressAsync("Mark them");
        Assert.Contains("Mrs Jones", page.Text, StringComparison.Ordinal);
        page = await page.PressAsync("Make a redacted copy");
        Assert.Contains("Being made", page.Text, StringComparison.Ordinal);
        Assert.Equal(404, (int)(await lead.GetAsync($"/cases/{reference}/bundle/1.zip")).Status);
    }

    private Task<OmbudsmanCase> ReadAsync(ComplaintReference reference) => factory.InDatabaseAsync(context =>
        context.Set<OmbudsmanCase>().Include(one => one.Requests).SingleAsync(one => context.Set<Complaint>().Any(c => c.Id == one.ComplaintId && c.Reference == reference)));
}
