using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Deadlines;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Cases;

namespace ComplaintsPortal.Web.Features.Track;

/// <summary>
/// What a complainant sees of their complaint: what they gave us, what we sent, and what follows. Notes, evidence and drafts of the
/// staff are not here at all, so that no page can show them.
/// </summary>
/// <param name="member">Whoever of a group looks; null for the complainant in whose name it stands. Nobody reads what another wrote or was written.</param>
public sealed class TrackedComplaint(Complaint complaint, Rulebook rules, DateOnly today, GroupMember? member = null, IReadOnlyList<GroupMember>? group = null)
{
    /// <summary>True for somebody of a group other than the complainant in whose name it stands.</summary>
    public bool IsMember => member is not null;

    public ComplaintReference Reference => complaint.Reference;

    public string Name => member?.Person.Name ?? complaint.Correspondent.Name;

    public Landlord Landlord => rules.Policy.Landlord;

    public OmbudsmanContact Ombudsman => rules.Code.ContactOn(today);

    public DateOnly ReceivedDay => complaint.ReceivedDay;

    public Submission Submission => complaint.Submission.AsItCame;

    public StatusWords Status { get; } = StatusWords.Of(complaint);

    /// <summary>Named once the first letter has named them.</summary>
    public StaffCard? Handler => DefinedStage?.Handler;

    /// <summary>The stage whose acknowledgement was sent, so that its definition and handler are no draft any more.</summary>
    public Stage? DefinedStage => new[] { complaint.StageTwo, complaint.StageOne }.FirstOrDefault(stage => stage?.AcknowledgedDay is not null);

    public bool CanAnswerDefinition =>
        DefinedStage == complaint.CurrentStage && complaint.WhyNotAnswerDefinition() is null;

    public bool CanAskForStageTwo => complaint.WhyNotRequestEscalation(today) is null;

    /// <summary>What was found so far can be answered, once the letter that says so was sent.</summary>
    public bool CanReply => complaint.WhyNotReply(null, today, member?.Party.Id) is null && Letters.Any(letter => letter.Kind == LetterKind.ProvisionalFindings && letter.IssuedOn >= complaint.Reply!.OfferedOn);

    public RightOfReply? Reply => complaint.Reply;

    public IEnumerable<DefinitionPoint> ProvisionalPoints => complaint.CurrentStage.Points.Where(point => point.Decision is not null);

    /// <summary>What the policy says about the reason for asking, which nobody has to give.</summary>
    public string AboutTheReason => rules.Policy.Escalation.Words;

    public string? WhyNoStageTwo => complaint.WhyNotRequestEscalation(today);

    public Stage? StageTwo => complaint.StageTwo;

    public IEnumerable<Letter> Letters => complaint.Letters.Where(letter => letter.SentDay is not null && letter.PartyId == member?.Party.Id).OrderByDescending(letter => letter.SentDay).ThenByDescending(letter => letter.Number);

    public Letter? Letter(int number) => Letters.FirstOrDefault(letter => letter.Number == number);

    /// <summary>What they wrote here.</summary>
    public IEnumerable<ContactRecord> Messages =>
        complaint.Contacts.Where(contact => contact is { Direction: Direction.FromThem, Channel: Complaint.TrackingPage } && contact.With == Name);

    public IEnumerable<CaseFile> Files => complaint.Files.Where(file => file.FromComplainant && (IsMember ? file.AddedBy == Name : group is null || group.All(one => one.Person.Name != file.AddedBy)));

    /// <summary>What a response that was sent has promised.</summary>
    public IEnumerable<Remedy> Remedies =>
        complaint.Remedies.Where(remedy => complaint.Stages.Any(stage => stage.Number == remedy.StageNumber && stage.RespondedDay is not null));

    /// <summary>True while they can say whether a remedy was done.</summary>
    public bool CanAnswer(Remedy remedy) => complaint.WhyNotAnswerRemedy(remedy.Number) is null;

    /// <summary>The dates that are still to come, each with its working.</summary>
    public IEnumerable<DeadlineViewModel> Dates
    {
        get
        {
            var open = new OpenCase(complaint, rules, CaseView.Everything, Actor.Complainant(Name), today);
            return Steps().Select(step => new DeadlineViewModel(open, open.Deadline(step))).Where(one => one.Deadline.Due is not null);
        }
    }

    private DeadlineStep[] Steps() => complaint.Status switch
    {
        ComplaintStatus.ToTriage or ComplaintStatus.Clarifying => [DeadlineStep.StageOneAcknowledgement, DeadlineStep.StageOneResponse],
        ComplaintStatus.StageOneReview => ForStageTwo(),
        ComplaintStatus.StageOneChecking or ComplaintStatus.StageOneReady when complaint.ReviewsStageOne => ForStageTwo(),
        ComplaintStatus.StageOne or ComplaintStatus.StageOneChecking or ComplaintStatus.StageOneReady =>
            complaint.StageOne.AcknowledgedDay is null ? [DeadlineStep.StageOneAcknowledgement, DeadlineStep.StageOneResponse] : [DeadlineStep.StageOneResponse],
        ComplaintStatus.StageOneResponded => [DeadlineStep.EscalationWindowCloses],
        ComplaintStatus.EscalationRequested => [DeadlineStep.StageTwoAcknowledgement, DeadlineStep.StageTwoResponse],
        ComplaintStatus.StageTwo or ComplaintStatus.StageTwoSigning or ComplaintStatus.StageTwoReady =>
            ForStageTwo(),

        // Until the letter that says so was sent, there is still a day by which they hear from us.
        ComplaintStatus.ServiceRequest or ComplaintStatus.Referred or ComplaintStatus.Declined when Status == StatusWords.Reading => [DeadlineStep.StageOneAcknowledgement],
        ComplaintStatus.EscalationRefused when Status == StatusWords.LookingAgain => ForStageTwo(),
        ComplaintStatus.ServiceRequest or ComplaintStatus.Referred or ComplaintStatus.Declined or ComplaintStatus.Withdrawn or ComplaintStatus.EscalationRefused
            or ComplaintStatus.StageTwoResponded => [],
        ComplaintStatus.Closed => complaint.StageTwo is null && complaint.StageOne.RespondedDay is not null ? [DeadlineStep.EscalationWindowCloses] : [],
    };

    private DeadlineStep[] ForStageTwo() =>
        complaint.StageTwo!.AcknowledgedDay is null ? [DeadlineStep.StageTwoAcknowledgement, DeadlineStep.StageTwoResponse] : [DeadlineStep.StageTwoResponse];
}
