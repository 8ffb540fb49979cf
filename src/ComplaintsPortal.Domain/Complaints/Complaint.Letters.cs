using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>
/// Letters: issued once, sent when emailed without a bounce or recorded as posted. What a letter brings about (an
/// acknowledgement, a response) happens when it is sent, not when it is written.
/// </summary>
public sealed partial class Complaint
{
    /// <param name="policy">The case's policy: without a check or a signature in it, a complete response goes as it is.</param>
    /// <param name="toParty">Somebody of a group to whom alone it goes; null for the complainant in whose name the complaint stands.</param>
    public string? WhyNotIssue(LetterKind kind, Actor by, bool replacing = false, LandlordPolicy? policy = null, long? toParty = null)
    {
        if (!by.Can(Permission.IssueLetters))
        {
            return "You cannot issue letters.";
        }

        if (kind == LetterKind.NewAccessCode)
        {
            return WhyNotSendNewCode(replacing, toParty);
        }

        var stage = StageOf(kind);
        var standing = Latest(kind, stage);
        if (replacing)
        {
            return standing is null ? "There is no letter to replace." : null;
        }

        // Each of several representatives can be asked about; a warning can be followed by another.
        if (LetterKinds.IsAboutPerson(kind))
        {
            return null;
        }

        if (standing is not null && !IsNextNotice(kind) && !IsRepeated(kind) && !(kind == LetterKind.StageOneResponse && StageOneAnswer() is null))
        {
            return $"{standing.IssuedBy} issued this letter on {Words.Moment(standing.IssuedOn)}.";
        }

        return kind switch
        {
            LetterKind.StageOneResponse when Status == ComplaintStatus.StageOne && policy is { QualityCheckAtStageOne: false } => WhyNotComplete(StageOne, policy),
            LetterKind.StageTwoResponse when Status == ComplaintStatus.StageTwo && policy is { StageTwo.DirectorSignsOff: false } => WhyNotComplete(StageTwo!, policy),
            LetterKind.Clarification => Status == ComplaintStatus.Clarifying ? null : "No question is to be asked.",
            LetterKind.ServiceRequestNotice => Status == ComplaintStatus.ServiceRequest ? null : NotNow,
            LetterKind.Referral => Status == ComplaintStatus.Referred ? null : NotNow,
            LetterKind.Decline => Status == ComplaintStatus.Declined ? null : NotNow,
            LetterKind.StageOneAcknowledgement or LetterKind.StageTwoAcknowledgement => WhyNotAcknowledge(stage),
            LetterKind.StageOneExtension or LetterKind.StageTwoExtension =>
                AwaitsResponse && PendingExtension() is not null ? null : "No extension waits for its notice.",
            LetterKind.StageOneReview => Status == ComplaintStatus.StageOneReview ? null : NotNow,
            LetterKind.NewDate => WhyNotTellNewDate(),
            LetterKind.StageOneResponse => Status == ComplaintStatus.StageOneReady ? null
                : Status is ComplaintStatus.StageOne or ComplaintStatus.StageOneReview ? "The response has not passed the quality check of the complaints lead" + LandlordPolicy.InBrackets(policy?.QualityCheckClause) + "."
                : NotNow,
            LetterKind.EscalationRefused => Status == ComplaintStatus.EscalationRefused ? null : NotNow,
            LetterKind.StageTwoResponse => Status == ComplaintStatus.StageTwoReady ? null
                : Status is ComplaintStatus.StageTwo or ComplaintStatus.StageTwoSigning ? "The director has not signed the response."
                : NotNow,
            // What they need stands beside the complaint; without it the letter is not complete.
            LetterKind.ProgressUpdate => Status is ComplaintStatus.Closed or ComplaintStatus.Withdrawn ? NotNow : null,
            LetterKind.HazardSummary => null,
            LetterKind.ProvisionalFindings => Reply is { } reply && reply.Stage == CurrentStage.Number && IsBeingInvestigated ? null : "Nobody has been asked to answer what was found.",
            LetterKind.Withdrawal => Status == ComplaintStatus.Withdrawn ? null : NotNow,
            LetterKind.NewAccessCode => WhyNotSendNewCode(replacing, toParty),
            LetterKind.RemediesDone => _remedies.Exists(r => r is { State: RemedyState.Done, ToldInLetter: null }) ? null : "No remedy is done of which they have not been told.",
            LetterKind.ConsentRequest or LetterKind.ContactWarning or LetterKind.ContactRestriction or LetterKind.ContactDecision => null,
        };
    }

    // Letters of which there can be several, each for an occasion of its own.
    private static bool IsRepeated(LetterKind kind) => kind is LetterKind.NewDate or LetterKind.ProgressUpdate or LetterKind.HazardSummary or LetterKind.RemediesDone;

