using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>A bank holiday that is proclaimed when dates have been worked out and told.</summary>
[Trait("Clause", "Code 5.9")]
public sealed class LateHolidayTests
{
    private const string Why = "Friday 12 June 2026 is a new bank holiday (National day of thanks).";

    private static readonly DateOnly Holiday = Day(6, 12);

    [Fact]
    public void A_date_that_a_letter_promised_moves_and_its_new_letter_is_the_next_thing_to_do_until_it_was_sent()
    {
        // Received on Monday 1 June, logged and acknowledged on the 2nd: ten working days of logging.
        var c = Told(TestCase.Received().On(1).Accept().Define().Assign(), LetterKind.StageOneAcknowledgement);
        Assert.Equal((Day(6, 16), Day(6, 16)), (c.Complaint.ResponseDue!.Value, c.Complaint.Letters[0].PromisedDay!.Value));

        Assert.True(c.Complaint.Recount(With(c, Holiday), Why, TestCase.By(Cast.Administrator, 3)));

        Assert.Equal((Day(6, 17), Day(6, 17), CaseTask.IssueNotice), (c.Complaint.ResponseDue!.Value, c.Complaint.Due!.Value, c.Complaint.NextTask));
        Assert.Equal((1, Day(6, 16), Day(6, 17)), (c.Complaint.NewDateOwed!.Stage, c.Complaint.NewDateOwed.Promised, c.Complaint.NewDateOwed.Due));
        var moved = c.Complaint.Events[^1].As<DatesMoved>();
        Assert.Equal((Cast.Administrator.Name, Why, true), (c.Complaint.Events[^1].ByName, c.Complaint.Events[^1].Because, moved.LetterOwed));
        Assert.Equal([new MovedDate(DeadlineStep.StageOneResponse, Day(6, 16), Day(6, 17))], moved.Dates);

        var rules = With(c, Holiday);
        var content = LetterComposer.Compose(c.Complaint, LetterKind.NewDate, rules, new LetterExtras { Date = Day(6, 4) });
        Assert.Equal((Day(6, 16), Day(6, 17), Why), (content.Extension!.OldDate!.Value, content.Extension.NewDate!.Value, content.Extension.Explanation));
        Assert.Empty(LetterRules.Missing(content, SampleLetters.Template(LetterKind.NewDate), rules.Policy));
        Told(c.On(3), LetterKind.NewDate, rules);

        Assert.Null(c.Complaint.NewDateOwed);
        Assert.Equal(CaseTask.Findings, c.Complaint.NextTask);
        Assert.Equal("No date that a letter promised has moved.", c.Complaint.WhyNotIssue(LetterKind.NewDate, Cast.Lead));
    }

    [Fact]
    public void Nobody_is_written_to_who_was_told_no_date()
    {
        var c = TestCase.Received().On(1).Accept();
        Assert.Equal([DeadlineStep.StageOneAcknowledgement, DeadlineStep.StageOneResponse], c.Complaint.MovesUnder(With(c, Day(6, 5))).Select(m => m.Step));

        Assert.True(c.Complaint.Recount(With(c, Day(6, 5)), Why, TestCase.By(Cast.Administrator, 2)));

        Assert.Equal((Day(6, 9), DeadlineStep.StageOneAcknowledgement), (c.Complaint.Due!.Value, c.Complaint.DueStep!.Value));
        Assert.Null(c.Complaint.NewDateOwed);
        Assert.Equal(CaseTask.Define, c.Complaint.NextTask);
        Assert.False(c.Complaint.Events[^1].As<DatesMoved>().LetterOwed);
    }

    [Fact]
    public void A_day_over_which_no_date_counts_changes_nothing_but_the_fingerprint()
    {
        var c = Told(TestCase.Received().On(1).Accept().Define().Assign(), LetterKind.StageOneAcknowledgement);
        var (events, version, rules) = (c.Complaint.Events.Count, c.Complaint.Version, With(c, Day(6, 17)));

        Assert.False(c.Complaint.Recount(rules, Why, TestCase.By(Cast.Administrator, 3)));

        Assert.Equal((events, version, rules.Calendar.Version), (c.Complaint.Events.Count, c.Complaint.Version, c.Complaint.CalendarVersion));
    }

