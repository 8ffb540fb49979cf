using System.Globalization;
using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Files;
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
            .FillDate("When did it first reach anybody at the landlord or a contractor?", "5", "3", "2026").PressAsync("Record it");

        PageAssert.Error(DangerQuestion, "Say whether anybody is in danger now", page);
        PageAssert.Error("Name", "Enter the name of the person whose complaint it is", page);
        PageAssert.Error("What happened, in their words", "Write down what went wrong, in their words", page);
        PageAssert.Error("Email address", "Enter an email address such as name@example.com, or leave it empty", page);
        PageAssert.Error("At what time?", "Enter the time it reached us, such as 14:30", page);
        PageAssert.Error("When did it first reach anybody at the landlord or a contractor?", "The day it reached us must be today or in the past", page);
        Assert.Equal("PO1 1AA", page.ValueOf("Postcode"));
        Assert.Equal("not an address", page.ValueOf("Email address"));
    }

    [Fact]
    public async Task A_moment_later_today_is_in_the_future()
    {
        var page = await Filled(await OpenAsync(), "Later Today").Fill("At what time?", "10:01").PressAsync("Record it");

        PageAssert.Error("At what time?", "The moment it reached us cannot be in the future", page);
    }

    [Fact]
    [Trait("Clause", "Code 1.3")]
    [Trait("Clause", "BRF-G1")]
    [Trait("Clause", "BRF-G3")]
    public async Task A_complaint_is_recorded_with_the_moment_it_came_and_the_code_is_shown_once()
    {
        var page = await Filled(await OpenAsync(), "Bronagh Ó’Síoráin 🙂").Choose("Yes", DangerQuestion).Fill("What is the danger?", "Bare wires in the hall.")
            .FillDate("When did it first reach anybody at the landlord or a contractor?", "3", "March", "2026").Fill("At what time?", "4.30 pm").PressAsync("Record it");

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
        Assert.Contains(saved.Contacts, contact => contact.Text == "Asked whether they wish to complain: yes.\nWhat was written has not been read back to them yet.");
        var events = await factory.InDatabaseAsync(context => context.Set<RecordedEvent>().Where(e => e.ComplaintId == saved.Id).Select(e => e.Kind).ToListAsync());
        Assert.Contains(nameof(DangerAlerted), events);

        Assert.DoesNotContain(code, (await (await factory.SignedInAsync(StaffRole.StaffMember)).GetAsync(page.Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "PCC-8c")]
    public async Task Hazards_named_on_the_telephone_start_their_clocks_when_it_reached_us_and_the_safety_manager_is_told()
    {
        // Told to a caretaker on Friday evening, written down on Wednesday: ten working days of Friday 27 February.
        var page = await Filled(await OpenAsync(), "Hazard Told").Choose("Damp, mould or fungus", "Is any of this in their home?").Choose("Electricity: bare wires, water near sockets or lights", "Is any of this in their home?")
            .FillDate("When did it first reach anybody at the landlord or a contractor?", "27", "February", "2026").Fill("At what time?", "20:15").PressAsync("Record it");

        PageAssert.Is("Complaint recorded", page);
        var safety = TestCase.Portsmouth.Policy.Landlord.BuildingSafetyManager;
        Assert.Contains($"The {safety.Title} is being told now.", page.Text, StringComparison.Ordinal);
        Assert.Contains("Investigate: by Friday 13 March 2026", page.Text, StringComparison.Ordinal);
        var saved = await SavedAsync("Hazard Told");
        var hazards = await factory.InDatabaseAsync(context => context.Set<Hazard>().AsNoTracking().Where(h => h.ComplaintId == saved.Id).OrderBy(h => h.Number).ToListAsync());
        Assert.Equal(["damp-and-mould", "electrical"], hazards.Select(h => h.KindCode));
        Assert.All(hazards, h => Assert.Equal((saved.ReceivedOn, HazardGrade.Significant, "Hazard Told"), (h.AwareOn, h.Grade, saved.Correspondent.Name)));
        Assert.Equal(2, await factory.InDatabaseAsync(context => context.Set<OutboxMessage>().CountAsync(m => m.To == safety.Email && m.Subject.Contains(saved.Reference.ToString()))));
        Assert.Equal(["damp-and-mould", "electrical"], saved.Submission.AsItCame.Hazards!);
    }

    [Fact]
    [Trait("Clause", "PCC-8c")]
    public async Task With_danger_a_hazard_is_an_emergency_of_24_hours_and_the_emergency_lines_are_there_to_read_out()
    {
        var page = await Filled(await OpenAsync(), "Danger Told").Choose("Yes", DangerQuestion).Choose("Fire", "Is any of this in their home?").Fill("At what time?", "09:30").PressAsync("Record it");

        Assert.Contains("Make safe: by Thursday 5 March 2026 at 09:30", page.Text, StringComparison.Ordinal);
        Assert.Contains(TestCase.Portsmouth.Policy.Landlord.EmergencyLines[0].Telephone, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Clause", "PCC-8c")]
    public async Task A_hazard_is_not_filed_as_a_comment_and_what_the_list_does_not_know_is_left_out()
    {
        var page = await (await OpenAsync()).Choose("A comment or a suggestion", "What is it?").Choose("Fire", "Is any of this in their home?").PressAsync("Record it");
        PageAssert.Error("Is any of this in their home?", "Something in the home can harm: record it as a complaint, so that the people who can act are told at once", page);

        page = Filled(await OpenAsync(), "Odd Hazard").Choose("Fire", "Is any of this in their home?");
        page.Document.QuerySelector("input[name='Form.Hazards'][value=fire]")!.SetAttribute("value", "dragons");
        PageAssert.Is("Complaint recorded", await page.PressAsync("Record it"));
        Assert.Null((await SavedAsync("Odd Hazard")).Submission.AsItCame.Hazards);
    }

    [Theory]
    [InlineData("", "with the acknowledgement by post")]
    [InlineData("dolores@tenant.example", "with the receipt by email")]
    [Trait("Clause", "PCC-6d")]
    public async Task PCC_6d_whoever_speaks_for_somebody_is_not_read_the_code(string email, string how)
    {
        var page = await (await (await factory.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/record"))
            .Choose("No", "Is anybody in danger now?").Choose("Yes, and they do", "Did you ask whether they wish to complain?").Fill("Name", "Dolores Quint").Fill("Email address", email)
            .Fill("What happened, in their words", "The lift.").Fill("Name of the person who speaks for them", "Ines Quint").Fill("Who that is to them", "daughter").PressAsync("Record it");
        PageAssert.Is("Complaint recorded", page);
        Assert.Null(page.Document.QuerySelector(".portal-code"));
        Assert.Contains($"The access code opens everything that we write to Dolores Quint, so it goes to them alone, {how}. Tell Ines Quint nothing about the complaint yet. The policy wants evidence of consent", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pressed_twice_it_is_recorded_once()
    {
        var page = Filled(await OpenAsync(), "Twice Pressed");
        await page.PressAsync("Record it");
        var second = await page.PressAsync("Record it");

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
        PageAssert.Is("Complaint recorded", await page.PressAsync("Record it"));
        Assert.Equal(HttpStatusCode.NoContent, (await visitor.AskAsync(HttpMethod.Get, "/drafts?key=record")).StatusCode);
    }

    [Fact]
    public async Task Files_that_came_with_it_are_kept_under_their_names_and_belong_to_the_submission()
    {
        var page = await Filled(await OpenAsync(), "Files Came").Attach("Files that came with it", "../her letter.pdf", SampleFiles.Pdf).Attach("Files that came with it", "kitchen.jpg", SampleFiles.Jpeg).PressAsync("Record it");

        Assert.Contains("2 files came with it.", PageAssert.Is("Complaint recorded", page).Text, StringComparison.Ordinal);
        var saved = await SavedAsync("Files Came");
        Assert.Equal(["her letter.pdf", "kitchen.jpg"], saved.Submission.AsItCame.Files.Select(file => file.Name));
        Assert.Equal(["her letter.pdf", "kitchen.jpg"], saved.Files.Select(file => file.Name));
        Assert.True(saved.Submission.IsIntact);
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        var file = await lead.AskAsync(HttpMethod.Get, $"/cases/{saved.Reference}/files/{saved.Files[0].Id}");
        Assert.Equal(SampleFiles.Pdf, await file.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task With_a_file_that_cannot_be_taken_nothing_is_recorded_and_the_words_stay()
    {
        var page = await Filled(await OpenAsync(), "Bad File").Attach("Files that came with it", "photo.jpg", SampleFiles.PlainZip).Attach("Files that came with it", "empty.pdf", []).PressAsync("Record it");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        PageAssert.Error("Files that came with it", "“empty.pdf” is empty. Check the file and choose it again.", page);
        Assert.Contains(page.Errors, sentence => sentence.StartsWith("“photo.jpg” is a kind of file that we cannot open.", StringComparison.Ordinal));
        Assert.Equal("Bad File", page.ValueOf("Name"));
        Assert.Equal(0, await factory.InDatabaseAsync(context => context.Set<Complaint>().CountAsync(c => c.Correspondent.Name == "Bad File")));
        PageAssert.Is("Complaint recorded", await page.PressAsync("Record it"));
        Assert.Empty((await SavedAsync("Bad File")).Files);
    }

    [Theory]
    [InlineData("Name", 200, "The name must be 200 characters or fewer")]
    [InlineData("Telephone number", 50, "The telephone number must be 50 characters or fewer")]
    [InlineData("Postcode", 12, "The postcode must be 12 characters or fewer")]
    [InlineData("Address of their home", 200, "Each line of the address must be 200 characters or fewer")]
    [InlineData("When should we call, and when not?", 500, "When to call must be 500 characters or fewer")]
    [InlineData("What happened, in their words", 100_000, "What went wrong must be 100,000 characters or fewer")]
    [InlineData("What would put it right?", 100_000, "What would put it right must be 100,000 characters or fewer")]
    [InlineData("When did it happen, in their words?", 500, "When it happened must be 500 characters or fewer")]
    [InlineData("What is the danger?", 100_000, "The danger must be 100,000 characters or fewer")]
    [InlineData("What help or adjustments do they need?", 100_000, "The help or adjustments must be 100,000 characters or fewer")]
    [InlineData("Name of the person who speaks for them", 200, "The name of the person who speaks for them must be 200 characters or fewer")]
    [InlineData("Who that is to them", 500, "Who that is to them must be 500 characters or fewer")]
    [InlineData("Telephone or email of that person", 254, "The telephone number or email address must be 254 characters or fewer")]
    [InlineData("How we know that they agree to this", 500, "How we know that they agree must be 500 characters or fewer")]
    public async Task Too_long_is_a_sentence_beside_the_field_and_as_long_as_may_be_is_taken(string label, int length, string sentence)
    {
        var name = $"Long {label}"[..Math.Min(40, label.Length + 5)];
        var page = Filled(await OpenAsync(), name).Fill("Name of the person who speaks for them", "Di Daughter");
        page = PageAssert.Error(label, sentence, await page.Fill(label, new string('x', length + 1)).PressAsync("Record it"));
        Assert.Equal(length + 1, page.ValueOf(label).Length);

        PageAssert.Is("Complaint recorded", await page.Fill(label, new string('x', length)).PressAsync("Record it"));
    }

    [Fact]
    [Trait("Clause", "LHP-5")]
    public async Task The_channels_are_the_policy_s_and_another_is_refused()
    {
        var page = await OpenAsync();
        var offered = page.Document.QuerySelectorAll("select[name='Form.Channel'] option").Select(option => option.Said());
        Assert.Equal(TestCase.Portsmouth.Policy.Channels.Select(channel => channel.Words), offered);

        page.Document.QuerySelector("select[name='Form.Channel'] option")!.SetAttribute("value", "pigeon");
        var again = await Filled(page, "By Pigeon").Pick("It came by", page.Document.QuerySelector("select[name='Form.Channel'] option")!.Said()).PressAsync("Record it");
        PageAssert.Error("It came by", "Choose how the complaint reached us", again);
    }

    [Theory]
    [InlineData("2025-07-01", "14:30", "2025-07-01T13:30:00Z")]
    [InlineData("2025-10-26", "0:30", "2025-10-25T23:30:00Z")]
    [InlineData("2026-01-15", "2.30 pm", "2026-01-15T14:30:00Z")]
    public async Task The_moment_is_London_s_in_summer_and_winter(string day, string time, string utc)
    {
        var name = $"Moment {day}";
        var page = await Filled(await OpenAsync(), name).FillDate("When did it first reach anybody at the landlord or a contractor?", DateOnly.Parse(day, CultureInfo.InvariantCulture)).Fill("At what time?", time).PressAsync("Record it");

        PageAssert.Is("Complaint recorded", page);
        var saved = await SavedAsync(name);
        Assert.Equal(DateTime.Parse(utc, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal), saved.ReceivedOn);
        Assert.Equal(DateOnly.Parse(day, CultureInfo.InvariantCulture), saved.ReceivedDay);
    }

    [Theory]
    [InlineData("", "They gave no email address, so they have the code only from you.")]
    [InlineData("ellen@tenant.example", "The same code goes to ellen@tenant.example with the receipt.")]
    public async Task The_page_afterwards_says_how_they_come_by_their_code(string email, string says)
    {
        var page = await Filled(await OpenAsync(), "Code Path").Fill("Email address", email).PressAsync("Record it");

        Assert.Contains(says, PageAssert.Is("Complaint recorded", page).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_speaks_for_them_needs_a_name()
    {
        var page = await Filled(await OpenAsync(), "No Speaker").Fill("Who that is to them", "Daughter").PressAsync("Record it");

        PageAssert.Error("Name of the person who speaks for them", "Enter the name of the person who speaks for them, or leave all of this empty", page);
    }

    private Task<Complaint> SavedAsync(string name) =>
        factory.InDatabaseAsync(context => context.Set<Complaint>().Whole().SingleAsync(c => c.Correspondent.Name == name));

    private async Task<Page> OpenAsync() => PageAssert.Is("Record a complaint or feedback", await (await factory.SignedInAsync(StaffRole.StaffMember)).GetAsync("/staff/record"));

    private static Page Filled(Page page, string name) => page
        .Choose("No", DangerQuestion).Choose("Yes, and they do").Fill("Name", name).Fill("What happened, in their words", "The boiler <script>alert(1)</script> is cold.")
        .Fill("Address of their home", "3 Quay Street").Fill("Postcode", "po1 2ab").Fill("At what time?", "09:15");
}