    /// <summary>Issues a letter. One with a missing compulsory part is refused, naming what is missing.</summary>
    /// <param name="copies">The same letter to each other person of the group; it counts as sent when all of them are.</param>
    public Letter IssueLetter(LetterToIssue letter, Rulebook rules, Act act, string? correctionReason = null, IReadOnlyList<LetterToIssue>? copies = null)
    {
        var replacing = correctionReason is not null;
        var kind = letter.Content.Kind;
        Guard(WhyNotIssue(kind, act.By, replacing, rules.Policy, letter.To?.PartyId));
        Guard(kind is LetterKind.StageOneResponse or LetterKind.StageTwoResponse ? WhyNotBeforeReply(act.Day) : null);
        Guard(WhyIncomplete(letter.Content, rules));
        foreach (var copy in copies ?? [])
        {
            Guard(copy.To?.PartyId is null || copy.Content.Kind != kind ? "A letter to somebody of a group says whose it is." : null);
            Guard(WhyIncomplete(copy.Content, rules) is { } gap ? $"{copy.To!.Name}: {gap}" : null);
        }

        var stage = StageOf(kind);
        Status = (kind, Status) switch
        {
            // Nobody has to check or sign it under this policy, so it is ready by being issued.
            (LetterKind.StageOneResponse, ComplaintStatus.StageOne) => ComplaintStatus.StageOneReady,
            (LetterKind.StageTwoResponse, ComplaintStatus.StageTwo) => ComplaintStatus.StageTwoReady,
            _ => Status,
        };
        var to = letter.To ?? LetterRecipient.Of(Correspondent);
        var delivery = to.Delivery;
        var issued = new Letter(
            _letters.Count + 1, stage, letter, delivery, to.Addressee,
            IsNotice(kind) ? PendingExtension()?.Number : null, act.On, act.By.StaffId, act.By.Name);
        var standing = kind == LetterKind.NewAccessCode ? _letters.FindLast(l => l.Kind == kind && l.PartyId == to.PartyId && !l.IsSuperseded) : Latest(kind, stage);
        if ((replacing || kind == LetterKind.NewAccessCode) && standing is { } old && (replacing || old.SentDay is null))
        {
            foreach (var one in Set(old))
            {
                one.IsSuperseded = true;
            }

            issued.SupersedesNumber = old.Number;
        }

        _letters.Add(issued);
        if (kind == LetterKind.RemediesDone)
        {
            NoteTold(issued);
        }

        Raise(new LetterIssued(stage, kind, letter.Title, delivery, letter.PdfSha256, issued.SupersedesNumber, correctionReason) { For = issued.ForName }, act);
        foreach (var copy in copies ?? [])
        {
            var own = new Letter(_letters.Count + 1, stage, copy, copy.To!.Delivery, copy.To.Addressee, issued.ExtensionNumber, act.On, act.By.StaffId, act.By.Name) { CopyOf = issued.Number };
            _letters.Add(own);
            Raise(new LetterIssued(stage, kind, copy.Title, own.Delivery, copy.PdfSha256, null) { For = own.ForName }, act);
        }

        Reckon(rules);
        return issued;
    }

    /// <summary>A letter with those of the group that belong to it.</summary>
    public IReadOnlyList<Letter> Set(Letter letter) => [.. _letters.Where(l => l.Number == (letter.CopyOf ?? letter.Number) || l.CopyOf == (letter.CopyOf ?? letter.Number))];

    // A letter to a group is sent when it is sent to everybody.
    private DateOnly? SentToAll(Letter? letter) =>
        letter is null ? null : Set(letter) is var all && all.Any(l => l.SentDay is null) ? null : Set(letter).Max(l => l.SentDay);

    // The letter tells of everything that is done; one that corrects another tells of the same again.
    private void NoteTold(Letter issued)
    {
        foreach (var remedy in _remedies.Where(r => r.State == RemedyState.Done && (r.ToldInLetter is null || r.ToldInLetter == issued.SupersedesNumber)))
        {
            remedy.ToldInLetter = issued.Number;
        }
    }

