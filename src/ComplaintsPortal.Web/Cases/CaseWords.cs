using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Web.Cases;

/// <summary>How the staff pages name states, steps and codes.</summary>
public static partial class CaseWords
{
    [GeneratedRegex("(?<out>[A-Z]{1,2}[0-9][0-9A-Z]?) (?<in>[0-9][A-Z]{2})", RegexOptions.IgnoreCase, 100)]
    private static partial Regex Postcodes();

    /// <summary>An address whose postcode stays on one line.</summary>
    public static string Unbroken(string? address) => Postcodes().Replace(address ?? "", "${out}\u00a0${in}");

    public static string Status(ComplaintStatus status) => status switch
    {
        ComplaintStatus.ToTriage => "To triage",
        ComplaintStatus.Clarifying => "Being clarified",
        ComplaintStatus.ServiceRequest => "Service request",
        ComplaintStatus.Referred => "Passed on",
        ComplaintStatus.Declined => "Not accepted",
        ComplaintStatus.Withdrawn => "Withdrawn",
        ComplaintStatus.StageOne => "Stage one",
        ComplaintStatus.StageOneChecking => "Stage one: quality check",
        ComplaintStatus.StageOneReady => "Stage one: ready to send",
        ComplaintStatus.StageOneResponded => "Stage one: responded",
        ComplaintStatus.EscalationRequested => "Stage two asked for",
        ComplaintStatus.StageOneReview => "Stage one: looked at again",
        ComplaintStatus.EscalationRefused => "Stage two refused",
        ComplaintStatus.StageTwo => "Stage two",
        ComplaintStatus.StageTwoSigning => "Stage two: to be signed",
        ComplaintStatus.StageTwoReady => "Stage two: ready to send",
        ComplaintStatus.StageTwoResponded => "Stage two: responded",
        ComplaintStatus.Closed => "Closed",
    };

    /// <summary>A decision on a point, as a tag of its own.</summary>
    public static string Decision(Decision decision) => decision switch
    {
        Domain.Complaints.Decision.Upheld => "Upheld",
        Domain.Complaints.Decision.PartlyUpheld => "Partly upheld",
        Domain.Complaints.Decision.NotUpheld => "Not upheld",
    };

    /// <summary>The step in a table's cell.</summary>
    public static string ShortStep(DeadlineStep step) => step switch
    {
        DeadlineStep.StageOneAcknowledgement or DeadlineStep.StageTwoAcknowledgement => "acknowledgement",
        DeadlineStep.StageOneResponse or DeadlineStep.StageTwoResponse => "response",
        DeadlineStep.StageOneLatestExtension or DeadlineStep.StageTwoLatestExtension => "extension",
        DeadlineStep.EscalationWindowCloses => "request for stage two",
    };

    /// <summary>The words of a code in one of the policy's lists; the code itself for one that the list has no more.</summary>
    public static string Of(IReadOnlyList<Choice> choices, string code) => Choice.WordsOf(choices, code);

    public static string Contact(ContactPreference preference) => preference switch
    {
        ContactPreference.Email => "Email",
        ContactPreference.Post => "Post",
        ContactPreference.Telephone => "Telephone, with letters by email where there is an address",
    };

    public static string Format(LetterFormat format) => LetterFormats.Words(format);
}
