using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.Staff;

/// <summary>
/// Days on which somebody is away, and who does their work meanwhile: sees their complaints, finds them on their own lists and acts on them
/// under their own name. Leave is no reason for a late answer (Code 6.4), so somebody must.
/// </summary>
public sealed class Absence
{
    public const int NoteLength = 500;

    private Absence()
    {
    }

    /// <exception cref="IllegalActException">See <see cref="WhyNot"/>.</exception>
    public Absence(AbsencePlan plan, IReadOnlyCollection<Absence> others, Act act)
    {
        if (WhyNot(plan, others, act.By, act.Day) is { } whyNot)
        {
            throw new IllegalActException(whyNot);
        }

        StaffId = plan.StaffId;
        StaffName = plan.StaffName;
        From = plan.From;
        Until = plan.Until;
        CoverId = plan.CoverId;
        CoverName = plan.CoverName;
        Note = plan.Note;
        RecordedByName = act.By.Name;
        RecordedOn = act.On;
    }

    public long Id { get; private set; }

    public Guid StaffId { get; private set; }

    public string StaffName { get; private set; } = "";

    /// <summary>The first day away.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day away; earlier than <see cref="From"/> where it was called off.</summary>
    public DateOnly Until { get; private set; }

    public Guid CoverId { get; private set; }

    public string CoverName { get; private set; } = "";

    /// <summary>What the person who covers should know.</summary>
    public string Note { get; private set; } = "";

    public string RecordedByName { get; private set; } = "";

    public DateTime RecordedOn { get; private set; }

    public bool IsOn(DateOnly day) => From <= day && day <= Until;

    /// <summary>Anybody plans their own absence; the lead also that of others, for example when somebody is ill.</summary>
    public static string? WhyNot(AbsencePlan plan, IReadOnlyCollection<Absence> others, Actor by, DateOnly today) =>
        plan.StaffId != by.StaffId && !by.Can(Permission.DefineAndAssign) ? "Only the complaints lead records that somebody else is away."
        : plan.Until < plan.From ? "The last day away must be the first day or later."
        : plan.Until < today ? "That absence is over already."
        : plan.CoverId == plan.StaffId ? "Somebody else must cover."
        : others.FirstOrDefault(one => one.StaffId == plan.StaffId && one.Meets(plan)) is { } same
            ? $"{plan.StaffName} is away from {Words.ShortDay(same.From)} to {Words.ShortDay(same.Until)} already."
        : others.FirstOrDefault(one => one.StaffId == plan.CoverId && one.Meets(plan)) is { } away
            ? $"{plan.CoverName} is away from {Words.ShortDay(away.From)} to {Words.ShortDay(away.Until)}. Choose somebody else."
        : others.FirstOrDefault(one => one.CoverId == plan.StaffId && one.Meets(plan)) is { } covered
            ? $"{plan.StaffName} covers for {covered.StaffName} from {Words.ShortDay(covered.From)} to {Words.ShortDay(covered.Until)}. Change that first."
        : null;

    public string? WhyNotEnd(Actor by, DateOnly today) =>
        StaffId != by.StaffId && !by.Can(Permission.DefineAndAssign) ? "Only the complaints lead ends somebody else’s absence."
        : Until < today ? $"{StaffName} is back already."
        : null;

    /// <summary>The person is back today, or does not go at all.</summary>
    public void End(Act act)
    {
        if (WhyNotEnd(act.By, act.Day) is { } whyNot)
        {
            throw new IllegalActException(whyNot);
        }

        Until = act.Day.AddDays(-1);
    }

    private bool Meets(AbsencePlan plan) => From <= plan.Until && plan.From <= Until;
}

/// <summary>Who is going to be away, when, and who covers.</summary>
public sealed record AbsencePlan(Guid StaffId, string StaffName, DateOnly From, DateOnly Until, Guid CoverId, string CoverName, string Note = "");
