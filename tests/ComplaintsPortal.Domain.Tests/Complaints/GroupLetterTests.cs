using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>A group's complaint: one letter to each, and the clocks go by the last of them. Received on Monday 1 June 2026.</summary>
public sealed class GroupLetterTests
{
    private readonly TestCase _case = TestCase.Received().On(1).Accept().Define().Assign(Cast.Manager).On(2);

    private Complaint Complaint => _case.Complaint;

    [Fact]
    [Trait("Clause", "Code 6.2")]
    public void Code_6_2_the_acknowledgement_counts_when_the_last_of_the_group_has_it()
    {
        var letter = Issue(LetterKind.StageOneAcknowledgement, ("Ken Ito", Delivery.Post), ("Rosa Delgado", Delivery.Email));
        Assert.Equal([("", (int?)null), ("Ken Ito", 1), ("Rosa Delgado", 1)], Complaint.Letters.Select(l => (l.ForName, l.CopyOf)));
        Assert.Equal(letter, Complaint.Latest(LetterKind.StageOneAcknowledgement, 1));
        Sent(1, 3);
        Sent(3, 3);
        Assert.Null(Complaint.StageOne.AcknowledgedDay);
        Assert.Equal(CaseTask.PostLetter, Complaint.NextTask);
        Sent(2, 5);
        Assert.Equal(TestCase.FirstDay.AddDays(5), Complaint.StageOne.AcknowledgedDay);
        Assert.Contains(Complaint.Events, happened => happened.Summary == "“We have received your complaint” to Ken Ito posted on Saturday 6 June 2026.");

        Complaint.RecordLetterBounced(3, _case.Rules, TestCase.By(Staff.Actor.System, 6));
        Assert.Null(Complaint.StageOne.AcknowledgedDay);
        Assert.Equal(CaseTask.PostLetter, Complaint.NextTask);
    }

    [Fact]
    public void A_corrected_letter_replaces_all_of_the_group_and_only_the_new_ones_wait()
    {
        Issue(LetterKind.StageOneAcknowledgement, ("Ken Ito", Delivery.Post));
        Assert.Equal(1, Complaint.LettersToPost);
        Issue("The name was wrong.", LetterKind.StageOneAcknowledgement, ("Ken Ito", Delivery.Post), ("Rosa Delgado", Delivery.Post));
        Assert.Equal([true, true, false, false, false], Complaint.Letters.Select(l => l.IsSuperseded));
        Assert.Equal(2, Complaint.LettersToPost);
        Assert.Equal(1, Complaint.Letters[2].SupersedesNumber);
    }

    [Fact]
    public void The_gate_looks_at_each_letter_of_the_group()
    {
        var whole = Letter(LetterKind.StageOneAcknowledgement, null);
        var broken = Letter(LetterKind.StageOneAcknowledgement, Recipient("Ken Ito", Delivery.Post, 11)) with { Content = SampleLetters.Content(LetterKind.StageOneAcknowledgement) with { Points = [] } };
        var refused = Assert.Throws<IllegalActException>(() => Complaint.IssueLetter(whole, _case.Rules, _case.By(Cast.Lead), copies: [broken]));
        Assert.StartsWith("Ken Ito: This letter cannot go yet.", refused.Message, StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => Complaint.IssueLetter(whole, _case.Rules, _case.By(Cast.Lead), copies: [Letter(LetterKind.StageOneAcknowledgement, null)]));
        Assert.Empty(Complaint.Letters);
    }

    [Fact]
    public void A_response_to_a_group_stops_the_clock_with_the_last_letter()
    {
        var c = TestCase.In(ComplaintStatus.StageOneReady);
        var before = c.Complaint.Letters.Count;
        c.Complaint.IssueLetter(Letter(LetterKind.StageOneResponse, null), c.Rules, c.By(Cast.Lead), copies: [Letter(LetterKind.StageOneResponse, Recipient("Ken Ito", Delivery.Post, 11))]);
        c.Complaint.RecordLetterSent(before + 1, LondonDay(c), c.Rules, c.By(Cast.Lead));
        Assert.Equal(ComplaintStatus.StageOneReady, c.Complaint.Status);
        c.Complaint.RecordLetterSent(before + 2, LondonDay(c), c.Rules, c.By(Cast.Lead));
        Assert.Equal((ComplaintStatus.StageOneResponded, LondonDay(c)), (c.Complaint.Status, c.Complaint.StageOne.RespondedDay));
    }

