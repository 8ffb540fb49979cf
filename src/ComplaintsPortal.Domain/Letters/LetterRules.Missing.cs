using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Letters;

public static partial class LetterRules
{
    /// <summary>Every compulsory part that is missing, because the landlord's wording lacks it or because its facts are empty.</summary>
    public static IReadOnlyList<MissingPart> Missing(LetterContent content, LandlordPolicy policy) =>
        Missing(content, policy.Letters[content.Kind], policy);

    /// <summary>The same with another wording than the policy's.</summary>
    public static IReadOnlyList<MissingPart> Missing(LetterContent content, LetterTemplate template, LandlordPolicy policy) =>
    [
        .. RequiredParts(content.Kind, policy).SelectMany(part => InWording(part, content.Kind, template).Concat(InFacts(part, content))),
        .. NewComplaintUntold(content, template),
    ];

    // Somebody whose new matter became a complaint of its own must learn of it in the letter (Code 6.8).
    private static IEnumerable<MissingPart> NewComplaintUntold(LetterContent content, LetterTemplate template) =>
        content.NewComplaint.Length > 0 && !template.Parts.Any(p => LetterWording.FieldsIn(p.Text).Contains("newComplaint"))
            ? [new MissingPart(LetterPartKind.Reasons, "Code 6.8", $"The wording of this letter does not name the new complaint, {content.NewComplaint}.", FillAt.Policy)]
            : [];

    /// <summary>Every compulsory part that the wording lacks, whatever the facts.</summary>
    public static IReadOnlyList<MissingPart> MissingInWording(LetterKind kind, LetterTemplate template, LandlordPolicy policy) =>
        [.. RequiredParts(kind, policy).SelectMany(part => InWording(part, kind, template))];

    private static IEnumerable<MissingPart> InWording(RequiredPart part, LetterKind kind, LetterTemplate template)
    {
        var text = string.Concat(template.Parts.Where(p => p.Part == part.Part).Select(p => p.Text + "\n"));
        if (string.IsNullOrWhiteSpace(text))
        {
            yield return Gap(part, $"The wording of this letter has no part that says {part.Says}.", FillAt.Policy);
            yield break;
        }

        var used = LetterWording.FieldsIn(text);
        foreach (var field in LetterFields.MustBeIn(part.Part, kind).Where(f => !used.Contains(f)))
        {
            yield return Gap(part, $"The wording of the part that says {part.Says} lacks the field {{{{{field}}}}}.", FillAt.Policy);
        }
    }

    private static IEnumerable<MissingPart> InFacts(RequiredPart part, LetterContent c) =>
        FactsOf(part, c).Where(f => f.IsMissing).Select(f => Gap(part, f.Sentence, f.Where ?? part.Where));

