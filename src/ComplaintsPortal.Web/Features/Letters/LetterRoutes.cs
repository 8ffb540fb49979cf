using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Web.Cases;

namespace ComplaintsPortal.Web.Features.Letters;

/// <summary>Where letters are, and where what they lack is filled in.</summary>
public static class LetterRoutes
{
    /// <summary>The address of a kind of letter on a case: <c>letters/stage-one-acknowledgement</c>.</summary>
    public static string Segment(LetterKind kind) => $"letters/{Kebab.Name(kind)}";

    /// <summary>The address of an issued letter's PDF.</summary>
    public static string PdfHref(OpenCase open, int number) => open.Href($"letters/{number}");

    /// <summary>The page that fills in what is missing; null where no page of the case does.</summary>
    public static string? Href(OpenCase open, LetterKind kind, FillAt where) => where switch
    {
        FillAt.Contact => open.Href("contact-details"),
        FillAt.People => open.Href("complainant"),
        FillAt.Triage => open.Href("triage"),
        FillAt.Define => open.Href("define"),
        // A letter by the lead names the lead: telephone and email come from their own account.
        FillAt.Assign => kind is LetterKind.Clarification or LetterKind.ServiceRequestNotice or LetterKind.Referral or LetterKind.Decline or LetterKind.EscalationRefused or LetterKind.NewAccessCode or LetterKind.ProgressUpdate or LetterKind.HazardSummary or LetterKind.Withdrawal or LetterKind.RemediesDone
            or LetterKind.ConsentRequest or LetterKind.ContactWarning or LetterKind.ContactRestriction or LetterKind.ContactDecision
            ? "/account" : open.Href("assign"),
        FillAt.Evidence => open.Href("evidence"),
        FillAt.Findings => open.Href("findings"),
        FillAt.Remedies => open.Href(kind == LetterKind.RemediesDone ? "actions" : "remedies"),
        FillAt.Draft => open.Href("draft"),
        FillAt.Extend => open.Href("extend"),
        FillAt.Escalation => open.Href("escalation"),
        FillAt.Updates => open.Href("updates"),
        FillAt.Hazards => open.Href("hazards"),
        FillAt.Reply => open.Href("reply"),
        FillAt.Withdrawal => open.Href("withdraw"),
        FillAt.Policy => null,
    };

    /// <summary>What the link to that page says.</summary>
    public static string Words(FillAt where) => where switch
    {
        FillAt.Contact => "Contact details",
        FillAt.People => "The complainant’s record",
        FillAt.Triage => "Triage",
        FillAt.Define => "Set out the complaint",
        FillAt.Assign => "Who deals with it",
        FillAt.Evidence => "Evidence",
        FillAt.Findings => "Findings",
        FillAt.Remedies => "Remedies",
        FillAt.Draft => "Write the response",
        FillAt.Extend => "Extension",
        FillAt.Escalation => "Request for stage two",
        FillAt.Updates => "Updates",
        FillAt.Hazards => "Hazards",
        FillAt.Reply => "Answers before the decision",
        FillAt.Withdrawal => "Withdrawal",
        FillAt.Policy => "The wording of the letter is a matter for the administrator",
    };
}