    [Fact]
    public void Whoever_joins_has_to_be_reached_and_whoever_leaves_says_so()
    {
        var person = Person.From(TestCase.ASubmission(TestCase.Start) with { ComplainantName = "Ken Ito", Email = "ken@tenant.example" }, TestCase.Start);
        var nowhere = Person.From(TestCase.ASubmission(TestCase.Start) with { ComplainantName = "No Where", Email = "", HomeAddress = [], PostalAddress = [] }, TestCase.Start);
        Assert.Throws<IllegalActException>(() => CaseParty.Join(Complaint, nowhere, "Her call.", _case.By(Cast.Lead)));
        Assert.Throws<IllegalActException>(() => CaseParty.Join(Complaint, person, "His call.", _case.By(Cast.Colleague)));
        Assert.Equal("The complaint has ended.", CaseParty.WhyNotChangeGroup(TestCase.In(ComplaintStatus.Closed).Complaint, Cast.Lead));

        var party = CaseParty.Join(Complaint, person, "His call.", _case.By(Cast.Lead));
        Assert.Equal(("Ken Ito complains of the same and is part of it now.", "His call."), (Complaint.Events[^1].Summary, Complaint.Events[^1].Because));
        Assert.Throws<IllegalActException>(() => party.Rejoin(Complaint, person, "Again.", _case.By(Cast.Lead)));
        Assert.Throws<IllegalActException>(() => party.Leave(Complaint, person, " ", _case.By(Cast.Lead)));
        party.GiveAccessCode("hash");
        party.Leave(Complaint, person, "“I have moved.”", _case.By(Cast.Lead));
        Assert.Equal((false, (string?)null), (party.IsOfGroup, party.AccessCodeHash));
        Assert.Contains("recorded on", party.WhyNotLeave(Complaint, Cast.Lead), StringComparison.Ordinal);
        party.Rejoin(Complaint, person, "His letter.", _case.By(Cast.Lead));
        Assert.True(party.IsOfGroup);

        var main = new CaseParty(Complaint.Id, person.Id, isMain: true, "", _case.By(Cast.Lead));
        Assert.Equal("The complaint stands in their name. If they withdraw, record a withdrawal.", main.WhyNotLeave(Complaint, Cast.Lead));
    }

    private static DateOnly LondonDay(TestCase c) => ComplaintsPortal.Domain.Calendar.LondonTime.DateOf(c.Now);

    private static LetterRecipient Recipient(string name, Delivery by, long party) => new(name, $"{party}@tenant.example", ["1 Harbour Row", "PO1 3AX"], by) { PartyId = party };

    private static LetterToIssue Letter(LetterKind kind, LetterRecipient? to) => new()
    {
        Content = SampleLetters.Content(kind),
        Title = SampleLetters.Template(kind).Title,
        PdfSha256 = new string('A', 64),
        Text = "Dear",
        To = to,
    };

    private Letter Issue(LetterKind kind, params (string Name, Delivery By)[] others) => Issue(null, kind, others);

    private Letter Issue(string? correction, LetterKind kind, params (string Name, Delivery By)[] others) => Complaint.IssueLetter(
        Letter(kind, null), _case.Rules, _case.By(Cast.Lead), correction, [.. others.Select((one, index) => Letter(kind, Recipient(one.Name, one.By, 11 + index)))]);

    private void Sent(int number, int day) => Complaint.RecordLetterSent(number, TestCase.FirstDay.AddDays(day), _case.Rules, TestCase.By(Cast.Colleague, day));
}
