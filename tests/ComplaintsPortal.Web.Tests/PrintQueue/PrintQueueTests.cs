using System.Net;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.TestSupport.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.PrintQueue;

/// <summary>Letters that wait to be posted. Today is Wednesday 4 March 2026.</summary>
public sealed class PrintQueueTests : IAsyncLifetime
{
    private const string Day = "On what day did you post them?";
    private static readonly DateOnly Today = new(2026, 3, 4);
    private PortalFactory _factory = null!;
    private StaffCase _old = null!;
    private StaffCase _new = null!;

    public async Task InitializeAsync()
    {
        _factory = await PortalFactory.StartAsync();
        var pdf = await _factory.InScopeAsync(services => services.GetRequiredService<FileStore>().SaveAsync("%PDF-1.7 a letter"u8.ToArray()));
        _old = new StaffCase(1, new(2026, 2, 26)).Accepted().Defined().AssignedTo(TestStaff.Of(StaffRole.InvestigatingManager)).Issued(LetterKind.StageOneAcknowledgement, pdf.Hash);
        _new = new StaffCase(2, Today.AddDays(-1)).Accepted().Defined().AssignedTo(TestStaff.Of(StaffRole.InvestigatingManager)).Issued(LetterKind.StageOneAcknowledgement, pdf.Hash);
        await _factory.AddAsync(_new, _old, new StaffCase(3, Today));
    }

    public async Task DisposeAsync() => await _factory.DisposeAsync();

    [Fact]
    public async Task Whoever_does_the_post_sees_the_letters_the_oldest_first_and_nothing_else_of_the_case()
    {
        var page = await OpenAsync(StaffRole.StaffMember);

        Assert.Equal([Label(_old), Label(_new)], page.Document.QuerySelectorAll("main tbody label").Select(label => label.Said()));
        Assert.Contains("1 Pembroke Court", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("lift", page.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await _factory.SignedInAsync(StaffRole.Auditor)).GetAsync("/staff/print-queue")).Status);
    }

    [Fact]
    [Trait("Clause", "Code 5.8")]
    public async Task Nobody_posts_or_reads_a_letter_of_a_complaint_from_which_they_are_kept_away()
    {
        var colleague = TestStaff.Of(StaffRole.StaffMember);
        var visitor = await _factory.SignedInAsync(colleague);
        var href = (await visitor.GetAsync("/staff/print-queue")).Document.QuerySelector("main tbody td a[href$='.pdf']")!.GetAttribute("href")!;
        await _factory.MeanwhileAsync(_old.Complaint.Reference, TestStaff.Of(StaffRole.ComplaintsLead).Actor, (complaint, act) =>
            complaint.KeepAway(colleague.Id, colleague.Name, KeptAwayGround.Named, "About her.", StaffCase.Rules, act));

        Assert.Equal([Label(_new)], (await visitor.GetAsync("/staff/print-queue")).Document.QuerySelectorAll("main tbody label").Select(label => label.Said()));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.AskAsync(HttpMethod.Get, href)).StatusCode);
    }

    [Fact]
    public async Task A_letter_in_the_queue_opens_as_a_PDF_and_no_longer_once_it_is_posted()
    {
        var visitor = await _factory.SignedInAsync(StaffRole.StaffMember);
        var page = await visitor.GetAsync("/staff/print-queue");
        var href = page.Document.QuerySelector("main tbody td a[href$='.pdf']")!.GetAttribute("href")!;

        var pdf = await visitor.AskAsync(HttpMethod.Get, href);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        Assert.Equal($"inline; filename={_old.Complaint.Reference}-letter-1.pdf", pdf.Content.Headers.GetValues("Content-Disposition").Single().Split("; filename*")[0]);
        Assert.StartsWith("default-src 'none'", pdf.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", pdf.Headers.GetValues("X-Content-Type-Options").Single());

        await page.Choose(Label(_old)).PressAsync("Record as posted");
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.AskAsync(HttpMethod.Get, href)).StatusCode);
    }

    [Fact]
    public async Task Each_fault_is_a_sentence_and_the_ticks_stay()
    {
        var page = await OpenAsync(StaffRole.StaffMember);
        PageAssert.Error("Which letters?", "Select the letters that you posted", await page.PressAsync("Record as posted"));

        page = await page.Choose(Label(_old)).FillDate(Day, Today.AddDays(1)).PressAsync("Record as posted");
        PageAssert.Error(Day, "The day of posting must be today or in the past", page);
        Assert.NotEqual("", page.ValueOf(Label(_old)));

        page = await page.Choose(Label(_new)).FillDate(Day, Today.AddDays(-2)).PressAsync("Record as posted");
        Assert.Contains("The day of posting must be that day or later", page.Errors.Single(), StringComparison.Ordinal);
        Assert.All(await LettersAsync(), letter => Assert.Null(letter.SentDay));
    }

    [Fact]
    public async Task Several_are_recorded_at_once_with_the_day_and_who_did_it_and_the_acknowledgement_counts_from_then()
    {
        var page = await OpenAsync(StaffRole.StaffMember);
        page = await page.Choose(Label(_old)).Choose(Label(_new)).PressAsync("Record as posted");

        Assert.Equal("2 letters recorded as posted on Wednesday 4 March 2026.", page.Banner);
        Assert.Contains("No letter waits to be posted.", page.Text, StringComparison.Ordinal);
        Assert.All(await LettersAsync(), letter => Assert.Equal(Today, letter.SentDay));
        var complaint = await _factory.InDatabaseAsync(context => context.FindComplaintAsync(_old.Complaint.Reference));
        Assert.Equal(Today, complaint!.StageOne.AcknowledgedDay);
        var by = await _factory.InDatabaseAsync(context => context.Set<Domain.Complaints.Events.RecordedEvent>().Where(e => e.Kind == "LetterSent").Select(e => e.ByName).ToListAsync());
        Assert.Equal([TestStaff.Of(StaffRole.StaffMember).Name, TestStaff.Of(StaffRole.StaffMember).Name], by);
    }

    [Fact]
    public async Task Recorded_by_two_people_it_is_recorded_once_and_the_second_is_told()
    {
        var first = await OpenAsync(StaffRole.StaffMember);
        var second = await OpenAsync(StaffRole.ComplaintsLead);
        await first.Choose(Label(_old)).PressAsync("Record as posted");

        var page = await second.Choose(Label(_old)).Choose(Label(_new)).PressAsync("Record as posted");

        Assert.Equal("1 letter recorded as posted on Wednesday 4 March 2026. 1 letter had been recorded already.", page.Banner);
    }

    private static string Label(StaffCase one) => $"{one.Complaint.Letters[0].Title} {one.Complaint.Reference}";

    private async Task<Page> OpenAsync(StaffRole role) => PageAssert.Is("Print queue", await (await _factory.SignedInAsync(role)).GetAsync("/staff/print-queue"));

    private Task<List<Letter>> LettersAsync() => _factory.InDatabaseAsync(context => context.Set<Letter>().ToListAsync());
}