    private static IEnumerable<Fact> FactsOf(RequiredPart part, LetterContent c) => part.Part switch
    {
        LetterPartKind.Opening => OpeningFacts(c),
        LetterPartKind.Stage =>
            [new(c.StageNumber != StageOf(c.Kind), $"This letter belongs to stage {StageOf(c.Kind)}, and the complaint is not there.")],
        LetterPartKind.Definition => DefinitionFacts(c),
        LetterPartKind.Outcomes =>
        [
            new(c.Outcomes.All(string.IsNullOrWhiteSpace),
                "No outcome sought is written down. If they have not said what they want, write that."),
        ],
        LetterPartKind.Responsibility => c.Points.SelectMany(ResponsibilityFacts),
        LetterPartKind.Handler => HandlerFacts(c),
        LetterPartKind.NextSteps when c.Kind == LetterKind.ServiceRequestNotice =>
            [Text(c.NextSteps, "What we will do about the request is not written down.")],
        LetterPartKind.NextSteps when c.Kind == LetterKind.NewAccessCode =>
            [Text(c.TrackingAddress, "The address of the tracking page is not known."), Text(c.AccessHint, "There is no new code in it.")],
        LetterPartKind.NextSteps when c.Kind == LetterKind.ContactWarning => [Text(c.Conduct?.Guide, "How we would like to be in touch is not written down.")],
        LetterPartKind.NextSteps when c.Kind == LetterKind.ContactRestriction => [Text(c.Conduct?.Terms, "How contact is limited is not written down.")],
        LetterPartKind.NextSteps when c.Kind == LetterKind.ContactDecision =>
        [
            new(c.Conduct is { Decision.Ends: false } && string.IsNullOrWhiteSpace(c.Conduct.Terms), "How contact is limited is not written down."),
            new(c.Conduct is { Decision.Ends: false, Review: null }, "The day by which the restriction is looked at again is not set."),
        ],
        LetterPartKind.Review =>
        [
            new(c.Conduct?.From is null, "The first day of the restriction is not known."),
            new(c.Conduct?.Review is null, "The day by which the restriction is looked at again is not set."),
        ],
        LetterPartKind.ResponseDate => [new(c.ResponseDue is null, "The date of our response is not known.")],
        LetterPartKind.Questions => [new(c.Questions.All(string.IsNullOrWhiteSpace), "The letter asks no question.")],
        LetterPartKind.PolicyGround => [Text(c.Ground, "The ground in the policy is not chosen.")],
        LetterPartKind.OtherRoutes when c.Kind == LetterKind.Referral =>
        [
            Text(c.Destination?.Name, "Who will deal with it is not chosen."),
            Text(c.Destination?.Contact, "How to reach those who will deal with it is not known."),
        ],
        LetterPartKind.Reasons => ReasonsFacts(c),
        LetterPartKind.NewDate => NewDateFacts(c),
        LetterPartKind.Updates when c.Kind == LetterKind.ProgressUpdate => [new(c.Update?.NextDay is null, "When they will hear from us again is not set.")],
        LetterPartKind.Updates => [new(c.Extension is not { UpdateEveryDays: > 0 }, "How often we will be in touch is not set.")],
        LetterPartKind.Progress =>
        [
            Text(c.Update?.Done, "What has been done is not written down. If nothing is new, write that."),
            Text(c.Update?.Left, "What is left to do is not written down."),
        ],
        LetterPartKind.Hazards => HazardFacts(c),
        LetterPartKind.Provisional => [new(c.Points.All(p => p.Decision is null), "Nothing has been found yet that anybody could answer.")],
        LetterPartKind.ReplyBy => [new(c.ReplyBy is null, "The day by which to answer is not set.")],
        LetterPartKind.Withdrawn =>
        [
            Text(c.Withdrawal?.Said, "What they told us is not written down."),
            new(c.Withdrawal?.Day is null, "The day on which they told us is not known."),
        ],
        LetterPartKind.StepsTaken => [Text(c.StepsTaken, "What we did to investigate is not written down.")],
        LetterPartKind.Evidence =>
        [
            new(c.Evidence.All(e => string.IsNullOrWhiteSpace(e.Title)) && string.IsNullOrWhiteSpace(c.EvidenceConsidered),
                "No information or evidence is recorded."),
        ],
        LetterPartKind.Decision =>
        [
            new(c.Points.Count == 0, "There is no point to decide.", FillAt.Define),
            .. c.Points.Select(p => new Fact(p.Decision is null, $"Point {p.Number} has no decision.")),
        ],
        LetterPartKind.Remedy => RemedyFacts(c),
        LetterPartKind.Completed => [new(c.Remedies.All(r => r.DoneDay is null), "No remedy is done of which they have not been told.")],
        LetterPartKind.OutstandingActions => c.OtherActions.SelectMany((a, i) => ActionFacts(a, i + 1)),
        LetterPartKind.EarlierResponseStands =>
            [new(c.EarlierResponseDay is null, "The date of the response that stands is not known.")],
        LetterPartKind.Ombudsman =>
        [
            Text(c.Ombudsman.WebForm, "The Ombudsman's web address is not set."),
            Text(c.Ombudsman.Telephone, "The Ombudsman's telephone number is not set."),
            Text(c.Ombudsman.Post, "The Ombudsman's postal address is not set."),
        ],
        // The rest is said by the wording alone.
        LetterPartKind.Reopening or LetterPartKind.NextSteps or LetterPartKind.OtherRoutes or LetterPartKind.Adjustments or LetterPartKind.Discussion
            or LetterPartKind.ServicesUnaffected or LetterPartKind.RightToComplain or LetterPartKind.Changes
            or LetterPartKind.HowToEscalate or LetterPartKind.FinalResponse or LetterPartKind.Appeal or LetterPartKind.Support => [],
    };

