using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>One contact holds a part for us and a part for another body. Ours goes on here; theirs is recorded with where it goes, and each keeps all the words.</summary>
public sealed partial class Complaint
{
    public string? WhyNotSplit(SplitDecision decision, Rulebook rules, Actor by) =>
        WhyNotRefer(decision.Referral(), rules, by)
        ?? (string.IsNullOrWhiteSpace(decision.Ours) ? "Say which part we deal with." : null)
        ?? (string.IsNullOrWhiteSpace(decision.Theirs) ? "Say which part is for somebody else." : null);

    /// <summary>The contact again, whole, as the record of what is for somebody else. A danger in it is dealt with here.</summary>
    public Submission ForAnotherBody() => FromTheSamePerson(Submission.AsItCame.WhatHappened, ReceivedOn) with
    {
        OccurredDay = Submission.AsItCame.OccurredDay,
        KnownDay = Submission.AsItCame.KnownDay,
        WhenInWords = Submission.AsItCame.WhenInWords,
        OutcomeSought = Submission.AsItCame.OutcomeSought,
        Files = Submission.AsItCame.Files,
    };

    /// <summary>Notes that a part of it is recorded elsewhere; the rest waits for triage as before.</summary>
    public void Split(SplitDecision decision, ComplaintReference other, Rulebook rules, Act act)
    {
        Guard(WhyNotSplit(decision, rules, act.By));
        Raise(new SubmissionSplit(decision.Ours, decision.Theirs, rules.Policy.OtherProcesses.First(p => p.Code == decision.ProcessCode).Words, other.ToString()), act);
    }
}

/// <summary>Which part is ours, which is not, where that goes and why.</summary>
public sealed record SplitDecision(string Ours, string Theirs, string ProcessCode, string Why, string NextSteps)
{
    /// <summary>What the letter about the other part says.</summary>
    public ReferralDecision Referral() => new(ProcessCode, string.IsNullOrWhiteSpace(Why) || string.IsNullOrWhiteSpace(Theirs) ? "" : $"This is about one part of what you told us: {Theirs}\n\n{Why}\n\nWe deal with the rest ourselves and write to you about it.", NextSteps);
}
