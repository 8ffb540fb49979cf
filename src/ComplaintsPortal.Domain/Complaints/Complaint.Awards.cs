using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Money: offered, approved within the limits of a role, accepted, paid; and never set off against arrears without an agreement (Code 7.1, LHP-59).</summary>
public sealed partial class Complaint
{
    public string? WhyNotApproveAward(int number, LandlordPolicy policy, Actor by)
    {
        if (Status == ComplaintStatus.Closed)
        {
            return NotNow;
        }

        return _remedies.Find(r => r.Number == number) is not { } remedy ? NoRemedy(number)
            : remedy.Amount is not { } pounds ? "Only money is approved."
            : !remedy.IsOpen || remedy.AwardState != AwardState.ToApprove ? "This payment does not wait for approval."
            : policy.MayApprove(by) < pounds ? $"{Words.Pounds(pounds)} is more than you may approve. It waits for: {policy.WhoMayApprove(pounds)}."
            : null;
    }

    /// <summary>Approves a payment that somebody offered who may not approve that much.</summary>
    public void ApproveAward(int number, string note, Rulebook rules, Act act)
    {
        Guard(WhyNotApproveAward(number, rules.Policy, act.By));
        var remedy = RemedyByNumber(number);
        remedy.SetAward(AwardState.Approved, remedy.Award! with { Approved = new AwardStep(act.By.Name, act.On, note) });
        Raise(new AwardApproved(number, remedy.Amount!.Value, note), act);
        Reckon(rules);
    }

    public string? WhyNotAnswerAward(int number, Actor by)
    {
        return WhyNotFinish(by)
            ?? (_remedies.Find(r => r.Number == number) is not { } remedy ? NoRemedy(number)
            : remedy.AwardState is null ? "Only money is offered and accepted."
            : remedy.AwardState == AwardState.ToApprove ? "The payment has not been approved yet."
            : !remedy.IsOpen ? "This payment is settled already."
            : null);
    }

    /// <summary>Records whether the complainant takes what is offered.</summary>
    public void AnswerAward(int number, bool accepted, string inWords, Rulebook rules, Act act)
    {
        Guard(WhyNotAnswerAward(number, act.By));
        Guard(string.IsNullOrWhiteSpace(inWords) ? "Say how they answered." : null);
        var remedy = RemedyByNumber(number);
        remedy.SetAward(accepted ? AwardState.Accepted : AwardState.Refused, remedy.Award! with { Answered = new AwardStep(act.By.Name, act.On, inWords) });
        Raise(new AwardAnswered(number, accepted, inWords), act);
        Reckon(rules);
    }

    public string? WhyNotPay(int number, AwardPayment payment, DateOnly today, Actor by)
    {
        if (WhyNotAnswerAward(number, by) is { } whyNot)
        {
            return whyNot;
        }

        var remedy = RemedyByNumber(number);
        return
            // What is owed by law is paid whatever they say to it.
            remedy.AwardState != AwardState.Accepted && remedy.MoneyKind != MoneyKind.Statutory ? "Record first that they accept it."
            : string.IsNullOrWhiteSpace(payment.Evidence) ? "Say how we know that it was paid."
            : payment.Day > today ? "It cannot have been paid in the future."
            : WhyNotSum(number, payment)
            ?? (payment.AgainstArrears > 0 && (payment.SetOffAgreedDay is not { } agreed || agreed > payment.Day || string.IsNullOrWhiteSpace(payment.SetOffAgreedHow))
                ? "Money goes against arrears only if they agreed to it beforehand. Give the day and how they agreed."
            : null);
    }

    /// <summary>Whether what was paid, in pounds, is what was promised.</summary>
    public string? WhyNotSum(int number, AwardPayment payment) =>
        _remedies.Find(r => r.Number == number)?.Amount is { } owed && (payment.ToComplainant < 0 || payment.AgainstArrears < 0 || payment.ToComplainant + payment.AgainstArrears != owed)
            ? $"The amounts must come to {Words.Pounds(owed)} together." : null;

    /// <summary>Records that the money was paid, which completes the remedy.</summary>
    public void PayAward(int number, AwardPayment payment, Rulebook rules, Act act)
    {
        Guard(WhyNotPay(number, payment, act.Day, act.By));
        var remedy = RemedyByNumber(number);
        remedy.SetAward(AwardState.Paid, remedy.Award! with { Paid = payment });
        remedy.Finish(RemedyState.Done, payment.Day, payment.Evidence);
        Raise(new AwardPaid(number, payment), act);
        Raise(new RemedyDone(number, payment.Day, payment.Evidence), act);
        Reckon(rules);
    }

    // Whoever offers within their own limit has approved it by that.
    private static void Offer(Remedy remedy, LandlordPolicy policy, Act act)
    {
        if (remedy.Amount is not { } pounds)
        {
            remedy.SetAward(null, null);
            return;
        }

        var step = new AwardStep(act.By.Name, act.On);
        var within = policy.MayApprove(act.By) >= pounds;
        remedy.SetAward(within ? AwardState.Approved : AwardState.ToApprove, new Award { Offered = step, Approved = within ? step : null });
    }

    // A letter offers no money that nobody has approved.
    private string? WhyNotApproved(Stage stage, LandlordPolicy policy) =>
        _remedies.Find(r => r.StageNumber == stage.Number && r is { IsOpen: true, AwardState: AwardState.ToApprove }) is { } waiting
            ? $"Remedy {waiting.Number}, {Words.Pounds(waiting.Amount!.Value)}, waits for approval by: {policy.WhoMayApprove(waiting.Amount.Value)}."
            : null;
}
