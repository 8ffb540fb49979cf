using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Updates;

/// <summary>
/// How often and in what way a complainant hears from us, even where nothing is new (Code 5.9). It counts while an answer is owed and while
/// a promised remedy is open.
/// </summary>
public sealed class UpdatePlan
{
    private UpdatePlan()
    {
    }

    public long Id { get; private set; }

    public long ComplaintId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Working days from one update to the next.</summary>
    public int EveryDays { get; private set; }

    /// <summary>Code of the channel.</summary>
    public string Method { get; private set; } = "";

    /// <summary>True where it was agreed with the complainant, and not only set by us.</summary>
    public bool Agreed { get; private set; }

    /// <summary>What was said about it.</summary>
    public string AgreedHow { get; private set; } = "";

    public DateOnly AgreedDay { get; private set; }

    public string AgreedBy { get; private set; } = "";

    /// <summary>The last day on which they heard from us; before the first time, the day on which this was agreed.</summary>
    public DateOnly LastDay { get; private set; }

    public DateOnly NextDue { get; private set; }

    /// <summary>The fingerprint of the bank holidays with which it was reckoned.</summary>
    public string CalendarVersion { get; private set; } = "";

    /// <summary>What the next update says was done.</summary>
    public string WhatIsDone { get; private set; } = "";

    /// <summary>What the next update says is left.</summary>
    public string WhatIsLeft { get; private set; } = "";

    /// <summary>True while an answer is owed or a remedy is open: then somebody waits to hear from us.</summary>
    public static bool Counts(Complaint complaint) => complaint.ResponseDue is not null || complaint.NextRemedyDue is not null;

    public static string? WhyNotAgree(UpdateAgreement agreement, Complaint complaint, LandlordPolicy policy, Actor by) =>
        !by.Can(Permission.Investigate) ? "You do not work on this complaint."
        : !Counts(complaint) ? "No answer is owed and no remedy is open, so nobody waits to hear from us."
        : agreement.EveryDays < 1 ? "Say how often they will hear from us (Code 5.9)."
        : UpdateRules.WhyNot(policy, agreement.EveryDays) is { } whyNot ? whyNot
        : string.IsNullOrWhiteSpace(agreement.Method) ? "Choose how they will hear from us."
        : agreement.Agreed && string.IsNullOrWhiteSpace(agreement.How) ? "Say how it was agreed with them."
        : null;

    public static UpdatePlan Begin(Complaint complaint, UpdateAgreement agreement, string method, Rulebook rules, Act act)
    {
        var plan = new UpdatePlan { ComplaintId = complaint.Id, LastDay = act.Day };
        plan.Agree(complaint, agreement, method, rules, act);
        return plan;
    }

    /// <summary>Agrees another interval or way; the next update is due that long after the last time they heard from us.</summary>
    /// <param name="method">The words of the channel.</param>
    public void Agree(Complaint complaint, UpdateAgreement agreement, string method, Rulebook rules, Act act)
    {
        Guard(WhyNotAgree(agreement, complaint, rules.Policy, act.By));
        (EveryDays, Method, Agreed, AgreedHow, AgreedDay, AgreedBy) = (agreement.EveryDays, agreement.Method, agreement.Agreed, agreement.How, act.Day, act.By.Name);
        Reckon(rules.Calendar);
        complaint.Raise(new UpdatesAgreed(EveryDays, method, Agreed, AgreedHow, NextDue), act);
    }

    /// <summary>Writes what the next letter says.</summary>
    public void Write(Complaint complaint, string done, string left, Act act)
    {
        Guard(!act.By.Can(Permission.Investigate) ? "You do not work on this complaint." : null);
        Guard(string.IsNullOrWhiteSpace(done) ? "Write what has been done. If nothing is new, write that." : null);
        Guard(string.IsNullOrWhiteSpace(left) ? "Write what is left to do." : null);
        (WhatIsDone, WhatIsLeft) = (done, left);
        complaint.Raise(new UpdateWritten(done, left), act);
    }

    /// <summary>They were told on a day, by telephone or otherwise.</summary>
    public void Given(Complaint complaint, DateOnly day, string method, string inWords, WorkingDayCalendar calendar, Act act)
    {
        Guard(!act.By.Can(Permission.Investigate) ? "You do not work on this complaint." : null);
        Guard(day > act.Day ? "This cannot have happened in the future." : null);
        Guard(string.IsNullOrWhiteSpace(inWords) ? "Write what they were told." : null);
        Heard(day, calendar);
        complaint.Raise(new UpdateGiven(day, method, inWords, NextDue), act);
    }

    /// <summary>They heard from us on a day: any letter about the complaint counts.</summary>
    public void Heard(DateOnly day, WorkingDayCalendar calendar)
    {
        if (day >= LastDay)
        {
            LastDay = day;
            Reckon(calendar);
        }
    }

    /// <summary>The letter with what was written was sent; the next one says something else.</summary>
    public void LetterSent(DateOnly day, WorkingDayCalendar calendar)
    {
        (WhatIsDone, WhatIsLeft) = ("", "");
        Heard(day, calendar);
    }

    /// <summary>What the letter says when it goes on a day.</summary>
    public LetterUpdate ForLetter(DateOnly today, WorkingDayCalendar calendar) => new(WhatIsDone, WhatIsLeft, calendar.Reckon(today, EveryDays));

    public void Reckon(WorkingDayCalendar calendar) => (NextDue, CalendarVersion) = (calendar.Reckon(LastDay, EveryDays), calendar.Version);

    /// <summary>Counts the next update anew on the bank holidays as they are now. False where it did not move.</summary>
    public bool Recount(Complaint complaint, WorkingDayCalendar calendar, string because, Act act)
    {
        var before = NextDue;
        Reckon(calendar);
        if (NextDue == before)
        {
            return false;
        }

        complaint.Raise(new UpdateMoved(because, before, NextDue), act);
        return true;
    }

    private static void Guard(string? whyNot)
    {
        if (whyNot is not null)
        {
            throw new IllegalActException(whyNot);
        }
    }
}

/// <param name="Method">Code of the channel.</param>
/// <param name="Agreed">True where it was agreed with the complainant.</param>
/// <param name="How">What was said about it.</param>
public sealed record UpdateAgreement(int EveryDays, string Method, bool Agreed, string How);