    /// <summary>Records that a letter was emailed or posted on a day, with everything that follows from it.</summary>
    public void RecordLetterSent(int number, DateOnly day, Rulebook rules, Act act)
    {
        var letter = LetterByNumber(number);
        if (letter.SentDay is not null)
        {
            throw new IllegalActException($"“{letter.Title}” was sent on {Words.Day(letter.SentDay.Value)} already.");
        }

        Guard(letter.IsSuperseded ? "This letter has been replaced by a corrected one." : null);
        Guard(day < letter.DateOnLetter ? "A letter cannot have been sent before it was issued." : null);
        Guard(day > act.Day ? "A letter cannot have been sent in the future." : null);
        NoteLateNotice(letter, day, rules, act);
        letter.Sent(day);
        Raise(new LetterSent(letter.Kind, letter.Title, letter.Delivery, day) { For = letter.ForName }, act);
        FollowLetters(letter, act);
        Reckon(rules);
    }

    /// <summary>An emailed letter came back: it does not count as sent and goes into the print queue.</summary>
    public void RecordLetterBounced(int number, Rulebook rules, Act act)
    {
        var letter = LetterByNumber(number);
        Guard(letter.Delivery != Delivery.Email ? "Only an emailed letter can bounce." : null);
        var address = letter.Addressee;
        letter.Bounced(act.On, letter.PostalLines ?? PostalLines());
        Raise(new LetterBounced(letter.Kind, letter.Title, address), act);
        FollowLetters(letter, act);
        Reckon(rules);
    }

    // The gate: every compulsory part, and no words that must not be in a letter.
    private static string? WhyIncomplete(LetterContent content, Rulebook rules)
    {
        var template = rules.Policy.Letters[content.Kind];
        string[] faults =
        [
            .. LetterRules.Missing(content, rules.Policy).Select(m => m.ToString()),
            .. LetterRules.Refused(content, template, rules.Code).Select(r => r.ToString()),
        ];
        return faults.Length > 0 ? "This letter cannot go yet. " + string.Join(" ", faults) : null;
    }

    private string? WhyNotAcknowledge(int stageNumber)
    {
        var stage = stageNumber == 1 ? StageOne : StageTwo;
        return stage?.LoggedDay is null ? NotNow
            : stage.Points.Count == 0 ? "Set out the complaint definition first (Code 5.6)."
            : !stage.IsDefined ? "Say for each point whether we are responsible (Code 5.7)."
            : stage.Handler is null ? "Name who deals with it first: the acknowledgement says so (Code 5.8)."
            : null;
    }

    // At any time and as often as it is lost. A code that still waits to be posted is not made useless by another (it comes with the acknowledgement).
    private string? WhyNotSendNewCode(bool replacing, long? toParty) =>
        replacing ? "A letter with an access code is not corrected. Send a new code."
        : _letters.Exists(l => l.PartyId == toParty && l.Kind == LetterKind.StageOneAcknowledgement && l.AwaitsPosting)
            ? "The acknowledgement to them waits in the print queue with a code in it. Post it first."
        : null;

    // What follows from a letter being sent, or from its bouncing after all.
    private void FollowLetters(Letter letter, Act act)
    {
        var stage = _stages.Single(s => s.Number == letter.StageNumber);
        var sent = SentToAll(letter);
        switch (letter.Kind)
        {
            case LetterKind.StageOneAcknowledgement:
                stage.AcknowledgedDay = FirstSent(letter.Kind, stage.Number);
                break;
            case LetterKind.StageTwoAcknowledgement or LetterKind.StageOneReview:
                // A letter that says how the request is taken up acknowledges it, whichever way that is.
                stage.AcknowledgedDay = FirstSent(LetterKind.StageTwoAcknowledgement, 2) is { } taken && FirstSent(LetterKind.StageOneReview, 2) is { } reviewed
                    ? (taken < reviewed ? taken : reviewed)
                    : FirstSent(LetterKind.StageTwoAcknowledgement, 2) ?? FirstSent(LetterKind.StageOneReview, 2);
                break;
            case LetterKind.StageOneExtension or LetterKind.StageTwoExtension:
                if (stage.Extensions.FirstOrDefault(e => e.Number == letter.ExtensionNumber) is { } extension)
                {
                    extension.NoticeSentDay = sent;
                }

                break;
            case LetterKind.StageOneResponse:
                stage.RespondedDay = FirstSent(letter.Kind, 1);
                Status = (Status, AnswerSent()) switch
                {
                    (ComplaintStatus.StageOneReady, not null) => ComplaintStatus.StageOneResponded,
                    (ComplaintStatus.StageOneResponded, null) => ComplaintStatus.StageOneReady,
                    (ComplaintStatus.Closed, null) when CurrentStage == stage => ComplaintStatus.StageOneReady,
                    _ => Status,
                };
                break;
            case LetterKind.StageTwoResponse:
                stage.RespondedDay = FirstSent(letter.Kind, 2);
                Status = (Status, stage.RespondedDay) switch
                {
                    (ComplaintStatus.StageTwoReady, not null) => ComplaintStatus.StageTwoResponded,
                    (ComplaintStatus.StageTwoResponded or ComplaintStatus.Closed, null) => ComplaintStatus.StageTwoReady,
                    _ => Status,
                };
                break;
            case LetterKind.ServiceRequestNotice or LetterKind.Referral or LetterKind.Decline:
                ClosedDay = sent;
                break;
            case LetterKind.Clarification or LetterKind.EscalationRefused or LetterKind.NewDate or LetterKind.NewAccessCode
                or LetterKind.ProgressUpdate or LetterKind.HazardSummary or LetterKind.ProvisionalFindings or LetterKind.RemediesDone
                or LetterKind.ConsentRequest or LetterKind.ContactWarning or LetterKind.ContactRestriction or LetterKind.ContactDecision:
                break;
            case LetterKind.Withdrawal:
                ClosedDay = sent;
                break;
        }

        if (Status == ComplaintStatus.Closed && sent is not null)
        {
            ClosedDay ??= act.Day;
        }
        else if (Status is ComplaintStatus.StageOneReady or ComplaintStatus.StageTwoReady)
        {
            // An answer that came back is owed again, even where nothing else was left to do.
            ClosedDay = null;
        }
    }