    [Fact]
    public void Taken_back_before_the_letter_went_there_is_nothing_to_tell_and_afterwards_there_is()
    {
        var early = Told(TestCase.Received().On(1).Accept().Define().Assign(), LetterKind.StageOneAcknowledgement);
        early.Complaint.Recount(With(early, Holiday), Why, TestCase.By(Cast.Administrator, 3));
        early.Complaint.Recount(early.Rules, "It is none after all.", TestCase.By(Cast.Administrator, 4));
        Assert.Null(early.Complaint.NewDateOwed);
        Assert.Equal((Day(6, 16), CaseTask.Findings), (early.Complaint.ResponseDue!.Value, early.Complaint.NextTask));

        var late = Told(TestCase.Received().On(1).Accept().Define().Assign(), LetterKind.StageOneAcknowledgement);
        late.Complaint.Recount(With(late, Holiday), Why, TestCase.By(Cast.Administrator, 3));
        Told(late.On(3), LetterKind.NewDate, With(late, Holiday));
        late.Complaint.Recount(late.Rules, "It is none after all.", TestCase.By(Cast.Administrator, 4));
        Assert.Equal((Day(6, 17), Day(6, 16)), (late.Complaint.NewDateOwed!.Promised, late.Complaint.NewDateOwed.Due));
    }

    [Fact]
    public void Two_in_a_row_are_told_in_one_letter_against_the_day_that_was_promised()
    {
        var c = Told(TestCase.Received().On(1).Accept().Define().Assign(), LetterKind.StageOneAcknowledgement);
        c.Complaint.Recount(With(c, Holiday), Why, TestCase.By(Cast.Administrator, 3));
        c.Complaint.Recount(With(c, Holiday, Day(6, 15)), "And another.", TestCase.By(Cast.Administrator, 3));
        Assert.Equal((Day(6, 16), Day(6, 18), "And another."), (c.Complaint.NewDateOwed!.Promised, c.Complaint.NewDateOwed.Due, c.Complaint.NewDateOwed.Because));
    }

    [Fact]
    public void The_notice_of_an_extension_tells_the_new_date_too()
    {
        var c = Told(TestCase.Received().On(1).Accept().Define().Assign(), LetterKind.StageOneAcknowledgement);
        var rules = With(c, Holiday);
        c.Complaint.Recount(rules, Why, TestCase.By(Cast.Administrator, 3));
        c.Complaint.Extend(new ExtensionRequest("third-party-delay", 5, "The surveyor is late.", 3), rules, TestCase.By(Cast.Lead, 4));
        Assert.Contains("extension", c.Complaint.WhyNotIssue(LetterKind.NewDate, Cast.Lead), StringComparison.Ordinal);
        Told(c.On(4), LetterKind.StageOneExtension, rules);
        Assert.Null(c.Complaint.NewDateOwed);
        Assert.Equal(Day(6, 24), c.Complaint.Letters[^1].PromisedDay);
    }

    [Fact]
    public void A_letter_that_still_waits_in_the_print_queue_carries_the_old_date_all_the_same()
    {
        var c = TestCase.Received(s => s with { Email = "" }).On(1).Accept().Define().Assign();
        Issue(c, LetterKind.StageOneAcknowledgement, c.Rules);
        var move = c.Complaint.MovesUnder(With(c, Holiday)).Single(m => m.Step == DeadlineStep.StageOneResponse);
        Assert.Equal((true, (DateOnly?)null), (move.NeedsLetter, move.Promised!.SentDay));
    }

    [Fact]
    public void The_answer_makes_the_letter_needless()
    {
        var c = Told(TestCase.In(ComplaintStatus.StageOne).On(2).Define().Assign(), LetterKind.StageOneAcknowledgement).Investigated().On(3).Submit().PassCheck();
        c.Complaint.Recount(With(c, Holiday), Why, TestCase.By(Cast.Administrator, 4));
        Assert.Equal(CaseTask.IssueNotice, c.Complaint.NextTask);
        c.On(4).Send(LetterKind.StageOneResponse);
        Assert.Null(c.Complaint.NewDateOwed);
        Assert.False(c.Complaint.Recount(c.Rules, "It is none after all.", TestCase.By(Cast.Administrator, 5)));
    }

