using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Letters;

/// <summary>
/// Gathers what a letter says from the complaint as it stands. What is not there yet stays empty; the letter's gate
/// (<see cref="LetterRules"/>) then names it. So a draft can be shown at any time.
/// </summary>
public static partial class LetterComposer
{
    public static LetterContent Compose(Complaint complaint, LetterKind kind, Rulebook rules, LetterExtras extras)
    {
        var stage = complaint.StageOf(kind) == 2 ? complaint.StageTwo : complaint.StageOne;
        var basic = Basic(complaint, kind, stage, rules, extras);
        return kind switch
        {
            LetterKind.StageOneAcknowledgement or LetterKind.StageTwoAcknowledgement => Acknowledgement(basic, complaint, stage, rules, extras.Date),
            LetterKind.Clarification => basic with { Questions = Questions(complaint.Triage?.Question ?? "") },
            LetterKind.ServiceRequestNotice => basic with
            {
                Reasons = complaint.Triage?.ServiceRequest?.Why ?? "",
                NextSteps = complaint.Triage?.ServiceRequest?.NextSteps ?? "",
            },
            LetterKind.Referral => Referral(basic, complaint.Triage?.Referred, rules.Policy),
            LetterKind.Decline => Decline(basic, complaint.Triage?.Declined, rules.Policy),
            LetterKind.StageOneExtension or LetterKind.StageTwoExtension => basic with { Extension = Extension(complaint, stage, rules, extras.Date) },
            LetterKind.NewDate => basic with { Extension = NewDate(complaint.MovedPromise) },
            LetterKind.StageOneResponse => Response(basic, complaint, stage, rules) with { EscalationWindow = Window(complaint, rules, extras.Date) },
            LetterKind.StageOneReview => basic with
            {
                Reasons = complaint.Escalation?.Review?.NewInformation ?? "",
                ResponseDue = stage is null ? null : LetterDates.ResponseDue(complaint.Facts(), stage.Number, rules, extras.Date),
            },
            LetterKind.EscalationRefused => basic with
            {
                Ground = rules.Policy.EscalationRefusalGrounds.FirstOrDefault(g => g.Code == complaint.Escalation?.GroundCode)?.LetterText ?? "",
                Reasons = complaint.Escalation is { Accepted: false } refused ? refused.Reasons : "",
                EarlierResponseDay = complaint.StageOne.RespondedDay,
                NewComplaint = complaint.Escalation?.NewComplaint ?? "",
            },
            LetterKind.StageTwoResponse => Response(basic, complaint, stage, rules) with { Signatory = Signatory(stage, rules.Policy, extras) },
            LetterKind.ProgressUpdate => basic with { Update = extras.Update },
            LetterKind.HazardSummary => basic with { Hazards = extras.Hazards },
            LetterKind.ProvisionalFindings => Provisional(basic, complaint, stage),
            LetterKind.Withdrawal => basic with
            {
                Withdrawal = complaint.Withdrawal is { } withdrawn ? new LetterWithdrawal(withdrawn.InWords, withdrawn.Day) : null,
            },
            // Without a new code there is nothing to say, and the gate refuses it.
            LetterKind.RemediesDone => basic with { Remedies = Told(complaint, rules.Policy) },
            LetterKind.ConsentRequest => basic with { Representative = extras.ConsentTo },
            LetterKind.ContactWarning or LetterKind.ContactRestriction or LetterKind.ContactDecision => basic with { Conduct = extras.Conduct },
            LetterKind.NewAccessCode => extras.AccessCode.Length > 0 ? basic : basic with { AccessHint = "" },
        };
    }

    private static LetterContent Basic(Complaint complaint, LetterKind kind, Stage? stage, Rulebook rules, LetterExtras extras)
    {
        var landlord = extras.Landlord ?? rules.Policy.Landlord;
        return new LetterContent
        {
            Kind = kind,
            StageNumber = LetterRules.StageOf(kind) is null ? null : stage?.Number,
            Reference = complaint.Reference.ToString(),
            Date = extras.Date,
            Sender = new LetterSender(landlord.Name, landlord.Service, landlord.Address, landlord.Telephone, landlord.Email, landlord.Website),
            Addressee = Addressee(complaint, extras),
            // Whoever deals with stage one looks at it again.
            Officer = Officer(NamesTheWriter(kind) ? extras.Writer : kind == LetterKind.StageOneReview || (kind == LetterKind.NewDate && complaint.ReviewsStageOne) ? complaint.StageOne.Handler : stage?.Handler),
            Ombudsman = extras.Ombudsman ?? rules.Code.ContactOn(extras.Date),
            ReceivedDay = stage?.RequestedDay,
            DefinitionState = stage?.DefinitionState ?? DefinitionState.None,
            // What was agreed with one person is nobody else's to read.
            Adjustments = extras.To?.PartyId is null ? complaint.Adjustments : "",
            TrackingAddress = extras.TrackingAddress,
            AccessHint = extras.TrackingAddress.Length > 0 ? AccessHint(complaint, landlord, extras) : "",
            Formats = rules.Policy.Document.Formats,
        };
    }

