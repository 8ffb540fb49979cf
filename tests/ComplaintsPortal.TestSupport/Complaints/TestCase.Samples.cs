using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.TestSupport.Complaints;

/// <summary>What is written into a case, each as a whole and lawful piece that a test can take something away from.</summary>
public sealed partial class TestCase
{
    public static Submission ASubmission() => OnTheForm(ASubmission(Moment(0)));

    public static Submission ASubmission(DateTime receivedOn) => new()
    {
        Channel = "telephone",
        ReceivedOn = receivedOn,
        ComplainantName = "Amina Yusuf",
        ComplainantKind = "tenant",
        Telephone = "07700 900123",
        HomeAddress = ["Flat 4", "12 Harbour Row", "Portsmouth"],
        Postcode = "PO1 3AX",
        PostalAddress = ["Flat 4", "12 Harbour Row", "Portsmouth", "PO1 3AX"],
        WhatHappened = "There is black mould in my son's bedroom. I told you four times since October and nobody came twice.",
        OccurredDay = DateOnly.FromDateTime(receivedOn).AddMonths(-5),
        KnownDay = DateOnly.FromDateTime(receivedOn).AddMonths(-5),
        OutcomeSought = "Treat the mould and pay for the bed we had to throw away.",
        AdjustmentsAsked = "I work nights. Please call after 2 pm.",
    };

    public static DeclineDecision ADecline() => new()
    {
        ReasonCode = "already-considered",
        Reasons = "We answered the same complaint about the same room at stage two in March.",
        EarlierCase = "CP-2026-00003",
    };

    /// <summary>The same under another landlord's policy.</summary>
    public static DeclineDecision ADecline(LandlordPolicy policy) => ADecline() with { ReasonCode = policy.DeclineReasons.First(r => r.Needs == DeclineNeed.EarlierCase).Code };

    public static EscalationDecision ARefusal(LandlordPolicy policy) =>
        ARefusal() with { GroundCode = policy.EscalationRefusalGrounds.First(g => g.Needs == DeclineNeed.EarlierCase).Code };

    public static EscalationDecision ARefusal() => new()
    {
        Accepted = false,
        GroundCode = "already-considered",
        Reasons = "The same points were answered at stage two of your earlier complaint in March.",
        EarlierCase = "CP-2026-00003",
    };

    public static WithdrawalEvidence AWithdrawal(DateOnly day) => new("It is all repaired. I do not want to go on.", "telephone", day);

    public static Finding AFinding(Decision decision) => new(
        "Nobody came.", "Somebody should have come within a day.", decision, "The records show it.", "Repairs policy 4.2",
        decision == Decision.NotUpheld ? "" : "The child slept in the living room.");

    public static RemedyPromise ARemedy() =>
        new("action", "Treat the mould and repaint the room.", FirstDay.AddDays(30), Cast.Manager.StaffId!.Value, Cast.Manager.Name);
}
