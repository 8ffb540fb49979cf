using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Web.Cases;

namespace ComplaintsPortal.Web.Features.Triage;

/// <param name="Others">Other complaints of the same person or home.</param>
/// <param name="Named">Colleagues whose names stand in the complaint.</param>
public sealed record TriageViewModel(OpenCase Case, IReadOnlyList<SamePerson> Others, IReadOnlyList<Colleague> Named)
{
    private Complaint Complaint => Case.Complaint;

    private LandlordPolicy Policy => Case.Policy;

    public bool MayDecline => Policy.MayDecline.Any(Case.Reader.Is);

    /// <summary>The age on the policy's own base, with its working.</summary>
    public AgeOfIssue Age { get; } = Case.Complaint.ReadAge(Case.Policy, null, null);

    /// <summary>The policy's questions; that about age and that about other complaints are asked even where the policy does not.</summary>
    public IReadOnlyList<TriageQuestion> Questions =>
    [
        .. Policy.TriageQuestions,
        .. Missing(TriageMatter.AgeLimit, "How old is the issue?"),
        .. Missing(TriageMatter.AlreadyConsidered, "Has it been considered already?"),
    ];

    /// <summary>What the portal knows about a question, in a sentence; the decision stays the lead's.</summary>
    public string KnownAbout(TriageMatter matter) => matter switch
    {
        TriageMatter.Definition => $"Our policy: a complaint is {Policy.Definition}.",
        TriageMatter.AgeLimit => Age.InWords + (Age.IsOlder ? $" {Policy.AgeLimit!.Exception} The decision is yours." : ""),
        TriageMatter.AlreadyConsidered => Others.Count > 0
            ? "Other complaints of the same person or home:" : "We found no other complaint of the same name, email address or home.",
        TriageMatter.LegalProceedings => "Only a claim that was filed at court counts. A letter before action does not (Code 2.2).",
        TriageMatter.InsuranceClaim => "The insurer decides who is liable. How we dealt with the person can still be a complaint.",
        TriageMatter.Standing => Complaint.Submission.AsItCame.ComplainantKind is { Length: > 0 } kind
            ? $"They complain as: {CaseWords.Of(Policy.ComplainantKinds, kind)}." : "They did not say in what capacity they complain.",
        TriageMatter.Safety => Complaint.Danger ? "They said that somebody may be in danger now. The people who can act were told." : "They did not say that anybody is in danger.",
        TriageMatter.Clarity => Complaint.Triage switch
        {
            { Answer.Length: > 0 } => "They answered our question.",
            { Question.Length: > 0 } => "Our question is with them. Every clock runs on.",
            _ => "Nothing has been asked yet. No clock stops while we ask (Code 6.2).",
        },
        TriageMatter.ServiceRequest => "A first request to put something right is one. Being unhappy with how we dealt with it is a complaint (Code 1.4, 1.5).",
        TriageMatter.OtherProcess => $"We can pass it on to {Policy.OtherProcesses.Count} other processes.",
    };

    /// <summary>Where an answer leads; null where it leads nowhere of its own.</summary>
    public (string Words, string Href)? LeadsTo(TriageMatter matter) => matter switch
    {
        TriageMatter.ServiceRequest => ("Handle it as a service request", Case.Href("triage/service-request")),
        TriageMatter.OtherProcess => ("Pass it to another process", Case.Href("triage/refer")),
        TriageMatter.Clarity when Complaint.Status != ComplaintStatus.Clarifying => ("Ask them what they mean", Case.Href("triage/ask")),
        TriageMatter.LegalProceedings => Ground(DeclineNeed.CourtFilingDate),
        TriageMatter.InsuranceClaim => Ground(DeclineNeed.InsuranceClaim),
        TriageMatter.AlreadyConsidered => Ground(DeclineNeed.EarlierCase),
        TriageMatter.AgeLimit when Age.IsOlder => Ground(DeclineNeed.AgeOfIssue),
        _ => null,
    };

    private (string Words, string Href)? Ground(DeclineNeed need) =>
        MayDecline && Policy.DeclineReasons.FirstOrDefault(reason => reason.Needs == need) is { } reason
            ? ($"If so: {char.ToLowerInvariant(reason.Words[0])}{reason.Words[1..]}", Case.Href($"triage/decline/{reason.Code}"))
            : null;

    private IEnumerable<TriageQuestion> Missing(TriageMatter matter, string words) =>
        Policy.TriageQuestions.Any(question => question.About == matter) ? [] : [new TriageQuestion("", words, matter, "Code 2.2")];
}