    // Whoever speaks for the complainant is named as such, so that nobody mistakes whose complaint it is (Code 3.6).
    private static LetterAddressee Addressee(Complaint complaint, LetterExtras extras)
    {
        if (extras.To is { } other)
        {
            return new LetterAddressee(other.Name, other.Name, other.PostalLines, other.OnBehalfOf, extras.CopyTo);
        }

        var to = complaint.Correspondent;
        var submission = complaint.Submission.AsItCame;
        var isRepresentative = submission.Representative is { } named && string.Equals(named.Name.Trim(), to.Name.Trim(), StringComparison.OrdinalIgnoreCase);
        return new LetterAddressee(to.Name, to.Name, to.PostalAddress, isRepresentative ? submission.ComplainantName : "", extras.CopyTo);
    }

    private static string AccessHint(Complaint complaint, Landlord landlord, LetterExtras extras) =>
        extras.AccessCode.Length > 0 ? $"You need your reference, {complaint.Reference}, and this access code: {extras.AccessCode}. Do not give the code to anybody who should not read your complaint."
        : extras.To?.PartyId is null && complaint.Correspondent.Email.Length > 0 ? "You need your reference and the access code from the email that we sent you when we received your complaint."
        : $"You need your reference and your access code. If you do not have a code, call us on {landlord.Telephone} and we will send you one.";

    private static LetterOfficer Officer(StaffCard? card) =>
        card is null ? new LetterOfficer("", "", "", "") : new LetterOfficer(card.Name, card.JobTitle, card.Telephone, card.Email);

    private static LetterContent Defined(LetterContent basic, Stage? stage) => stage is null ? basic : basic with
    {
        Points =
        [
            .. stage.Points.Select(p => new LetterPoint
            {
                Number = p.Number,
                Text = p.Text,
                Responsibility = p.Responsibility,
                ResponsibilityInWords = p.ResponsibilityInWords,
            }),
        ],
        Outcomes = stage.OutcomesSought,
        OutcomesNotPossible = stage.OutcomesNotPossible,
    };

    // The date is reckoned as if the acknowledgement went today; a letter that goes later never shortens it.
    private static LetterContent Acknowledgement(LetterContent basic, Complaint complaint, Stage? stage, Rulebook rules, DateOnly today) =>
        Defined(basic, stage) with
        {
            ResponseDue = stage is null ? null : LetterDates.ResponseDue(complaint.Facts(), stage.Number, rules, today),
            NewComplaint = stage?.Number == 2 ? complaint.Escalation?.NewComplaint ?? "" : "",
        };

    // Where the policy sends such a matter stands in the letter, besides what the lead knows of other help (Code 2.4, ASH-3).
    private static LetterContent Decline(LetterContent basic, DeclineDecision? decision, LandlordPolicy policy)
    {
        var ground = policy.DeclineReasons.FirstOrDefault(r => r.Code == decision?.ReasonCode);
        var process = policy.OtherProcesses.FirstOrDefault(p => p.Code == ground?.RoutesTo);
        string[] help = [decision?.OtherRoutes ?? "", process is null ? "" : $"This is dealt with here: {process.Words}. Contact: {process.Contact}"];
        return basic with
        {
            Ground = ground?.LetterText ?? "",
            Reasons = decision?.Reasons ?? "",
            OtherHelp = string.Join("\n\n", help.Where(h => h.Length > 0)),
        };
    }

    private static LetterContent Referral(LetterContent basic, ReferralDecision? decision, LandlordPolicy policy)
    {
        var process = policy.OtherProcesses.FirstOrDefault(p => p.Code == decision?.ProcessCode);
        return basic with
        {
            Reasons = decision?.Why ?? "",
            NextSteps = decision?.NextSteps ?? "",
            Destination = process is null ? null : new LetterDestination(process.Words, process.Contact),
        };
    }

    // The notice of the extension that waits for one; when none does, the last one's, for a corrected letter.
    private static LetterExtension? Extension(Complaint complaint, Stage? stage, Rulebook rules, DateOnly today)
    {
        if ((stage?.Extensions.FirstOrDefault(e => e.NoticeSentDay is null) ?? (stage?.Extensions is [.., var last] ? last : null)) is not { } extension)
        {
            return null;
        }

        var (oldDate, newDate) = LetterDates.Extension(complaint.Facts(), stage!, extension, rules, today);
        return new LetterExtension(
            rules.Policy.ExtensionReasons.FirstOrDefault(r => r.Code == extension.ReasonCode)?.Words ?? "",
            extension.Explanation, oldDate, newDate, extension.UpdateEveryDays);
    }

    // The date that was promised, and the one that counts now.
    private static LetterExtension? NewDate(MovedPromise? moved) =>
        moved is null ? null : new LetterExtension("", moved.Because, moved.Promised, moved.Due, 0);