    private static IEnumerable<Fact> OpeningFacts(LetterContent c) =>
    [
        Text(c.Addressee.Name, "The name of the person it goes to is not known.", FillAt.Contact),
        c.Kind is LetterKind.StageOneExtension or LetterKind.StageTwoExtension or LetterKind.NewDate
            ? new(c.Extension?.OldDate is null, "The date that cannot be kept is not known.")
            : new(c.ReceivedDay is null, "The day on which we received it is not known."),
    ];

    private static IEnumerable<Fact> DefinitionFacts(LetterContent c) =>
    [
        new(c.Points.Count == 0, "The complaint has no points. Set out at least one."),
        .. c.Points.Select(p => Text(p.Text, $"Point {p.Number} is empty.")),
    ];

    private static IEnumerable<Fact> ResponsibilityFacts(LetterPoint p) =>
    [
        new(p.Responsibility is null, $"Point {p.Number} does not say whether we are responsible for it."),
        new(p.Responsibility is Responsibility.No or Responsibility.Partly && string.IsNullOrWhiteSpace(p.ResponsibilityInWords),
            $"Point {p.Number} does not explain which part we are not responsible for, and who is."),
    ];

    private static IEnumerable<Fact> HandlerFacts(LetterContent c) =>
    [
        Text(c.Officer.Name, "Nobody is named who deals with it."),
        new(string.IsNullOrWhiteSpace(c.Officer.Telephone) && string.IsNullOrWhiteSpace(c.Officer.Email),
            "There is no telephone number or email address for the person who deals with it."),
    ];

    private static IEnumerable<Fact> ReasonsFacts(LetterContent c) => c.Kind switch
    {
        LetterKind.StageOneExtension or LetterKind.StageTwoExtension =>
        [
            Text(c.Extension?.Reason, "The reason for the extension is not chosen."),
            Text(c.Extension?.Explanation, "The extension is not explained for this case."),
        ],
        LetterKind.ConsentRequest => [Text(c.Representative?.Name, "Nobody who speaks for them waits for consent.")],
        LetterKind.ContactWarning or LetterKind.ContactRestriction =>
        [
            new(c.Conduct is null, c.Kind == LetterKind.ContactWarning ? "No warning is recorded." : "No restriction is recorded."),
            new(c.Conduct is { Behaviours.Count: 0 }, "What impedes is not chosen."),
            new(c.Conduct is { } rests && string.IsNullOrWhiteSpace(rests.Evidence), "What it rests on is not written down."),
            new(c.Kind == LetterKind.ContactRestriction && c.Conduct is { } just && string.IsNullOrWhiteSpace(just.Equality), "How their disability and adjustments were considered is not written down."),
        ],
        LetterKind.ContactDecision =>
        [
            Text(c.Conduct?.Decision?.Decided, "Nothing was decided since they were told of the warning or the restriction."),
            new(c.Conduct?.Decision is { } made && string.IsNullOrWhiteSpace(made.Why), "Why it was decided is not written down."),
        ],
        LetterKind.NewDate => [Text(c.Extension?.Explanation, "Which bank holiday moved the date is not known.")],
        LetterKind.StageOneResponse or LetterKind.StageTwoResponse => c.Points.SelectMany(p => new[]
        {
            Text(p.WhatHappened, $"Point {p.Number} does not say what happened."),
            Text(p.WhatShouldHaveHappened, $"Point {p.Number} does not say what should have happened."),
            Text(p.Reasons, $"Point {p.Number} has no reasons."),
        }),
        LetterKind.StageOneAcknowledgement or LetterKind.Clarification or LetterKind.ServiceRequestNotice
            or LetterKind.Referral or LetterKind.Decline or LetterKind.StageTwoAcknowledgement
            or LetterKind.StageOneReview or LetterKind.EscalationRefused or LetterKind.NewAccessCode
            or LetterKind.ProgressUpdate or LetterKind.HazardSummary or LetterKind.ProvisionalFindings or LetterKind.Withdrawal or LetterKind.RemediesDone => [Text(c.Reasons, "The reasons in this case are not written down.")],
    };