    [Fact]
    public void At_stage_two_and_during_a_review_of_stage_one_the_letter_belongs_to_the_request()
    {
        // Asked on 11 June; the days count from then, or from the decision to review.
        var two = Told(TestCase.In(ComplaintStatus.StageTwo).On(15).Define().Assign(Cast.Reviewer), LetterKind.StageTwoAcknowledgement);
        two.Complaint.Recount(With(two, Day(6, 30)), Why, TestCase.By(Cast.Administrator, 16));
        Assert.Equal((2, 2), (two.Complaint.NewDateOwed!.Stage, two.Complaint.StageOf(LetterKind.NewDate)));
        Assert.Equal(2, Issue(two.On(16), LetterKind.NewDate, With(two, Day(6, 30))).StageNumber);

        var review = Told(TestCase.In(ComplaintStatus.StageOneReview).On(13), LetterKind.StageOneReview);
        Assert.True(review.Complaint.Recount(With(review, Day(6, 24)), Why, TestCase.By(Cast.Administrator, 14)));
        Assert.Equal(2, review.Complaint.NewDateOwed!.Stage);
        Assert.Equal(review.Complaint.StageOne.Handler!.Name, LetterComposer.Compose(review.Complaint, LetterKind.NewDate, review.Rules, new LetterExtras { Date = Day(6, 15) }).Officer.Name);
    }

    // Every state, and every working day of the two months around it.
    [Fact]
    public void A_bank_holiday_never_makes_a_date_earlier()
    {
        foreach (var status in Enum.GetValues<ComplaintStatus>())
        {
            var c = TestCase.In(status);
            var before = c.Complaint.Deadlines(c.Rules);
            for (var day = Day(5, 26); day < Day(8, 25); day = day.AddDays(1))
            {
                if (!c.Rules.Calendar.IsWorkingDay(day))
                {
                    continue;
                }

                var rules = With(c, day);
                Assert.All(c.Complaint.MovesUnder(rules), move => Assert.True(move.After > move.Before));
                Assert.All(before.Zip(c.Complaint.Deadlines(rules)), pair => Assert.True(pair.Second.Due >= pair.First.Due || pair.First.Due is null));
            }
        }
    }

    [Theory]
    [InlineData(new[] { 12 }, new[] { 12, 15 }, "Monday 15 June 2026 is a new bank holiday (Day 15).")]
    [InlineData(new[] { 12, 15 }, new[] { 15 }, "Friday 12 June 2026 is not a bank holiday after all (Day 12).")]
    [InlineData(new int[0], new int[0], "The list of bank holidays has been brought up to date.")]
    public void What_changed_is_said_in_words(int[] before, int[] after, string sentence)
    {
        Assert.Equal(sentence, CalendarChange.InWords(Calendar(before), Calendar(after)));
        Assert.Equal("The list of bank holidays has been brought up to date.", CalendarChange.InWords(null, Calendar(after)));

        static WorkingDayCalendar Calendar(int[] days) => TestCase.Portsmouth.Calendar.With(days.Select(d => new BankHoliday(Day(6, d), $"Day {d}")));
    }

    private static Rulebook With(TestCase c, params DateOnly[] days) =>
        c.Rules with { Calendar = c.Rules.Calendar.With(days.Select(day => new BankHoliday(day, "National day of thanks"))) };

    // A letter with the dates that the complaint really has.
    private static Letter Issue(TestCase c, LetterKind kind, Rulebook rules)
    {
        var act = c.By(Cast.Lead);
        var content = LetterComposer.Compose(c.Complaint, kind, rules, new LetterExtras { Date = act.Day, Writer = Cast.Lead.Card(), TrackingAddress = "https://complaints.example.org/track" });
        return c.Complaint.IssueLetter(new LetterToIssue { Content = content, Title = "x", PdfSha256 = new string('A', 64), Text = "x" }, rules, act);
    }

    private static TestCase Told(TestCase c, LetterKind kind, Rulebook? rules = null)
    {
        var letter = Issue(c, kind, rules ?? c.Rules);
        c.Complaint.RecordLetterSent(letter.Number, letter.DateOnLetter, rules ?? c.Rules, c.By(Cast.Lead));
        return c;
    }

    private static DateOnly Day(int month, int day) => new(2026, month, day);
}
