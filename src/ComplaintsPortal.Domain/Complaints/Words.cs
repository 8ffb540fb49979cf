using System.Globalization;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>How the portal says days, counts and decisions in English.</summary>
public static class Words
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>For example <c>Friday 22 May 2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("dddd d MMMM yyyy", English);

    /// <summary>For example <c>22 May 2026</c>.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>A moment in London time, for example <c>22 May 2026 at 10:42</c>.</summary>
    public static string Moment(DateTime utc) => Calendar.LondonTime.FromUtc(utc).ToString("d MMMM yyyy 'at' HH:mm", English);

    /// <summary>A moment with its weekday, for example <c>Thursday 24 December 2026 at 23:30</c>.</summary>
    public static string LongMoment(DateTime utc) => Calendar.LondonTime.FromUtc(utc).ToString("dddd d MMMM yyyy 'at' HH:mm", English);

    /// <summary>For example <c>1 point</c>, <c>3 points</c>.</summary>
    public static string Count(int number, string what) => $"{number.ToString("N0", English)} {what}{(number == 1 ? "" : "s")}";

    /// <summary>For example <c>£1,250.00</c>.</summary>
    public static string Pounds(decimal amount) => amount.ToString("C", English);

    /// <summary>A date that counts, as its heading says it.</summary>
    public static string Step(DeadlineStep step) => step switch
    {
        DeadlineStep.StageOneAcknowledgement => "Stage one acknowledgement",
        DeadlineStep.StageOneResponse => "Stage one response",
        DeadlineStep.StageOneLatestExtension => "Stage one response, at the latest if extended",
        DeadlineStep.EscalationWindowCloses => "Stage two can be asked for until",
        DeadlineStep.StageTwoAcknowledgement => "Stage two acknowledgement",
        DeadlineStep.StageTwoResponse => "Stage two response",
        DeadlineStep.StageTwoLatestExtension => "Stage two response, at the latest if extended",
    };

    /// <summary>What the Ombudsman asks for.</summary>
    public static string Request(RequestKind kind) => kind switch
    {
        RequestKind.Enquiry => "Enquiry",
        RequestKind.ReferralBack => "Referral back to us",
        RequestKind.DirectionToAccept => "Direction to accept or escalate",
        RequestKind.DirectionToRespond => "Direction to respond",
        RequestKind.Evidence => "Evidence request",
    };

    /// <summary>What the Ombudsman found.</summary>
    public static string Finding(OmbudsmanFinding finding) => finding switch
    {
        OmbudsmanFinding.NoMaladministration => "No maladministration",
        OmbudsmanFinding.ServiceFailure => "Service failure",
        OmbudsmanFinding.Maladministration => "Maladministration",
        OmbudsmanFinding.SevereMaladministration => "Severe maladministration",
        OmbudsmanFinding.ReasonableRedress => "Reasonable redress",
        OmbudsmanFinding.Resolved => "Resolved with the Ombudsman’s help",
        OmbudsmanFinding.OutsideJurisdiction => "Outside jurisdiction",
        OmbudsmanFinding.Withdrawn => "Withdrawn",
    };

    /// <summary>What the Ombudsman wants done.</summary>
    public static string Order(OrderKind kind) => kind switch
    {
        OrderKind.Order => "Order",
        OrderKind.Recommendation => "Recommendation",
        OrderKind.FailureOrder => "Complaint handling failure order",
    };

    /// <summary>How far an order was followed.</summary>
    public static string Compliance(ComplianceState state) => state switch
    {
        ComplianceState.Pending => "To do",
        ComplianceState.Complied => "Complied with",
        ComplianceState.Partly => "Partly complied with",
        ComplianceState.Declined => "Not followed",
    };

    /// <summary>What money is for.</summary>
    public static string Money(MoneyKind kind) => kind switch
    {
        MoneyKind.Statutory => "A payment that is owed by law",
        MoneyKind.QuantifiableLoss => "A loss that can be reckoned in pounds",
        MoneyKind.DistressAndInconvenience => "Distress and inconvenience",
        MoneyKind.TimeAndTrouble => "Time and trouble",
        MoneyKind.ComplaintHandling => "How the complaint was handled",
    };

    /// <summary>By what way something came or went; the tracking page is none of the policy's list.</summary>
    public static string Channel(LandlordPolicy policy, string code) =>
        code == Complaint.TrackingPage ? "Tracking page" : Choice.WordsOf(policy.Channels, code);

    /// <summary>Code 5.7: whether a point is ours to answer for.</summary>
    public static string Responsibility(Responsibility? responsibility) => responsibility switch
    {
        Complaints.Responsibility.Yes => "We are responsible",
        Complaints.Responsibility.No => "We are not responsible",
        Complaints.Responsibility.Partly => "We are partly responsible",
        null => "Not said yet who is responsible",
    };

    /// <summary>How far they agreed our understanding (BRF-1a).</summary>
    public static string Definition(DefinitionState state) => state switch
    {
        DefinitionState.None => "Not set out yet",
        DefinitionState.Proposed => "Sent or to be sent to the complainant",
        DefinitionState.Agreed => "Agreed by the complainant",
        DefinitionState.Corrected => "Corrected by the complainant",
        DefinitionState.NoReply => "No reply from the complainant",
    };

    /// <summary>How far a payment has come.</summary>
    public static string Award(AwardState state) => state switch
    {
        AwardState.ToApprove => "To be approved",
        AwardState.Approved => "Approved and offered",
        AwardState.Accepted => "Accepted, to be paid",
        AwardState.Refused => "Not accepted",
        AwardState.Paid => "Paid",
    };

    /// <summary>How far a remedy has come.</summary>
    public static string Remedy(RemedyState state) => state switch
    {
        RemedyState.Promised => "To do",
        RemedyState.Done => "Done",
        RemedyState.Released => "Released",
    };

    public static string StageName(int stage, bool capital = false) => (stage, capital) switch
    {
        (1, false) => "stage one",
        (1, true) => "Stage one",
        (_, false) => "stage two",
        (_, true) => "Stage two",
    };

    public static string DecisionWords(Decision decision) => decision switch
    {
        Decision.Upheld => "upheld",
        Decision.PartlyUpheld => "partly upheld",
        Decision.NotUpheld => "not upheld",
    };

    /// <summary>The beginning of a text where it is longer than there is room for.</summary>
    public static string Short(string text, int most) => text.Length <= most ? text : string.Concat(text.AsSpan(0, most - 1).TrimEnd(), "…");
}