    // What a written summary must tell of each hazard: what was found, what is done and when, or why nothing is.
    private static IEnumerable<Fact> HazardFacts(LetterContent c) =>
    [
        new(c.Hazards.Count == 0, "No investigation of a hazard is concluded, so there is nothing to sum up."),
        .. c.Hazards.SelectMany(h => new[]
        {
            Text(h.Found, $"Hazard {h.Number} does not say what was found."),
            new Fact(h.IsHazard && string.IsNullOrWhiteSpace(h.Action), $"Hazard {h.Number} does not say what is done."),
            new Fact(h.IsHazard && (h.Start is null || h.End is null), $"Hazard {h.Number} does not say when the work starts and ends."),
        }),
    ];

    private static IEnumerable<Fact> NewDateFacts(LetterContent c) =>
    [
        new(c.Extension?.NewDate is null, "The new date is not set."),
        c.Kind == LetterKind.NewDate
            ? new(c.Extension is { NewDate: { } same, OldDate: { } old } && same == old, "The new date is the old one.")
            : new(c.Extension is { NewDate: { } to, OldDate: { } from } && to <= from, "The new date is not later than the old one."),
    ];

    private static IEnumerable<Fact> RemedyFacts(LetterContent c) =>
    [
        new(c.AnythingUpheld && c.Remedies.Count == 0, "Something was upheld, and nothing is promised to put it right."),
        new(c.AnythingUpheld && string.IsNullOrWhiteSpace(c.WhatWentWrong),
            "Something was upheld, and the letter does not say what went wrong.", FillAt.Draft),
        .. c.Points.Where(p => p.Decision is Decision.Upheld or Decision.PartlyUpheld)
            .Select(p => Text(p.Detriment, $"Point {p.Number} does not say how the fault affected them.", FillAt.Findings)),
        .. c.Remedies.SelectMany((r, i) => new[]
        {
            Text(r.Kind, $"Remedy {i + 1} has no kind."),
            Text(r.Description, $"Remedy {i + 1} does not say what will be done."),
            new Fact(r.Due is null && r.DoneDay is null, $"Remedy {i + 1} has no date."),
            new Fact(string.IsNullOrWhiteSpace(r.Owner) && r.DoneDay is null, $"Remedy {i + 1} has nobody who will do it."),
            new Fact(r.Financial && r.Amount is null or <= 0, $"Remedy {i + 1} has no amount."),
        }),
    ];

    private static IEnumerable<Fact> ActionFacts(LetterAction a, int number) =>
    [
        Text(a.Description, $"Action {number} does not say what will be done."),
        new(a.Due is null, $"Action {number} has no date."),
        Text(a.Owner, $"Action {number} has nobody who will do it."),
    ];

    private static Fact Text(string? text, string sentence, FillAt? where = null) => new(string.IsNullOrWhiteSpace(text), sentence, where);

    private static MissingPart Gap(RequiredPart part, string sentence, FillAt where) => new(part.Part, part.Clause, sentence, where);

    private readonly record struct Fact(bool IsMissing, string Sentence, FillAt? Where = null);
}
