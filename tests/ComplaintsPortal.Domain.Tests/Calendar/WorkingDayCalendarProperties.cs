using ComplaintsPortal.Domain.Calendar;
using FsCheck;
using FsCheck.Fluent;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;

namespace ComplaintsPortal.Domain.Tests.Calendar;

public sealed class WorkingDayCalendarProperties
{
    // A margin at both ends, so that a count of up to 60 working days stays inside the known years.
    private static readonly Gen<Question> Questions =
        from division in Gen.Elements(Enum.GetValues<Division>())
        let calendar = OfficialCalendars.For(division)
        from offset in Gen.Choose(120, calendar.LastKnownDay.DayNumber - calendar.FirstKnownDay.DayNumber - 120)
        from days in Gen.Choose(1, 60)
        select new Question(calendar, calendar.FirstKnownDay.AddDays(offset), days);

    [Fact]
    public void A_result_is_a_working_day() =>
        Check(q => IsWorked(q.Calendar, q.Calendar.Add(q.From, q.Days)));

    [Fact]
    public void A_result_is_what_a_walk_day_by_day_finds() =>
        Check(q => q.Calendar.Add(q.From, q.Days) == Walk(q.Calendar, q.From, q.Days)
            && q.Calendar.Add(q.From, -q.Days) == Walk(q.Calendar, q.From, -q.Days));

    [Fact]
    public void A_start_on_a_day_off_counts_like_the_working_day_before()
        => Check(q => IsWorked(q.Calendar, q.From)
            || q.Calendar.Add(q.From, q.Days) == q.Calendar.Add(Walk(q.Calendar, q.From, -1), q.Days));

    [Fact]
    public void Counting_agrees_with_a_walk_day_by_day() => Check(q =>
    {
        var upTo = q.From.AddDays(q.Days);
        var walked = Enumerable.Range(1, q.Days).Count(i => IsWorked(q.Calendar, q.From.AddDays(i)));
        return q.Calendar.Count(q.From, upTo) == walked && q.Calendar.Count(upTo, q.From) == -walked;
    });

    [Fact]
    public void Counting_to_a_result_gives_the_number_added() =>
        Check(q => q.Calendar.Count(q.From, q.Calendar.Add(q.From, q.Days)) == q.Days);

    [Fact]
    public void Adding_then_subtracting_returns_from_a_working_day() => Check(q =>
    {
        var start = Walk(q.Calendar, q.From, 1);
        return q.Calendar.Add(q.Calendar.Add(start, q.Days), -q.Days) == start;
    });

    [Fact]
    public void Adding_in_two_steps_is_adding_at_once() => Check(q =>
        q.Calendar.Add(q.Calendar.Add(q.From, q.Days), 7) == q.Calendar.Add(q.From, q.Days + 7));

    [Fact]
    public void A_later_start_or_more_days_never_gives_an_earlier_result() => Check(q =>
        q.Calendar.Add(q.From.AddDays(1), q.Days) >= q.Calendar.Add(q.From, q.Days)
        && q.Calendar.Add(q.From, q.Days + 1) > q.Calendar.Add(q.From, q.Days));

    [Fact]
    public void Adding_a_holiday_never_makes_a_date_earlier()
    {
        // Making a calendar is slow beside asking it, so each gets many questions.
        var additions =
            from question in Questions
            from offset in Gen.Choose(0, 100)
            select (question, question.From.AddDays(offset));
        Prop.ForAll(Arb.From(additions), pair =>
        {
            var (q, added) = pair;
            var with = q.Calendar.With([new BankHoliday(added, "One-off bank holiday")]);
            return Enumerable.Range(1, 60).All(n =>
            {
                var (before, after) = (q.Calendar.Add(q.From, n), with.Add(q.From, n));
                var falls = added > q.From && added <= before && IsWorked(q.Calendar, added);
                return after >= before && after == (falls ? q.Calendar.Add(before, 1) : before);
            });
        }).QuickCheckThrowOnFailure();
    }

    private static void Check(Func<Question, bool> holds) =>
        Prop.ForAll(Arb.From(Questions), holds).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private sealed record Question(WorkingDayCalendar Calendar, DateOnly From, int Days)
    {
        public override string ToString() => $"{Calendar.Division} {From:yyyy-MM-dd} {Days}";
    }
}
