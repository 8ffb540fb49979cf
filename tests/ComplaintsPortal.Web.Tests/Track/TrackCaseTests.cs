using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Web;

namespace ComplaintsPortal.Web.Tests.Track;

/// <summary>What a complainant sees: where it stands, the dates, the letters, and nothing that is ours alone.</summary>
public sealed class TrackCaseTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    // Stands in everything that staff write for themselves.
    private const string Ours = "ZEBRA";

    public static TheoryData<string> States => [.. TrackedCases.States.Select(one => one.State)];

    [Theory, MemberData(nameof(States))]
    public async Task Code_3_7_Each_state_has_its_words_and_the_Ombudsman(string state)
    {
        var (_, steps, heading) = TrackedCases.States.Single(one => one.State == state);
        var page = await (await portal.FollowerAsync(await portal.AddTrackedAsync(steps))).GetAsync("/track/complaint");

        PageAssert.Is(heading, page);
        Assert.Contains("0300 111 3000", page.Text, StringComparison.Ordinal);
        Assert.Contains("There is black mould in my son's bedroom.", page.Text, StringComparison.Ordinal);

        // Clauses and the fingerprint of the list of bank holidays are for staff.
        Assert.DoesNotMatch(@"\b(Code \d|PCC-|HSV-|LHP-|ASH-|BRF-)|, list [0-9a-f]", page.Text);
    }

    [Fact]
    [Trait("Clause", "PCC-5c")]
    public async Task Code_5_9_The_next_dates_stand_there_with_their_working()
    {
        var reference = await portal.AddTrackedAsync(TrackedCases.To("acknowledged"));
        var page = await (await portal.FollowerAsync(reference)).GetAsync("/track/complaint");
        var due = (await portal.ReadCaseAsync(reference)).Due!.Value;

        Assert.Contains($"Our answer, by {Words.Day(due)}", page.Text, StringComparison.Ordinal);
        Assert.Contains("How this date is worked out", page.Text, StringComparison.Ordinal);
        Assert.Contains(CaseSetUp.Staff.Manager.Name, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_ours_is_ever_shown()
    {
        var reference = await portal.AddTrackedAsync(c =>
        {
            c.Do((complaint, act) => complaint.Accept(new TriageFactors { Category = "damp-and-mould", Vulnerability = Ours }, TestCase.Portsmouth, act));
            c.Define().Assign().Send(LetterKind.StageOneAcknowledgement);
            c.Do((complaint, act) => complaint.RecordContact(new ContactNote(act.On, Direction.FromUs, "telephone", "Amina Yusuf", $"{Ours} note of a call"), act), CaseSetUp.Staff.Manager);
            c.Do((complaint, act) => complaint.AddEvidence(new EvidenceNote($"{Ours} records", $"{Ours} what they say"), act), CaseSetUp.Staff.Manager);
            c.Do((complaint, act) => complaint.AddFile(new SubmittedFile($"{Ours}.pdf", new string('b', 64), 12, "application/pdf"), act), CaseSetUp.Staff.Manager);
            foreach (var number in new[] { 1, 2 })
            {
                c.Do((complaint, act) => complaint.RecordFinding(number, new Finding(Ours, Ours, Decision.Upheld, Ours, Ours, Ours), TestCase.Portsmouth, act), CaseSetUp.Staff.Manager);
            }

            c.Do((complaint, act) => complaint.PromiseRemedy(
                new RemedyPromise("action", $"{Ours} remedy", act.Day.AddDays(20), CaseSetUp.Staff.Manager.StaffId!.Value, CaseSetUp.Staff.Manager.Name), TestCase.Portsmouth, act), CaseSetUp.Staff.Manager);
            c.Draft($"{Ours} draft").Submit();
            c.Do((complaint, act) => complaint.ReturnFromCheck($"{Ours} what to change", TestCase.Portsmouth, act));
            c.Submit().PassCheck();
            c.Issue(LetterKind.StageOneResponse);
            c.Do((complaint, act) => complaint.ChangeContactDetails(
                new ContactDetails("Amina Yusuf", "", "07700 900124", complaint.Correspondent.PostalAddress, ContactPreference.Post, "", LetterFormat.Standard), complaint.Adjustments, $"{Ours} reason", act));
            c.Do((complaint, act) => complaint.AskForAccessCodeByPost(act), new(null, $"{Ours} somebody", []));
        });
        Assert.Equal(ComplaintStatus.StageOneReady, (await portal.ReadCaseAsync(reference)).Status);

        var visitor = await portal.FollowerAsync(reference);
        foreach (var address in new[] { "", "/message", "/definition", "/stage-two", "/letters/1", "/letters/1/text" })
        {
            var response = await visitor.AskAsync(HttpMethod.Get, $"/track/complaint{address}");
            var html = await response.Content.ReadAsStringAsync();
            Assert.DoesNotContain(Ours, html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Upheld", html, StringComparison.OrdinalIgnoreCase);

            // Of the staff there is the one whom the letter names, and nobody else.
            Assert.All(TestStaff.All.Where(staff => staff.Id != CaseSetUp.Staff.Manager.StaffId), staff =>
            {
                Assert.DoesNotContain(staff.Email, html, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(staff.Name, html, StringComparison.Ordinal);
            });
        }

        // The response is issued and not posted: it does not exist here yet.
        PageAssert.NotFound(await visitor.GetAsync("/track/complaint/letters/2"));
        Assert.Single((await visitor.GetAsync("/track/complaint")).Document.QuerySelectorAll(".portal-letters li"));
    }

    [Fact]
    public async Task Nobody_is_named_before_the_letter_has_named_them()
    {
        var reference = await portal.AddTrackedAsync(c => c.Accept().Define("A point that is still a draft.").Assign());
        var page = await (await portal.FollowerAsync(reference)).GetAsync("/track/complaint");
        Assert.DoesNotContain(CaseSetUp.Staff.Manager.Name, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("still a draft", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_letter_is_a_page_with_its_headings_and_lists()
    {
        var reference = await portal.AddTrackedAsync(TrackedCases.To("acknowledged"));
        var visitor = await portal.FollowerAsync(reference);
        var page = await (await visitor.GetAsync("/track/complaint")).FollowAsync("Read it here: We have received your complaint");

        PageAssert.Is("We have received your complaint", page);
        var letter = page.Document.QuerySelector("article")!;
        Assert.Contains("What we understand your complaint to be about", letter.QuerySelectorAll("h2").Select(one => one.Said()));
        Assert.Contains("Two appointments that were missed without a call.", letter.QuerySelectorAll("ol li").Select(one => one.Said()));
        Assert.StartsWith("Dear Amina Yusuf", letter.Said(), StringComparison.Ordinal);
        Assert.Contains("Download the letter as a PDF", page.Links);
        Assert.Contains("as plain text", page.Links);
    }

    [Fact]
    public async Task What_people_typed_is_no_markup_in_a_letter_on_a_page()
    {
        var reference = await portal.AddTrackedAsync(
            c => c.Do((complaint, act) =>
            {
                var content = ComplaintsPortal.TestSupport.Letters.SampleLetters.Content(LetterKind.Clarification) with { Questions = ["<script>alert(1)</script> & <b>bold</b>"] };
                complaint.AskClarification("Which?", TestCase.Portsmouth, act);
                var template = ComplaintsPortal.TestSupport.Letters.SampleLetters.Template(LetterKind.Clarification);
                var letter = complaint.IssueLetter(
                    new LetterToIssue { Content = content, Title = template.Title, PdfSha256 = new string('c', 64), Text = "x", Body = ComplaintsPortal.Infrastructure.Letters.LetterRenderer.Render(content, template).Body },
                    TestCase.Portsmouth, act);
                complaint.RecordLetterSent(letter.Number, act.Day > letter.DateOnLetter ? act.Day : letter.DateOnLetter, TestCase.Portsmouth, act);
            }),
            start: new DateTime(2026, 6, 3, 8, 0, 0, DateTimeKind.Utc));
        var page = await (await portal.FollowerAsync(reference)).GetAsync("/track/complaint/letters/1");

        Assert.Empty(page.Document.QuerySelectorAll("article script"));
        Assert.Contains("<script>alert(1)</script> & <b>bold</b>", page.Document.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_letter_leads_to_the_one_that_replaced_it()
    {
        var reference = await portal.AddTrackedAsync(c =>
        {
            c.Acknowledged();
            c.Do((complaint, act) =>
            {
                var template = ComplaintsPortal.TestSupport.Letters.SampleLetters.Template(LetterKind.StageOneAcknowledgement);
                var content = ComplaintsPortal.TestSupport.Letters.SampleLetters.Content(LetterKind.StageOneAcknowledgement) with { Date = act.Day };
                var second = complaint.IssueLetter(new LetterToIssue { Content = content, Title = template.Title, PdfSha256 = new string('d', 64), Text = "Corrected" }, TestCase.Portsmouth, act, "The name was wrong.");
                complaint.RecordLetterSent(second.Number, act.Day, TestCase.Portsmouth, act);
            });
        });
        var page = await (await portal.FollowerAsync(reference)).GetAsync("/track/complaint/letters/1");
        var newer = await page.FollowAsync("Read the corrected letter");
        Assert.EndsWith("/letters/2", newer.Address, StringComparison.Ordinal);
        Assert.DoesNotContain("The name was wrong.", newer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9")]
    [InlineData("0")]
    [InlineData("-1")]
    public async Task A_letter_that_is_not_there_is_not_found(string number)
    {
        var visitor = await portal.FollowerAsync(await portal.AddTrackedAsync(TrackedCases.To("acknowledged")));
        PageAssert.NotFound(await visitor.GetAsync($"/track/complaint/letters/{number}"));
    }
}
