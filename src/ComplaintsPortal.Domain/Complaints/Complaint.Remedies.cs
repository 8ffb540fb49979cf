using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Putting things right, from triage onward, and closing when nothing is left (Code 5.13, 6.6, 7.1–7.3).</summary>
public sealed partial class Complaint
{
    public string? WhyNotPromise(RemedyPromise promise, Rulebook rules, Actor by)
    {
        if (!by.Can(Permission.Investigate))
        {
            return "You cannot promise a remedy.";
        }

        if (Status == ComplaintStatus.Closed)
        {
            return NotNow;
        }

        if (rules.Policy.RemedyKinds.FirstOrDefault(k => k.Code == promise.KindCode) is not { } kind)
        {
            return "Choose a kind of remedy.";
        }

        return string.IsNullOrWhiteSpace(promise.Description) ? "Say what will be done (Code 7.3)."
            : promise.DueDay == default ? "Give the day by which it will be done (Code 7.3)."
            : promise.OwnerId == Guid.Empty ? "Name who sees to it."
            : IsKeptAway(promise.OwnerId) ? $"{promise.OwnerName} is kept away from this complaint: name somebody else."
            : WhyNotAmount(promise, rules.Policy) is { } whyNot ? whyNot
            : kind.Financial && promise.MoneyKind is null ? "Say what the money is for."
            : !kind.Financial && promise.MoneyKind is not null ? "Only a financial remedy is for something in pounds."
            : kind.Financial && string.IsNullOrWhiteSpace(promise.Guidance) ? "Say how the Ombudsman’s guidance was taken into account (Code 7.4)."
            : promise.FaultCode.Length > 0 && rules.Policy.FaultKinds.All(f => f.Code != promise.FaultCode) ? "Choose a kind of fault."
            : null;
    }

    /// <summary>Why the amount does not go with the kind of remedy; null where it does, or where no kind is chosen.</summary>
    public static string? WhyNotAmount(RemedyPromise promise, LandlordPolicy policy) => policy.RemedyKinds.FirstOrDefault(k => k.Code == promise.KindCode) switch
    {
        { Financial: true } when promise.Amount is not > 0 => "Give the amount in pounds.",
        { Financial: false } when promise.Amount is not null => "Only a financial remedy has an amount.",
        _ => null,
    };

    public Remedy PromiseRemedy(RemedyPromise promise, Rulebook rules, Act act)
    {
        Guard(WhyNotPromise(promise, rules, act.By));
        var remedy = new Remedy(_remedies.Count + 1, CurrentStage.Number, promise);
        _remedies.Add(remedy);
        Offer(remedy, rules.Policy, act);
        Raise(new RemedyPromised(remedy.Number, remedy.StageNumber, promise), act);
        Reckon(rules);
        return remedy;
    }

    public void ChangeRemedy(int number, RemedyPromise to, string reason, Rulebook rules, Act act)
    {
        Guard(WhyNotPromise(to, rules, act.By));
        var remedy = OpenRemedy(number);
        var before = remedy.Promise();
        Guard(before.DueDay != to.DueDay && string.IsNullOrWhiteSpace(reason) ? "Say why the date changes." : null);
        remedy.Change(to);
        if (before.Amount != to.Amount || before.MoneyKind != to.MoneyKind)
        {
            // Another sum is another offer: it is approved and answered anew.
            Offer(remedy, rules.Policy, act);
        }

        Raise(new RemedyChanged(number, before, to, reason), act);
        Reckon(rules);
    }

    public string? WhyNotFinish(Actor by) =>
        !by.Can(Permission.CompleteActions) ? "You cannot complete actions." : Status == ComplaintStatus.Closed ? NotNow : null;

    /// <summary>A remedy is done; the evidence says how we know.</summary>
    public void CompleteRemedy(int number, DateOnly day, string evidence, Rulebook rules, Act act)
    {
        Guard(WhyNotFinish(act.By));
        Guard(string.IsNullOrWhiteSpace(evidence) ? "Say how we know that it is done." : null);
        Guard(day > act.Day ? "It cannot have been done in the future." : null);
        var remedy = OpenRemedy(number);
        Guard(remedy.AwardState is null ? null : "Money is done when it is paid. Record the payment.");
        remedy.Finish(RemedyState.Done, day, evidence);
        Raise(new RemedyDone(number, day, evidence), act);
        Reckon(rules);
    }

    /// <summary>A remedy is given up, with a reason.</summary>
    public void ReleaseRemedy(int number, string reason, Rulebook rules, Act act)
    {
        Guard(WhyNotFinish(act.By));
        Guard(string.IsNullOrWhiteSpace(reason) ? "Say why it is given up." : null);
        OpenRemedy(number).Finish(RemedyState.Released, act.Day, reason);
        Raise(new RemedyReleased(number, reason), act);
        Reckon(rules);
    }

    public string? WhyNotClose(Actor by)
    {
        if (!by.Can(Permission.Close))
        {
            return "Only the complaints lead closes a complaint.";
        }

        if (Status is not (ComplaintStatus.StageOneResponded or ComplaintStatus.StageTwoResponded or ComplaintStatus.EscalationRefused))
        {
            return NotNow;
        }

        var open = _remedies.Where(r => r.IsOpen).Select(r => r.Number).ToList();
        var unsent = _letters.Where(l => l.SentDay is null && !l.IsSuperseded).Select(l => l.Title).ToList();
        return open.Count > 0 ? $"Still to be done: remedy {string.Join(", ", open)} (Code 6.6)."
            : OwesLearning ? "Something was upheld. Record what we learn from it, or why there is nothing to learn (Code 9.1)."
            : unsent.Count > 0 ? $"Not sent yet: {string.Join(", ", unsent)}."
            : Status == ComplaintStatus.EscalationRefused && !HasSent(Domain.Letters.LetterKind.EscalationRefused, 2) ? "The complainant has not been told yet that stage two was refused."
            : null;
    }

    /// <summary>Closes the complaint: every remedy is done or released and every letter sent.</summary>
    public void Close(Rulebook rules, Act act)
    {
        Guard(WhyNotClose(act.By));
        Status = ComplaintStatus.Closed;
        ClosedDay = act.Day;
        Raise(new ComplaintClosed(), act);
        Reckon(rules);
    }

    private Remedy RemedyByNumber(int number) => _remedies.Find(r => r.Number == number) ?? throw new IllegalActException(NoRemedy(number));

    private static string NoRemedy(int number) => $"There is no remedy {number}.";

    private Remedy OpenRemedy(int number)
    {
        var remedy = RemedyByNumber(number);
        Guard(remedy.IsOpen ? null : $"Remedy {number} was {(remedy.State == RemedyState.Done ? "done" : "released")} on {Words.Day(remedy.FinishedDay!.Value)} already.");
        return remedy;
    }
}
