using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.TestSupport.Complaints;

/// <summary>
/// A complaint taken through its life by its real verbs, one call a step, so that a test starts where it needs to: damp and
/// mould in a child's bedroom, Portsmouth's policy, from Monday 1 June 2026, a month without bank holidays. Each step is a
/// minute after the one before, or on the day that <see cref="On"/> moves to.
/// </summary>
public sealed partial class TestCase
{
    public static readonly DateOnly FirstDay = new(2026, 6, 1);

    public static readonly DateTime Start = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);

    private readonly Crew _crew;
    private readonly DateOnly _firstDay;
    private readonly Dictionary<Guid, Actor> _handlers = [];

    /// <summary>Recorded by a colleague during a telephone call, unless it is changed <paramref name="with"/> something else.</summary>
    public TestCase(
        Func<Submission, Submission>? with = null, int number = 1, Crew? crew = null, DateTime? start = null, Actor? recordedBy = null, Rulebook? rules = null)
    {
        _crew = crew ?? Crew.Invented;
        Rules = rules ?? Portsmouth;
        Now = start ?? Start;
        _firstDay = LondonTime.DateOf(Now);
        var submission = ASubmission(Now);
        Complaint = Complaint.Receive(
            new ComplaintReference(Now.Year, number), with?.Invoke(submission) ?? submission, Rules, By(recordedBy ?? _crew.Colleague));
    }

    // A complaint as it was found, to be taken further.
    private TestCase(Complaint complaint, Crew crew, DateTime now, Rulebook? rules)
    {
        (Complaint, _crew, Now, Rules, _firstDay) = (complaint, crew, now, rules ?? Portsmouth, complaint.ReceivedDay);
    }

    public static Rulebook Portsmouth { get; } =
        new(SampleLetters.Policy, SampleLetters.Code, OfficialCalendars.For(Division.EnglandAndWales));

    public Rulebook Rules { get; }

    public Complaint Complaint { get; }

    /// <summary>What stands beside the complaint and is saved with it.</summary>
    public List<object> Beside { get; } = [];

    /// <summary>What its letters say; where nobody reads them, nothing.</summary>
    public Func<LetterContent, string> LetterBody { get; init; } = _ => "";

    public ComplaintReference Reference => Complaint.Reference;

    /// <summary>The moment of the last act.</summary>
    public DateTime Now { get; set; }

    /// <summary>Who deals with the case at its stage.</summary>
    public Actor Handler => _handlers.GetValueOrDefault(Complaint.CurrentStage.Handler!.Id)
        ?? new[] { _crew.Manager, _crew.Reviewer, _crew.Director, _crew.Lead }.Single(p => p.StaffId == Complaint.CurrentStage.Handler!.Id);

    /// <summary>What a tenant sent in the form at noon on the first day, with an email address.</summary>
    public static TestCase Received(Func<Submission, Submission>? with = null, Rulebook? rules = null) =>
        new(s => with is null ? OnTheForm(s) : with(OnTheForm(s)), 7, start: Moment(0), recordedBy: Cast.Tenant, rules: rules);

    /// <summary>Takes a complaint that has begun further from now on.</summary>
    public static TestCase Further(Complaint complaint, Crew crew, DateTime now) => new(complaint, crew, now, null);

    /// <summary>Noon in London on a day of the case, counted in calendar days from <see cref="FirstDay"/>.</summary>
    public static DateTime Moment(int day) => LondonTime.ToUtc(FirstDay.AddDays(day), new TimeOnly(12, 0));

    /// <summary>An act at noon on a day of the case.</summary>
    public static Act By(Actor who, int day) => new(who, Moment(day));

    /// <summary>The next act, a minute later.</summary>
    public Act By(Actor who)
    {
        Now = Now.AddMinutes(1);
        return new Act(who, Now);
    }

    /// <summary>What follows happens from noon on this day of the case, counted from the day it was received.</summary>
    public TestCase On(int day) => At(LondonTime.ToUtc(_firstDay.AddDays(day), new TimeOnly(12, 0)));

    /// <summary>What follows happens from this moment.</summary>
    public TestCase At(DateTime moment)
    {
        Now = moment;
        return this;
    }

    /// <summary>A step that has no name here, by the lead unless it says otherwise.</summary>
    public TestCase Do(Action<Complaint, Act> step, Actor? by = null)
    {
        step(Complaint, By(by ?? _crew.Lead));
        return this;
    }

    /// <summary>A step that has no name here and says itself when and by whom.</summary>
    public TestCase Do(Action<TestCase> step)
    {
        step(this);
        return this;
    }

    private static Submission OnTheForm(Submission submission) => submission with
    {
        Channel = "web-form",
        Email = "amina@tenant.example",
        PreferredContact = ContactPreference.Email,
        AdjustmentsAsked = "",
    };
}
