using ComplaintsPortal.Domain.Complaints.Events;

namespace ComplaintsPortal.Web.Features.CasePage;

/// <summary>Events without names, addresses and anybody's own words, for those who may not see these (PCC-5d).</summary>
public static class RedactedWords
{
    private static readonly Dictionary<string, string> Sentences = new(StringComparer.Ordinal)
    {
        [nameof(ComplaintRecorded)] = "Complaint recorded.",
        [nameof(DangerAlerted)] = "Alert sent at once, because somebody may be in danger.",
        [nameof(DatesMoved)] = "Dates counted anew because of a bank holiday.",
        [nameof(HazardRecorded)] = "Hazard recorded.",
        [nameof(HazardAlerted)] = "Told at once of a hazard.",
        [nameof(HazardDealtWith)] = "Hazard dealt with.",
        [nameof(ComplaintWithdrawn)] = "Withdrawn by the complainant.",
        [nameof(ComplaintReopened)] = "Taken up again, with a new clock.",
        [nameof(ReplyOffered)] = "What was found so far was shown to those whom it concerns.",
        [nameof(ReplyReceived)] = "Answer received to what was found so far.",
        [nameof(ReceivedMomentCorrected)] = "Moment of receipt corrected.",
        [nameof(ContactDetailsChanged)] = "Contact details changed.",
        [nameof(AdjustmentsChanged)] = "Adjustments changed.",
        [nameof(FileAdded)] = "File added.",
        [nameof(MessageReceived)] = "Message received on the tracking page.",
        [nameof(AccessCodeIssued)] = "Access code given.",
        [nameof(AccessCodeAskedByPost)] = "Access code asked for by post.",
        [nameof(ClarificationAsked)] = "Clarification asked for.",
        [nameof(ClarificationAnswered)] = "Clarification received.",
        [nameof(ComplaintAccepted)] = "Accepted and logged at stage one.",
        [nameof(ComplaintDeclined)] = "Not accepted.",
        [nameof(TreatedAsServiceRequest)] = "Handled as a service request.",
        [nameof(ComplaintReferred)] = "Passed to another process.",
        [nameof(ComplaintDefined)] = "Complaint definition set out.",
        [nameof(DefinitionStateChanged)] = "The complainant’s view of the definition recorded.",
        [nameof(HandlerAssigned)] = "Named who deals with it.",
        [nameof(AssignmentAccepted)] = "Taken on by whoever was named.",
        [nameof(AssignmentReturned)] = "Given back by whoever was named.",
        [nameof(PersonKeptAway)] = "Somebody is kept away from it.",
        [nameof(PersonLetBack)] = "Somebody may see and handle it again.",
        [nameof(ContactRecorded)] = "Contact recorded.",
        [nameof(EvidenceAdded)] = "Evidence added.",
        [nameof(FindingRecorded)] = "Finding recorded.",
        [nameof(DraftSaved)] = "Draft of the response saved.",
        [nameof(SentForQualityCheck)] = "Response sent for the quality check.",
        [nameof(QualityChecked)] = "Quality checked.",
        [nameof(SentBack)] = "Response sent back.",
        [nameof(SentForSignature)] = "Response sent for signature.",
        [nameof(SignedOff)] = "Response signed.",
        [nameof(ResponseExtended)] = "Response date extended.",
        [nameof(NoticeWasLate)] = "Notice of the extension was late.",
        [nameof(LetterIssued)] = "Letter issued.",
        [nameof(LetterSent)] = "Letter sent.",
        [nameof(NoteWritten)] = "Internal note written.",
        [nameof(SurveyOffered)] = "Asked how the complaint was handled.",
        [nameof(SurveyPrinted)] = "Survey made on paper.",
        [nameof(SurveyAnswered)] = "Survey answered.",
        [nameof(SurveyWithdrawn)] = "Survey withdrawn.",
        [nameof(SurveyFollowedUp)] = "Followed up what was said in the survey.",
        [nameof(LetterBounced)] = "Email with a letter came back.",
        [nameof(RemedyPromised)] = "Remedy promised.",
        [nameof(RemedyChanged)] = "Remedy changed.",
        [nameof(RemedyDone)] = "Remedy done.",
        [nameof(RemedyReleased)] = "Remedy released.",
        [nameof(EscalationAsked)] = "Stage two asked for.",
        [nameof(EscalationAccepted)] = "Logged at stage two.",
        [nameof(NewComplaintOpened)] = "What is new was opened as a complaint of its own.",
        [nameof(OpenedFromComplaint)] = "Opened from another complaint or service request, where it was raised.",
        [nameof(StageOneReviewDecided)] = "Stage one is looked at again.",
        [nameof(EscalationRefused)] = "Stage two refused.",
        [nameof(EffortToUnderstandRecorded)] = "Effort to understand recorded.",
        [nameof(ComplaintClosed)] = "Closed.",
        [nameof(CorrespondenceHandedOver)] = "A reply came.",
        [nameof(ServiceRequestPassedOn)] = "Service request passed on.",
        [nameof(ServiceRequestChased)] = "Asked how the service request stands.",
        [nameof(ServiceRequestDone)] = "Service request done.",
        [nameof(ServiceRequestRaised)] = "A complaint about this service request was raised. The request goes on.",
    };

    /// <summary>True for every event that there is; a test sees to it.</summary>
    public static bool Knows(string kind) => Sentences.ContainsKey(kind);

    public static string Of(string kind) => Sentences.GetValueOrDefault(kind, "Something was recorded.");

    public static string By(Guid? staffId) => staffId is null ? "The complainant or the portal" : "A member of staff";
}
