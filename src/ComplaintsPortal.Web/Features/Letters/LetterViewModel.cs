using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Web.Cases;

namespace ComplaintsPortal.Web.Features.Letters;

/// <summary>A kind of letter on a case: the one that would go now, and the one that went.</summary>
public sealed record LetterViewModel(OpenCase Case, DraftLetter Draft, LetterForm Form)
{
    /// <summary>The page is for a corrected letter.</summary>
    public bool Correcting { get; init; }

    /// <summary>Why printing failed; null when it did not.</summary>
    public string? Failure { get; init; }

    public LetterKind Kind => Draft.Kind;

    public string Title => Draft.Template.Title;

    /// <summary>The letter of this kind that stands; null when none was issued, or when the next notice of an extension is owed.</summary>
    public Letter? Standing => WhyNot is null && !Correcting ? null : Case.Complaint.Latest(Kind, Stage);

    public string? WhyNot => Case.Complaint.WhyNotIssue(Kind, Case.Reader, Correcting, Case.Policy, Draft.Preview.Route.To?.PartyId);

    /// <summary>Who gets it.</summary>
    public LetterRecipient To => Draft.Preview.Route.To ?? LetterRecipient.Of(Case.Complaint.Correspondent);

    public Delivery Delivery => To.Delivery;

    /// <summary>Where it goes, in words.</summary>
    public string Travels => Delivery == Delivery.Email
        ? $"By email to {To.Email}, with the letter as a PDF."
        : $"By post. It goes into the print queue and counts as sent on the day it is posted.";

    private int Stage => Case.Complaint.StageOf(Kind);
}
