using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>The lead's first decision: what is this, and is it accepted (PCC-7, Code 1.4, 2.1–2.5, 6.1).</summary>
public sealed partial class Complaint
{
    public bool AwaitsTriage => Status is ComplaintStatus.ToTriage or ComplaintStatus.Clarifying;

    private string? WhyNotTriage(Actor by) =>
        !by.Can(Permission.Triage) ? "Only the complaints lead decides at triage."
        : !AwaitsTriage ? $"This complaint has been through triage already: {Triage?.DecidedBy} decided on {Words.Moment(Triage?.DecidedOn ?? RecordedOn)}."
        : null;

    public string? WhyNotAskClarification(Actor by) =>
        WhyNotTriage(by) ?? (Status == ComplaintStatus.Clarifying && Triage?.Answer.Length == 0 ? "A question is already with the complainant." : null);

    /// <summary>Asks the complainant what is meant. No clock stops (PCC-8b, Code 6.2).</summary>
    public void AskClarification(string question, Rulebook rules, Act act)
    {
        Guard(WhyNotAskClarification(act.By));
        Status = ComplaintStatus.Clarifying;
        Triage = new TriageRecord { Question = question };
        Raise(new ClarificationAsked(question), act);
        Reckon(rules);
    }

    public string? WhyNotAnswerClarification() =>
        Status == ComplaintStatus.Clarifying ? null : "No question is with the complainant.";

    public void AnswerClarification(string answer, Rulebook rules, Act act)
    {
        Guard(WhyNotAnswerClarification());
        Triage = Triage! with { Answer = answer };
        Status = ComplaintStatus.ToTriage;
        Raise(new ClarificationAnswered(answer), act);
        Reckon(rules);
    }

    /// <summary>The age of the issue on the policy's base, with what triage has established so far.</summary>
    public AgeOfIssue ReadAge(LandlordPolicy policy, DateOnly? occurred, DateOnly? known) =>
        AgeOfIssue.Read(policy, ReceivedDay, occurred ?? Submission.AsItCame.OccurredDay, known ?? Submission.AsItCame.KnownDay);

    public string? WhyNotAccept(TriageFactors factors, Rulebook rules, Actor by) =>
        WhyNotTriage(by)
        ?? (rules.Policy.Categories.All(c => c.Code != factors.Category) ? "Choose what the complaint is about."
        : ReadAge(rules.Policy, factors.OccurredDay, factors.KnownDay).IsOlder && string.IsNullOrWhiteSpace(factors.ExceptionalCircumstances)
            ? $"The issue is older than {rules.Policy.AgeLimit!.Months} months. Say what circumstances allow it to be considered ({rules.Policy.AgeLimit.Clause}, Code 2.3)."
        : null);

    /// <summary>Accepts the complaint and logs it at stage one.</summary>
    public void Accept(TriageFactors factors, Rulebook rules, Act act)
    {
        Guard(WhyNotAccept(factors, rules, act.By));
        Decided(r => r with { Accepted = factors }, act);
        Category = factors.Category;
        Status = ComplaintStatus.StageOne;
        StageOne.LoggedDay = act.Day;
        StageOne.OutcomesSought = Submission.AsItCame.OutcomeSought is { Length: > 0 } outcome ? [outcome] : [];
        Raise(new ComplaintAccepted(factors, ReadAge(rules.Policy, factors.OccurredDay, factors.KnownDay).InWords), act);
        Reckon(rules);
    }

    public string? WhyNotDecline(DeclineDecision decision, Rulebook rules, Actor by)
    {
        if (!rules.Policy.MayDecline.Any(by.Is))
        {
            return "Under this policy you cannot decline a complaint.";
        }

        if (!AwaitsTriage)
        {
            return "This complaint has been through triage already.";
        }

        if (rules.Policy.DeclineReasons.FirstOrDefault(r => r.Code == decision.ReasonCode) is not { } reason)
        {
            return "Choose a ground from the policy.";
        }

        return decision.WhyNot(reason.Needs, reason.ConflictsWith, day => AgeAt(day, rules.Policy), afterWindow: false);
    }

    /// <summary>Does not accept the complaint, for one of the policy's reasons (PCC-3, Code 2.2, 2.4).</summary>
    public void Decline(DeclineDecision decision, Rulebook rules, Act act)
    {
        Guard(WhyNotDecline(decision, rules, act.By));
        Decided(r => r with { Declined = decision }, act);
        Status = ComplaintStatus.Declined;
        Raise(new ComplaintDeclined(decision, rules.Policy.DeclineReasons.First(r => r.Code == decision.ReasonCode).Words), act);
        Reckon(rules);
    }

    /// <summary>Handles it as a request for a service, with the right to complain (Code 1.4, PCC-4).</summary>
    public void TreatAsServiceRequest(ServiceRequestDecision decision, Rulebook rules, Act act)
    {
        Guard(WhyNotTreatAsServiceRequest(decision, act.By));
        Decided(r => r with { ServiceRequest = decision }, act);
        Status = ComplaintStatus.ServiceRequest;
        Raise(new TreatedAsServiceRequest(decision.Why, decision.NextSteps), act);
        Reckon(rules);
    }

    public string? WhyNotTreatAsServiceRequest(ServiceRequestDecision decision, Actor by) =>
        WhyNotTriage(by) ?? (string.IsNullOrWhiteSpace(decision.Why) || string.IsNullOrWhiteSpace(decision.NextSteps)
            ? "Say why it is a service request and what happens next." : null);

    /// <summary>Passes it to the process where it belongs (PCC-7, PCC-7b).</summary>
    public void Refer(ReferralDecision decision, Rulebook rules, Act act)
    {
        Guard(WhyNotRefer(decision, rules, act.By));
        Decided(r => r with { Referred = decision }, act);
        Status = ComplaintStatus.Referred;
        Raise(new ComplaintReferred(decision.ProcessCode, rules.Policy.OtherProcesses.First(p => p.Code == decision.ProcessCode).Words, decision.Why), act);
        Reckon(rules);
    }

    public string? WhyNotRefer(ReferralDecision decision, Rulebook rules, Actor by) =>
        WhyNotTriage(by)
        ?? (rules.Policy.OtherProcesses.All(p => p.Code != decision.ProcessCode) ? "Choose where it goes."
        : string.IsNullOrWhiteSpace(decision.Why) ? "Say why it belongs there."
        : null);

    private AgeOfIssue AgeAt(DateOnly issueDay, LandlordPolicy policy) => AgeOfIssue.Read(policy, ReceivedDay, issueDay, issueDay);

    private void Decided(Func<TriageRecord, TriageRecord> decide, Act act) =>
        Triage = decide(Triage ?? new TriageRecord()) with { DecidedBy = act.By.Name, DecidedOn = act.On };
}