    private static LetterContent Response(LetterContent basic, Complaint complaint, Stage? stage, Rulebook rules)
    {
        if (stage is null)
        {
            return basic;
        }

        var defined = Defined(basic, stage);
        return defined with
        {
            Points = [.. defined.Points.Zip(stage.Points, Found)],
            StepsTaken = stage.Draft.StepsTaken,
            // What staff noted about a piece of evidence is theirs; its name and day are for the letter.
            Evidence = [.. complaint.Evidence.Where(e => e.StageNumber <= stage.Number).Select(e => new LetterEvidence(e.Title, Day: e.EvidenceDay))],
            EvidenceConsidered = stage.Draft.EvidenceConsidered,
            WhatWentWrong = stage.Draft.WhatWentWrong,
            Changes = Changes(complaint, stage, stage.Draft.Changes),
            Support = stage.Draft.Support,
            // The final response repeats what stage one promised, done or not; what was given up is not promised again.
            Remedies =
            [
                .. complaint.Remedies.Where(r => r.StageNumber <= stage.Number && r.State != RemedyState.Released).Select(r => Promised(r, rules.Policy)),
            ],
        };
    }

    /// <summary>What the letter says of changes: the final one does not take back what the first said.</summary>
    /// <param name="written">What is written for this stage.</param>
    public static string Changes(Complaint complaint, Stage stage, string written) =>
        written.Length == 0 && stage.Number == 2 && complaint.StageOne.Draft.Changes is { Length: > 0 } first ? $"What we told you in our first answer holds:\n\n{first}" : written;

    // What speaks against somebody goes to them as it stands, before it is decided (Code 5.8).
    private static LetterContent Provisional(LetterContent basic, Complaint complaint, Stage? stage) => stage is null ? basic : Defined(basic, stage) with
    {
        Points = [.. Defined(basic, stage).Points.Zip(stage.Points, Found).Where(point => point.Decision is not null)],
        ReplyBy = complaint.Reply?.By,
    };

    // What is done and was not told yet, or what the last letter told where that is corrected; and all that is still owed.
    private static IReadOnlyList<LetterRemedy> Told(Complaint complaint, LandlordPolicy policy)
    {
        var untold = complaint.Remedies.Where(r => r is { State: RemedyState.Done, ToldInLetter: null }).ToList();
        var last = complaint.Remedies.Max(r => r.ToldInLetter);
        return
        [
            .. (untold.Count > 0 ? untold : complaint.Remedies.Where(r => r.State == RemedyState.Done && r.ToldInLetter == last)).Select(r => Promised(r, policy)),
            .. complaint.Remedies.Where(r => r.IsOpen).Select(r => Promised(r, policy)),
        ];
    }

    private static LetterPoint Found(LetterPoint point, DefinitionPoint found) => point with
    {
        WhatHappened = found.WhatHappened,
        WhatShouldHaveHappened = found.WhatShouldHaveHappened,
        Decision = found.Decision,
        Reasons = found.Reasons,
        Basis = found.Basis,
        Detriment = found.Detriment,
    };

    private static LetterRemedy Promised(Remedy remedy, LandlordPolicy policy)
    {
        var kind = policy.RemedyKinds.FirstOrDefault(k => k.Code == remedy.KindCode);
        return new LetterRemedy(
            kind?.Words ?? "", remedy.Description, remedy.DueDay, remedy.OwnerName, kind?.Financial ?? false, remedy.Amount,
            remedy.State == RemedyState.Done ? remedy.FinishedDay : null);
    }

    private static LetterWindow? Window(Complaint complaint, Rulebook rules, DateOnly today) =>
        rules.Policy.Clocks.EscalationWindow is { } rule && LetterDates.WindowCloses(complaint.Facts(), rules, today) is { } last
            ? new LetterWindow(
                rule.WorkingDays is { } days ? DayWords.WorkingDays(days) : Words.Count(rule.CalendarMonths ?? 0, "month"), last)
            : null;

    private static LetterOfficer? Signatory(Stage? stage, LandlordPolicy policy, LetterExtras extras) =>
        stage?.SignedBy is not { } name ? null
        : extras.Signatory is { } card && card.Id == stage.SignedById ? Officer(card)
        : new LetterOfficer(name, policy.Roles.GetValueOrDefault(StaffRole.Director, ""), "", "");

    // One question a line, without the marks that people put before them.
    private static IReadOnlyList<string> Questions(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => ListMark().Replace(line, "")),
    ];

    private static bool NamesTheWriter(LetterKind kind) => kind is LetterKind.Clarification or LetterKind.ServiceRequestNotice
        or LetterKind.Referral or LetterKind.Decline or LetterKind.EscalationRefused or LetterKind.NewAccessCode
        or LetterKind.ProgressUpdate or LetterKind.HazardSummary or LetterKind.Withdrawal or LetterKind.RemediesDone
        or LetterKind.ConsentRequest or LetterKind.ContactWarning or LetterKind.ContactRestriction or LetterKind.ContactDecision;

    [GeneratedRegex(@"^(?:\d{1,2}[.)]|[-*•])\s+")]
    private static partial Regex ListMark();
}
