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
        Triage = new TriageRecord { Question = question, AskedOn = act.On };
        Raise(new ClarificationAsked(question), act);
        Reckon(rules);
    }

    public string? WhyNotAnswerClarification() =>
        Status == ComplaintStatus.Clarifying ? null : "No question is with the complainant.";

    /// <param name="channel">In what way it came, in the policy’s words; empty where it came through the portal.</param>
    /// <param name="day">When it came; null for the day of the act.</param>
    public void AnswerClarification(string answer, Rulebook rules, Act act, string channel = "", DateOnly? day = null)
    {
        Guard(WhyNotAnswerClarification());
        Guard(day > act.Day ? "It cannot have come in the future." : null);
        Triage = Triage! with { Answer = answer };
        Status = ComplaintStatus.ToTriage;
        Raise(new ClarificationAnswered(answer, channel, day), act);
        Reckon(rules);
    }

    /// <summary>The age of the issue on the policy's base, with what triage has established so far.</summary>
    public AgeOfIssue ReadAge(LandlordPolicy policy, DateOnly? occurred, DateOnly? known) =>
        AgeOfIssue.Read(policy, ReceivedDay, occurred ?? Submission.AsItCame.OccurredDay, known ?? Submission.AsItCame.KnownDay);

    public string? WhyNotAccept(TriageFactors factors, Rulebook rules, Actor by) =>
        WhyNotTriage(by)
        ?? (rules.Policy.Categories.All(c => c.Code != factors.Category) ? "Choose what the complaint is about." : null)
        ?? (rules.Policy.AgeLimit is { } limit && ReadAge(rules.Policy, factors.OccurredDay, factors.KnownDay).IsOlder
            ? WhyNotInSpiteOfAge(factors, limit, rules.Policy)
            : WhyNotDiscretion(factors.Discretion, needed: false, rules.Policy));

    // The lead decides that an older issue is considered: on which of the policy's exceptions, why in this case, and with whom where that is asked.
    private static string? WhyNotInSpiteOfAge(TriageFactors factors, AgeLimit limit, LandlordPolicy policy)
    {
        if (string.IsNullOrWhiteSpace(factors.ExceptionalCircumstances))
        {
            return $"The issue is older than {limit.Months} months. Say what circumstances allow it to be considered ({string.Join(", ", new[] { limit.Clause, "Code 2.3" }.Distinct())}).";
        }

        var exception = limit.Exceptions.FirstOrDefault(e => e.Code == factors.AgeException) ?? (limit.Exceptions.Count == 1 ? limit.Exceptions[0] : null);
        return exception is null && limit.Exceptions.Count > 0 && !(factors.OlderAsBackground && limit.OlderAsBackground)
            ? $"The issue is older than {limit.Months} months. Choose which exception of the policy allows it ({limit.Clause})."
            : WhyNotDiscretion(factors.Discretion, exception is { Clause: { } clause } && clause == policy.Discretion?.Clause, policy);
    }

    /// <summary>Discretion is recorded whole: who agreed to it and when. One that the policy does not know is none.</summary>
    private static string? WhyNotDiscretion(DiscretionUsed? used, bool needed, LandlordPolicy policy) => (used, policy.Discretion) switch
    {
        (null, _) when !needed => null,
        (not null, null) => "The policy knows no discretion. Choose one of its grounds or exceptions.",
        (not null, { } rule) when !rule.Covers.Contains(DiscretionMatter.Acceptance) => $"The policy’s discretion is not about accepting a complaint{LandlordPolicy.InBrackets(rule.Clause)}.",
        (null or { With: "" } or { Day: null }, { } rule) =>
            $"Say who agreed to use discretion, and on which day: it is for the {policy.Roles[rule.With]}{LandlordPolicy.InBrackets(rule.Clause)}.",
        _ => null,
    };

    /// <summary>Accepts the complaint and logs it at stage one.</summary>
    public void Accept(TriageFactors factors, Rulebook rules, Act act)
    {
        Guard(WhyNotAccept(factors, rules, act.By));
        Decided(r => r with { Accepted = factors }, act);
        Category = factors.Category;
        Status = ComplaintStatus.StageOne;
        StageOne.LoggedDay = act.Day;
        StageOne.OutcomesSought = Submission.AsItCame.OutcomeSought is { Length: > 0 } outcome ? [outcome] : [];
        Raise(new ComplaintAccepted(factors, ReadAge(rules.Policy, factors.OccurredDay, factors.KnownDay).InWords, InSpiteOfAgeInWords(factors, rules.Policy)), act);
        Reckon(rules);
    }

    private static string InSpiteOfAgeInWords(TriageFactors factors, LandlordPolicy policy) => string.Join("\n", new[]
    {
        policy.AgeLimit?.Exceptions.FirstOrDefault(e => e.Code == factors.AgeException)?.Words is { } exception ? $"Exception: {exception}." : "",
        factors.OlderAsBackground ? "What is older is looked at as the background of what is recent." : "",
        factors.ExceptionalCircumstances,
        factors.Discretion?.InWords(policy) ?? "",
    }.Where(line => line.Length > 0));

    /// <summary>Why this person cannot decline it, whatever the ground.</summary>
    public string? WhyNotDecline(LandlordPolicy policy, Actor by) =>
        !policy.MayDecline.Any(by.Is) ? $"Under this policy you cannot decline a complaint. {WhoMayDecline(policy)} can."
        : !AwaitsTriage ? "This complaint has been through triage already."
        : null;

    private static string WhoMayDecline(LandlordPolicy policy) => Calendar.DayWords.List([.. policy.MayDecline.Select(role => $"the {policy.Roles[role]}")]) is { } who
        ? char.ToUpperInvariant(who[0]) + who[1..] : "";

    public string? WhyNotDecline(DeclineDecision decision, Rulebook rules, Actor by)
    {
        if (WhyNotDecline(rules.Policy, by) is { } whyNot)
        {
            return whyNot;
        }

        if (rules.Policy.DeclineReasons.FirstOrDefault(r => r.Code == decision.ReasonCode) is not { } reason)
        {
            return "Choose a ground from the policy.";
        }

        return decision.WhyNot(reason.Needs, reason.ConflictsWith, day => AgeAt(day, rules.Policy), afterWindow: false, Reference)
            ?? WhyNotDiscretion(decision.Discretion, needed: false, rules.Policy);
    }

    /// <summary>Does not accept the complaint, for one of the policy's reasons (PCC-3, Code 2.2, 2.4).</summary>
    public void Decline(DeclineDecision decision, Rulebook rules, Act act)
    {
        Guard(WhyNotDecline(decision, rules, act.By));
        Decided(r => r with { Declined = decision }, act);
        Status = ComplaintStatus.Declined;
        Raise(new ComplaintDeclined(decision, rules.Policy.DeclineReasons.First(r => r.Code == decision.ReasonCode).Words, decision.Discretion?.InWords(rules.Policy) ?? ""), act);
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
