using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Improvements;

[Trait("Clause", "Code 9.4")]
public sealed class ThemeTests
{
    private static readonly ThemeNote Visits = new("Missed visits", "People wait at home and nobody comes.", "", Cast.Manager.StaffId!.Value, Cast.Manager.Name, TestCase.FirstDay.AddDays(90));

    public static TheoryData<ThemeNote, string> BadNotes => new()
    {
        { Visits with { Name = " " }, "Give it a name." },
        { Visits with { Words = "" }, "Say what goes wrong." },
        { Visits with { OwnerId = Guid.Empty }, "Name who sees to it (Code 9.4)." },
        { Visits with { ReviewDay = default }, "Give the day on which it is looked at again." },
    };

    [Theory]
    [MemberData(nameof(BadNotes))]
    public void Code_9_4_a_theme_has_a_name_words_an_owner_and_a_day(ThemeNote note, string sentence) =>
        Assert.Equal(sentence, Assert.Throws<IllegalActException>(() => Theme.Record(note, TestCase.By(Cast.Lead, 3))).Message);

    [Fact]
    [Trait("Clause", "Code 9.2")]
    public void A_complaint_joins_with_why_once_and_the_timeline_says_so()
    {
        var c = TestCase.In(ComplaintStatus.StageOneResponded);
        var theme = Theme.Record(Visits, TestCase.By(Cast.Lead, 30));

        Assert.Throws<IllegalActException>(() => ThemeComplaint.Join(theme, c.Complaint, " ", TestCase.By(Cast.Lead, 30)));
        Assert.Equal($"{c.Complaint.Reference} belongs to this theme already.", ThemeComplaint.WhyNotJoin(theme, c.Complaint, isIn: true, Cast.Lead));
        var joined = ThemeComplaint.Join(theme, c.Complaint, "Two visits were missed.", TestCase.By(Cast.Manager, 31));
        joined.Leave(theme, c.Complaint, TestCase.By(Cast.Lead, 32));

        Assert.Single(c.Complaint.Events, e => e.Kind == nameof(ThemeJoined));
        Assert.Single(c.Complaint.Events, e => e.Kind == nameof(ThemeLeft));
        Assert.Equal("Your role does not include this.", ThemeComplaint.WhyNotJoin(theme, c.Complaint, isIn: false, Cast.Auditor));
    }

    [Fact]
    [Trait("Clause", "Code 9.3")]
    public void Code_9_3_who_was_told_is_kept_with_the_day()
    {
        var theme = Theme.Record(Visits, TestCase.By(Cast.Lead, 30));
        var act = TestCase.By(Cast.Lead, 40);

        Assert.Throws<IllegalActException>(() => theme.Tell(" ", act.Day, act));
        Assert.Throws<IllegalActException>(() => theme.Tell("Residents’ panel", act.Day.AddDays(1), act));
        theme.Tell("Residents’ panel", act.Day.AddDays(-1), act);
        theme.Tell("Repairs team", act.Day, act);

        Assert.Equal([("Residents’ panel", act.Day.AddDays(-1)), ("Repairs team", act.Day)], theme.Told.Select(one => (one.Whom, one.Day)));
    }

    [Fact]
    public void It_ends_with_a_reason_and_then_takes_no_more()
    {
        var theme = Theme.Record(Visits, TestCase.By(Cast.Lead, 30));
        Assert.Throws<IllegalActException>(() => theme.End("", TestCase.By(Cast.Lead, 50)));
        theme.End("No missed visit for six months.", TestCase.By(Cast.Lead, 50));

        Assert.False(theme.IsOpen);
        Assert.Throws<IllegalActException>(() => theme.Change(Visits, TestCase.By(Cast.Lead, 51)));
        Assert.Throws<IllegalActException>(() => ThemeComplaint.Join(theme, TestCase.In(ComplaintStatus.StageOneResponded).Complaint, "The same.", TestCase.By(Cast.Lead, 51)));
    }

    [Fact]
    public void A_signal_says_its_rule_and_comes_back_with_the_next_complaint()
    {
        var signal = new Signal(SignalKind.Home, "Home:4", "4 Harbour House", 3, new DateOnly(2025, 3, 4), 0, LastId: 70);
        Assert.Equal("3 complaints about one home since 4 March 2025. From 3 within 12 months on this is shown.", signal.Why(new SignalRules()));
        Assert.Equal(
            "7 complaints about one subject from one area since 4 March 2025, and 2 in as many days before. From 5 within 90 days on this is shown, when they at least doubled.",
            (signal with { Kind = SignalKind.SubjectInArea, Count = 7, Before = 2 }).Why(new SignalRules()));

        Assert.Throws<IllegalActException>(() => SignalDismissal.Of(signal, " ", TestCase.By(Cast.Lead, 30)));
        Assert.Throws<IllegalActException>(() => SignalDismissal.Of(signal, "Three causes.", TestCase.By(Cast.Auditor, 30)));
        var dismissed = SignalDismissal.Of(signal, "Three causes.", TestCase.By(Cast.Lead, 30));
        Assert.True(dismissed.Covers(signal));
        Assert.True(dismissed.Covers(signal with { Count = 2 }));
        Assert.False(dismissed.Covers(signal with { Count = 4, LastId = 71 }));
        Assert.False(dismissed.Covers(signal with { Key = "Home:5" }));
    }

    [Fact]
    public void Rules_of_signals_are_checked()
    {
        Assert.Null(new SignalRules().Fault);
        Assert.NotNull(new SignalRules { HomeComplaints = 1 }.Fault);
        Assert.NotNull(new SignalRules { ContractorComplaints = 0 }.Fault);
        Assert.NotNull(new SignalRules { AreaComplaints = 1 }.Fault);
        Assert.NotNull(new SignalRules { Months = 0 }.Fault);
        Assert.NotNull(new SignalRules { AreaDays = 800 }.Fault);
    }
}
