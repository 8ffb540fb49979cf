using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Record;

/// <summary>A complaint written down by staff. Now is Wednesday 4 March 2026, 10:00.</summary>
[Trait("Clause", "Code 3.2")]
public sealed class RecordTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    private const string DangerQuestion = "Is anybody in danger now?";

    [Theory]
    [InlineData(StaffRole.MemberResponsible)]
    [InlineData(StaffRole.Auditor)]
    public async Task Readers_record_nothing(StaffRole role) =>
        Assert.Equal(HttpStatusCode.Forbidden, (await (await factory.SignedInAsync(role)).GetAsync("/staff/record")).Status);

    [Fact]
    public async Task Each_fault_is_a_sentence_beside_its_field_and_nothing_typed_is_lost()
    {
        var page = await OpenAsync();
        page = await page.Fill("Postcode", "PO1 1AA").Fill("Email address", "not an address").Fill("At what time?", "half past")
            .FillDate("When did it first reach anybody at the landlord or a contractor?", "5", "3", "2026").PressAsync("Record the complaint");

        PageAssert.Error(DangerQuestion, "Say whether anybody is in danger now", page);
        PageAssert.Error("Name", "Enter the name of the person whose complaint it is", page);
        PageAssert.Error("What went wrong, in their words", "Write down what went wrong, in their words", page);
        PageAssert.Error("Email address", "Enter an email address such as name@example.com, or leave it empty", page);
        PageAssert.Error("At what time?", "Enter the time it reached us, such as 14:30", page);
        PageAssert.Error("When did it first reach anybody at the landlord or a contractor?", "The day it reached us must be today or in the past", page);
        Assert.Equal("PO1 1AA", page.ValueOf("Postcode"));
        Assert.Equal("not an address", page.ValueOf("Email address"));
    }

    [Fact]
    public async Task A_moment_later_today_is_in_the_future()
    {
        var page = await Filled(await OpenAsync(), "Later Today").Fill("At what time?", "10:01").PressAsync("Record the complaint");

        PageAssert.Error("At what time?", "The moment it reached us cannot be in the future", page);
    }

    [Fact]
    public async Task A_complaint_is_recorded_with_the_moment_it_came_and_the_code_is_shown_once()
    {
        var page = await Filled(await OpenAsync(), "Bronagh Ó’Síoráin 🙂").Choose("Yes", DangerQuestion).Fill("What is the danger?", "Bare wires in the hall.")
            .FillDate("When did it first reach anybody at the landlord or a contractor?", "3", "March", "2026").Fill("At what time?", "4.30 pm").PressAsync("Record the complaint");

        PageAssert.Is("Complaint recorded", page);
        var code = page.Document.QuerySelector(".portal-code")!.TextContent.Trim();
        Assert.Matches("^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$", code);
        Assert.Contains("a written confirmation follows", page.Text, StringComparison.Ordinal);
        Assert.Contains("have been told that somebody may be in danger", page.Text, StringComparison.Ordinal);

        var saved = await factory.InDatabaseAsync(context => context.Set<Complaint>().Whole().SingleAsync(c => c.Correspondent.Name == "Bronagh Ó’Síoráin 🙂"));
        Assert.Equal(new DateTime(2026, 3, 3, 16, 30, 0, DateTimeKind.Utc), saved.ReceivedOn);
        Assert.Equal((TestStaff.Of(StaffRole.StaffMember).Id, ComplaintStatus.ToTriage, true), (saved.RecordedById!.Value, saved.Status, saved.Danger));
        Assert.Equal(["3 Quay Street", "PO1 2AB"], saved.Submission.AsItCame.HomeAddress);
        Assert.True(saved.Submission.IsIntact);
        Assert.True(AccessCode.Matches(saved.Reference, code, saved.AccessCodeHash));
        Assert.Contains(saved.Contacts, contact => contact.Text == "Asked whether they wish to complain: yes.");
        var events = await factory.InDatabaseAsync(context => context.Set<RecordedEvent>().Where(e => e.ComplaintId == saved.Id).Select(e => e.Kind).ToListAsync());
        Assert.Contains(nameof(DangerAlerted), events);

        Assert.DoesNotContain(code, (await (await factory.SignedInAsync(StaffRole.StaffMember)).GetAsync(page.Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_it_is_recorded_once()
    {
        var page = Filled(await OpenAsync(), "Twice Pressed");
        await page.PressAsync("Record the complaint");
        var second = await page.PressAsync("Record the complaint");

        Assert.Contains("Already done by", second.Banner, StringComparison.Ordinal);
        Assert.Equal(1, await factory.InDatabaseAsync(context => context.Set<Complaint>().CountAsync(c => c.Correspondent.Name == "Twice Pressed")));
    }

    [Fact]
    public async Task What_is_typed_is_kept_for_its_writer_alone_until_the_complaint_is_recorded()
    {
        var visitor = await factory.SignedInAsync(StaffRole.Director);
        var page = Filled(await visitor.GetAsync("/staff/record"), "Kept Draft");
        var token = page.Document.QuerySelector("input[name=FormToken]")!.GetAttribute("value")!;
        var kept = await visitor.AskAsync(HttpMethod.Post, "/drafts", new FormUrlEncodedContent(
            [new("FormToken", token), new("DraftKey", "record"), new("Form.Name", "Kept Draft"), new("Form.Channel", "letter")]));
        Assert.Equal(HttpStatusCode.OK, kept.StatusCode);

        var again = await (await factory.SignedInAsync(StaffRole.Director)).AskAsync(HttpMethod.Get, "/drafts?key=record");
        var json = await again.Content.ReadAsStringAsync();
        Assert.Contains("\"at\":\"10:00\"", json, StringComparison.Ordinal);
        Assert.Contains("[\"Form.Name\",\"Kept Draft\"]", json, StringComparison.Ordinal);
        Assert.DoesNotContain(token, json, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, (await (await factory.SignedInAsync(StaffRole.ComplaintsLead)).AskAsync(HttpMethod.Get, "/drafts?key=record")).StatusCode);

        // As the script does: the form carries the key of what is kept.
        var button = page.Document.CreateElement("input");
        button.SetAttribute("type", "hidden");
        button.SetAttribute("name", "DraftKey");
        button.SetAttribute("value", "record");
        page.Document.QuerySelector("form[data-autosave]")!.Append(button);
        PageAssert.Is("Complaint recorded", await page.PressAsync("Record the complaint"));
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.AskAsync(HttpMethod.Get, "/drafts?key=record")).StatusCode);
    }

    private async Task<Page> OpenAsync() => PageAssert.Is("Record a complaint", await (await factory.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/record"));

    private static Page Filled(Page page, string name) => page
        .Choose("No", DangerQuestion).Choose("Yes, and they do").Fill("Name", name).Fill("What went wrong, in their words", "The boiler <script>alert(1)</script> is cold.")
        .Fill("Address of their home", "3 Quay Street").Fill("Postcode", "po1 2ab").Fill("At what time?", "09:15");
}
