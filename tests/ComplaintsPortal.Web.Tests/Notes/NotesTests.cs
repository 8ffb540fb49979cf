using System.Net;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Notes;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Reminders;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Features.Notes;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Notes;

/// <summary>Notes that colleagues write each other. The complaint is with the first manager, whose team is North.</summary>
public sealed class NotesTests : IAsyncLifetime
{
    private const string Words = "What do you want to note?";
    private const string Who = "Who should look at it?";
    private const string Secret = "The neighbour rang again, she is beside herself.";
    private static readonly TestStaff Manager = TestStaff.Of(StaffRole.InvestigatingManager);
    private static readonly TestStaff Lead = TestStaff.Of(StaffRole.ComplaintsLead);
    private readonly StaffCase _case = new StaffCase(1, new(2026, 2, 20)).Acknowledged();
    private readonly StaffCase _other = new StaffCase(2, new(2026, 2, 20)).Acknowledged();
    private PortalFactory _factory = null!;

    private string Address => $"{_case.Href}/notes";

    public async Task InitializeAsync()
    {
        _factory = await PortalFactory.StartAsync();
        await _factory.AddAsync(_case, _other);
    }

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task Who_may_not_work_on_the_case_sees_no_note_and_who_only_reads_writes_none()
    {
        await WriteAsync();
        PageAssert.NotFound(await (await _factory.SignedInAsync(TestStaff.Another(StaffRole.InvestigatingManager))).GetAsync(Address));
        PageAssert.NotAllowed(await (await _factory.SignedInAsync(StaffRole.MemberResponsible)).GetAsync(Address));
        var auditor = await (await _factory.SignedInAsync(StaffRole.Auditor)).GetAsync(Address);
        Assert.Contains(Secret, auditor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Save the note", auditor.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, (await (await _factory.SignedInAsync(Manager)).GetAsync($"{_other.Href}/notes")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_colleagues_who_may_see_the_case_can_be_named()
    {
        var page = await (await _factory.SignedInAsync(Manager)).GetAsync(Address);
        var names = page.Document.QuerySelectorAll("fieldset label").Select(label => label.Said()).ToList();

        Assert.Contains(Lead.Name, names);
        Assert.Contains(TestStaff.Of(StaffRole.Director).Name, names);
        Assert.DoesNotContain(Manager.Name, names);
        Assert.DoesNotContain(TestStaff.Another(StaffRole.InvestigatingManager).Name, names);
        Assert.DoesNotContain(TestStaff.Of(StaffRole.StaffMember).Name, names);
        Assert.DoesNotContain(TestStaff.Of(StaffRole.MemberResponsible).Name, names);
    }

    [Fact]
    public async Task Each_fault_is_a_sentence_and_what_was_typed_stays()
    {
        var page = await (await _factory.SignedInAsync(Manager)).GetAsync(Address);
        PageAssert.Error(Words, "Write the note", await page.Choose(Lead.Name, Who).PressAsync("Save the note"));

        // Kept away between choosing and sending.
        page = await (await _factory.SignedInAsync(Manager)).GetAsync(Address);
        page.Fill(Words, Secret).Choose(Lead.Name, Who);
        await _factory.MeanwhileAsync(_case.Complaint.Reference, TestStaff.Another(StaffRole.ComplaintsLead).Actor, (c, act) =>
            c.KeepAway(Lead.Id, Lead.Name, default, "It is about them.", StaffCase.Rules, act, 1));
        page = await page.PressAsync("Save the note");
        Assert.Contains("Somebody whom you chose may not see this complaint any more. Choose again", page.Errors);
        Assert.Equal(Secret, page.ValueOf(Words));
        Assert.Empty(await MailsAsync());
        Assert.Equal(0, await _factory.InDatabaseAsync(context => context.Set<InternalNote>().CountAsync()));
    }

    [Fact]
    public async Task Whoever_is_named_finds_it_today_and_by_mail_with_the_reference_only_and_says_that_it_is_read()
    {
        await WriteAsync();

        var mail = Assert.Single(await MailsAsync());
        Assert.Equal((Lead.Email, $"A note for you on complaint {_case.Complaint.Reference}"), (mail.To, mail.Subject));
        Assert.DoesNotContain("neighbour", mail.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain("Halloran", mail.TextBody, StringComparison.Ordinal);
        var lead = await _factory.SignedInAsync(Lead);
        var today = await lead.GetAsync("/staff");
        Assert.Contains($"{Manager.Name} wrote a note on {_case.Complaint.Reference}", today.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Notes for you", (await (await _factory.SignedInAsync(TestStaff.Another(StaffRole.ComplaintsLead))).GetAsync("/staff")).Text, StringComparison.Ordinal);

        // Looking changes nothing; saying so does.
        Assert.Contains($"{Lead.Name} (not read yet)", (await lead.GetAsync(Address)).Text, StringComparison.Ordinal);
        Assert.Contains("Notes for you", (await lead.GetAsync("/staff")).Text, StringComparison.Ordinal);
        var button = today.Document.QuerySelectorAll("button").Select(one => one.Said()).Single(words => words.StartsWith("I have read it", StringComparison.Ordinal));
        today = await today.PressAsync(button);
        Assert.DoesNotContain("Notes for you", today.Text, StringComparison.Ordinal);
        Assert.Contains($"{Lead.Name} (read on 4 March 2026 at 10:00)", (await lead.GetAsync(Address)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_says_for_another_that_it_is_read_and_whoever_switched_the_mail_off_gets_none()
    {
        await _factory.InDatabaseAsync(async context =>
        {
            context.Add(new ReminderChoice { StaffId = Lead.Id, Mentions = false });
            await context.SaveChangesAsync();
        });
        await WriteAsync();
        Assert.Empty(await MailsAsync());

        var today = await (await _factory.SignedInAsync(Lead)).GetAsync("/staff");
        var form = today.Document.QuerySelectorAll("form").Single(one => one.GetAttribute("action")?.StartsWith("/staff/mentions/", StringComparison.Ordinal) == true);
        var foreign = await (await _factory.SignedInAsync(Manager)).GetAsync("/staff/reminders");
        foreign.Document.QuerySelector("main form")!.SetAttribute("action", form.GetAttribute("action"));
        PageAssert.NotFound(await foreign.PressAsync("Save"));
        Assert.Contains("Notes for you", (await (await _factory.SignedInAsync(Lead)).GetAsync("/staff")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_complainant_never_sees_it_and_neither_do_the_timeline_and_the_letters()
    {
        var reference = await _factory.AddTrackedAsync(c => c.Acknowledged());
        var page = await (await _factory.SignedInAsync(Lead)).GetAsync($"/cases/{reference}/notes");
        await page.Fill(Words, Secret).PressAsync("Save the note");

        var tenant = await _factory.FollowerAsync(reference);
        Assert.DoesNotContain("neighbour", (await tenant.GetAsync("/track/complaint")).Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single(await _factory.EventsAsync<NoteWritten>(reference));
        var data = await _factory.InDatabaseAsync(async context => string.Concat(await context.Set<RecordedEvent>().Select(e => e.Summary + e.Data + e.Because).ToListAsync()));
        Assert.DoesNotContain("neighbour", data, StringComparison.Ordinal);
        Assert.DoesNotContain("neighbour", string.Concat((await _factory.ReadCaseAsync(reference)).Letters.Select(letter => letter.Text)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await (await _factory.SignedInAsync(Lead)).GetAsync($"/cases/{reference}")).Status);
    }

    private async Task WriteAsync()
    {
        var page = await (await _factory.SignedInAsync(Manager)).GetAsync(Address);
        PageAssert.Says($"The note is saved for {Lead.Name}.", await page.Fill(Words, Secret).Choose(Lead.Name, Who).PressAsync("Save the note"));
    }

    private Task<List<OutboxMessage>> MailsAsync() => _factory.InDatabaseAsync(context => context.Set<OutboxMessage>().AsNoTracking().Where(mail => mail.Kind == NotesController.MailKind).ToListAsync());
}