    // A notice after the date that it was to extend is recorded as late and moves nothing (Code 6.4).
    private void NoteLateNotice(Letter letter, DateOnly day, Rulebook rules, Act act)
    {
        // To a group it is sent with the last of its letters.
        if (!IsNotice(letter.Kind) || Set(letter).Any(l => l != letter && l.SentDay is null))
        {
            return;
        }

        var step = letter.StageNumber == 1 ? DeadlineStep.StageOneResponse : DeadlineStep.StageTwoResponse;
        if (DeadlineFor(step, rules).Due is { } due && day > due)
        {
            Raise(new NoticeWasLate(letter.StageNumber, day, due), act);
        }
    }

    // The stage-one answer that is owed or stands now: after a decision to review, only one that came after it.
    private Letter? StageOneAnswer() =>
        Latest(LetterKind.StageOneResponse, 1) is { } latest && !(ReviewsStageOne && latest.IssuedOn < Escalation!.Review!.DecidedOn) ? latest : null;

    // After a review its own answer has to be sent; the first one was.
    private DateOnly? AnswerSent()
    {
        if (!ReviewsStageOne)
        {
            return StageOne.RespondedDay;
        }

        var review = Escalation!.Review! with { AnsweredDay = SentToAll(StageOneAnswer()) };
        Escalation = Escalation with { Review = review };
        return review.AnsweredDay;
    }

    private DateOnly? FirstSent(LetterKind kind, int stage) =>
        _letters.Where(l => l.Kind == kind && l.StageNumber == stage && l.CopyOf is null && !IsFromBefore(l)).Select(SentToAll).Min();

    private Extension? PendingExtension() => CurrentStage.Extensions.FirstOrDefault(e => e.NoticeSentDay is null);

    // A second extension has a notice of its own.
    private bool IsNextNotice(LetterKind kind) =>
        IsNotice(kind) && PendingExtension() is { } pending
        && _letters.All(l => l.ExtensionNumber != pending.Number || l.StageNumber != CurrentStage.Number);

    private static bool IsNotice(LetterKind kind) => kind is LetterKind.StageOneExtension or LetterKind.StageTwoExtension;

    private Letter LetterByNumber(int number) =>
        _letters.Find(l => l.Number == number) ?? throw new IllegalActException("This complaint has no such letter.");

    private string PostalLines() => string.Join("\n", Correspondent.PostalAddress);

    /// <summary>The stage under which a kind of letter is kept.</summary>
    public int StageOf(LetterKind kind) => kind switch
    {
        LetterKind.NewDate => MovedPromise?.Stage ?? CurrentStage.Number,
        LetterKind.ProgressUpdate or LetterKind.HazardSummary or LetterKind.ProvisionalFindings or LetterKind.RemediesDone => CurrentStage.Number,
        LetterKind.ConsentRequest or LetterKind.ContactWarning or LetterKind.ContactRestriction or LetterKind.ContactDecision => 1,
        LetterKind.StageTwoAcknowledgement or LetterKind.StageOneReview or LetterKind.EscalationRefused or LetterKind.StageTwoExtension
            or LetterKind.StageTwoResponse => 2,
        LetterKind.StageOneAcknowledgement or LetterKind.Clarification or LetterKind.ServiceRequestNotice or LetterKind.Referral
            or LetterKind.Decline or LetterKind.StageOneExtension or LetterKind.StageOneResponse or LetterKind.Withdrawal or LetterKind.NewAccessCode => 1,
    };
}
