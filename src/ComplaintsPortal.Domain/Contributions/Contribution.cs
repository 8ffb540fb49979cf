using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Contributions;

/// <summary>
/// Information that another team or a contractor is asked for, by a day inside the complaint's own clock: it stays one complaint with one
/// clock, whoever has to answer for what happened (Code 5.4, 5.5). They answer by a link, without an account.
/// </summary>
public sealed class Contribution
{
    /// <summary>How many working days after the day it was due the complaints lead is told.</summary>
    public const int EscalatedAfter = 3;

    private readonly List<ContributionLink> _links = [];

    private Contribution()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public long ComplaintId { get; private set; }

    /// <summary>One for each complaint, counted from one.</summary>
    public int Number { get; private set; }

    public int Stage { get; private set; }

    /// <summary>Who is asked.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Their team, or the contractor.</summary>
    public string Organisation { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string Question { get; private set; } = "";

    public DateOnly Due { get; private set; }

    public DateTime AskedOn { get; private set; }

    public Guid AskedById { get; private set; }

    public string AskedByName { get; private set; } = "";

    public string Answer { get; private set; } = "";

    public DateTime? AnsweredOn { get; private set; }

    /// <summary>Whoever answered, as they gave their name.</summary>
    public string AnsweredBy { get; private set; } = "";

    /// <summary>Why the answer is not needed any more; empty while it is.</summary>
    public string WithdrawnBecause { get; private set; } = "";

    public DateTime? WithdrawnOn { get; private set; }

    public DateTime? RemindedOn { get; private set; }

    public DateTime? ChasedOn { get; private set; }

    public DateTime? EscalatedOn { get; private set; }

    public IReadOnlyList<ContributionLink> Links => _links;

    public bool IsOpen => AnsweredOn is null && WithdrawnOn is null;

    public static string? WhyNotAsk(Complaint complaint, Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : complaint.ResponseDue is null ? "No answer is owed to the complainant now, so nobody is asked for information."
        : null;

    /// <summary>The last day by which information may be asked for: that of the answer, or where that has passed the next working day.</summary>
    public static DateOnly LatestDue(Complaint complaint, Rulebook rules, DateOnly today) =>
        complaint.ResponseDue is { } response && response >= today ? response : rules.Calendar.Reckon(today, 1);

    public static string? WhyNotBy(DateOnly due, Complaint complaint, Rulebook rules, DateOnly today) =>
        due < today ? "The day must be today or in the future."
        : LatestDue(complaint, rules, today) is var latest && due > latest ? $"The complainant is answered by {Words.Day(complaint.ResponseDue!.Value)}. Ask for it by {Words.Day(latest)} at the latest."
        : null;

    /// <summary>Asks. Give it a link before it is saved (<see cref="NewLink"/>).</summary>
    public static Contribution Ask(Complaint complaint, int number, ContributionRequest request, Rulebook rules, Act act)
    {
        IllegalActException.ThrowIf(WhyNotAsk(complaint, act.By) ?? WhyNotBy(request.Due, complaint, rules, act.Day));
        var contribution = new Contribution
        {
            ComplaintId = complaint.Id,
            Number = number,
            Stage = complaint.CurrentStage.Number,
            Name = request.Name,
            Organisation = request.Organisation,
            Email = request.Email,
            Question = request.Question,
            Due = request.Due,
            AskedOn = act.On,
            AskedById = act.By.StaffId ?? Guid.Empty,
            AskedByName = act.By.Name,
        };
        complaint.Raise(new InformationAsked(number, request), act);
        return contribution;
    }

    /// <summary>A new link under which it can be answered, beside those that were sent before; each mail brings one of its own.</summary>
    public ContributionLink NewLink(string tokenHash, DateTime now)
    {
        var from = LondonTime.DateOf(now) is var today && today > Due ? today : Due;
        var link = new ContributionLink(tokenHash, now, from.AddDays(ContributionLink.LastsDays));
        _links.Add(link);
        return link;
    }

    /// <summary>Why nothing can be sent by this link; null where it can. A closed complaint needs no answer any more.</summary>
    public string? WhyNotAnswer(ContributionLink link, ComplaintStatus status, DateOnly today) =>
        AnsweredOn is { } on ? $"{AnsweredBy} answered this on {Words.Moment(on)}."
        : WithdrawnOn is not null ? "This information is not needed any more. Thank you for looking."
        : status == ComplaintStatus.Closed ? "The complaint is closed, so this information is not needed any more."
        : today > link.ExpiresDay ? $"This link worked until {Words.Day(link.ExpiresDay)}. Ask {AskedByName} for a new one."
        : null;

    /// <summary>The answer by a link.</summary>
    public void ReceiveAnswer(ContributionLink link, Complaint complaint, string answer, string by, Act act)
    {
        IllegalActException.ThrowIf(WhyNotAnswer(link, complaint.Status, act.Day) ?? (string.IsNullOrWhiteSpace(answer) ? "Write your answer." : null));
        (Answer, AnsweredOn, AnsweredBy) = (answer, act.On, by);
        complaint.Raise(new InformationReceived(Number, by, Organisation, answer, act.Day > Due), act);
    }

    public string? WhyNotWithdraw(Actor by) =>
        !by.Can(Permission.Investigate) ? "Your role does not include this."
        : AnsweredOn is { } on ? $"{AnsweredBy} answered this on {Words.Moment(on)}."
        : WithdrawnOn is not null ? "This request was withdrawn already."
        : null;

    /// <summary>It is not needed any more; the links stop working.</summary>
    public void Withdraw(Complaint complaint, string because, Act act)
    {
        IllegalActException.ThrowIf(WhyNotWithdraw(act.By) ?? (string.IsNullOrWhiteSpace(because) ? "Say why it is not needed any more." : null));
        (WithdrawnOn, WithdrawnBecause) = (act.On, because);
        complaint.Raise(new InformationNotNeeded(Number, because), act);
    }

    /// <summary>What is to be done about it on a day; null where nothing is. Each step is owed once.</summary>
    public ContributionStep? StepOwed(DateOnly today, WorkingDayCalendar calendar) =>
        !IsOpen ? null
        : today > Due && EscalatedOn is null && today >= calendar.Reckon(Due, EscalatedAfter) ? ContributionStep.Escalate
        : today > Due && ChasedOn is null ? ContributionStep.Chase
        : today <= Due && RemindedOn is null && ChasedOn is null && today >= calendar.Reckon(Due, -1) && LondonTime.DateOf(AskedOn) < today ? ContributionStep.Remind
        : null;

    /// <summary>Notes that a step was taken; in the same save as the mail that takes it.</summary>
    public void Take(ContributionStep step, Complaint complaint, Act act)
    {
        switch (step)
        {
            case ContributionStep.Remind:
                RemindedOn = act.On;
                break;
            case ContributionStep.Chase:
                ChasedOn = act.On;
                break;
            case ContributionStep.Escalate:
                (ChasedOn, EscalatedOn) = (ChasedOn ?? act.On, act.On);
                break;
        }

        complaint.Raise(new InformationChased(Number, step, Name), act);
    }
}

/// <summary>What is asked, of whom and by when.</summary>
public sealed record ContributionRequest(string Name, string Organisation, string Email, string Question, DateOnly Due);

public enum ContributionStep
{
    /// <summary>A reminder on the working day before it is due.</summary>
    Remind,

    /// <summary>It is late: they and whoever asked are told.</summary>
    Chase,

    /// <summary>It is still missing three working days later: the complaints lead is told.</summary>
    Escalate,
}
