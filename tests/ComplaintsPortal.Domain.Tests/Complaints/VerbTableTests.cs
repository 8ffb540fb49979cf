using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.TestSupport.Complaints;
using static ComplaintsPortal.Domain.Complaints.ComplaintStatus;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Every verb in every status: allowed, or refused with a sentence and without a trace.</summary>
public sealed class VerbTableTests
{
    private const int Day = 31;

    private static readonly ComplaintStatus[] All = Enum.GetValues<ComplaintStatus>();
    private static readonly ComplaintStatus[] Answering = [StageOne, StageOneChecking, StageOneReady, StageTwo, StageTwoSigning, StageTwoReady];
    private static readonly ComplaintStatus[] NotTriaged = [ToTriage, Clarifying];

    private static readonly Verb[] Verbs =
    [
        new("RecordDangerAlert", All, c => c.Complaint.RecordDangerAlert("the lead", TestCase.By(Domain.Staff.Actor.System, Day))),
        new("RenewAccessCode", All, c => c.Complaint.RenewAccessCode("hash", "by email", TestCase.By(Cast.Tenant, Day))),
        new("AskForAccessCodeByPost", All, c => c.Complaint.AskForAccessCodeByPost(TestCase.By(Cast.Tenant, Day))),
        new("ReceiveMessage", All, c => c.Complaint.ReceiveMessage("Any news?", TestCase.By(Cast.Tenant, Day))),
        new("AddFile", All, c => c.Complaint.AddFile(new SubmittedFile("a.jpg", "hash", 12, "image/jpeg"), TestCase.By(Cast.Tenant, Day))),
        new("NoteAboutPerson", All, c => c.Complaint.NoteAboutPerson("Adjustment agreed.", "", TestCase.By(Cast.Lead, Day))),
        new("FollowRecord", All, c => c.Complaint.FollowRecord(LetterFormat.LargePrint, "After six.", TestCase.By(Cast.Lead, Day))),
        new("FollowNeeds", All, c => c.Complaint.FollowNeeds(new Domain.People.AgreedNeeds(LetterFormat.LargePrint, true, 5), c.Rules, TestCase.By(Cast.Lead, Day))),
        new("ChangeContactDetails", All, c => c.Complaint.ChangeContactDetails(c.Complaint.Correspondent.Details() with { Telephone = "01632 960 001" }, "", "She called.", TestCase.By(Cast.Lead, Day))),
        new("CorrectReceived", All.Except([Closed]), c => c.Complaint.CorrectReceived(TestCase.Moment(-1), "The letter lay in the post room.", c.Rules, TestCase.By(Cast.Lead, Day))),
        new("AskClarification", [ToTriage], c => c.Complaint.AskClarification("Which room?", c.Rules, TestCase.By(Cast.Lead, Day))),
        new("AnswerClarification", [Clarifying], c => c.Complaint.AnswerClarification("The bedroom.", c.Rules, TestCase.By(Cast.Lead, Day))),
        new("Accept", NotTriaged, c => c.On(Day).Accept()),
        new("Decline", NotTriaged, c => c.Complaint.Decline(TestCase.ADecline(), c.Rules, TestCase.By(Cast.Lead, Day))),
        new("TreatAsServiceRequest", NotTriaged, c => c.Complaint.TreatAsServiceRequest(new ServiceRequestDecision("First report.", "A visit."), c.Rules, TestCase.By(Cast.Lead, Day))),
        new("Refer", NotTriaged, c => c.Complaint.Refer(new ReferralDecision(c.Rules.Policy.OtherProcesses[0].Code, "It belongs there.", "They write."), c.Rules, TestCase.By(Cast.Lead, Day))),
        new("Split", NotTriaged, c => c.Complaint.Split(new SplitDecision("The damp.", "The fine.", c.Rules.Policy.OtherProcesses[0].Code, "It is theirs.", ""), new ComplaintReference(2026, 99), c.Rules, TestCase.By(Cast.Lead, Day))),
        new("Define", [StageOne, StageOneReview, StageTwo], c => c.On(Day).Define()),
        new("AnswerDefinition", [StageOneChecking, StageOneReady, StageTwo, StageTwoSigning, StageTwoReady], c => c.Complaint.AnswerDefinition(DefinitionState.Agreed, "", TestCase.By(Cast.Tenant, Day))),
        new("AnswerDefinitionInGroup", [StageOneChecking, StageOneReady, StageTwo, StageTwoSigning, StageTwoReady], c => c.Complaint.AnswerDefinitionInGroup(false, "The hall is missing.", TestCase.By(Cast.Tenant, Day))),
        new("Assign", [StageOne, StageOneReview, StageTwo], c => c.On(Day).Assign(Cast.SecondManager)),
        new("Withdraw", [ToTriage, Clarifying, StageOne, StageOneChecking, StageOneReady, EscalationRequested, StageOneReview, StageTwo, StageTwoSigning, StageTwoReady], c => c.Complaint.Withdraw(TestCase.AWithdrawal(TestCase.FirstDay.AddDays(Day)), c.Rules, TestCase.By(Cast.Lead, Day))),
        new("Reopen", [Withdrawn, Declined, Referred, ServiceRequest], c => c.Complaint.Reopen(ReopeningTrigger.Asked, "He rang.", TestCase.Moment(Day), c.Rules, TestCase.By(Cast.Lead, Day))),
        new("SpinOffIssue", [StageOne, StageOneChecking, StageOneReady, StageOneResponded, EscalationRequested, StageOneReview, EscalationRefused, StageTwo, StageTwoSigning, StageTwoReady, StageTwoResponded, Closed], c => c.Complaint.SpinOffIssue(new NewIssue("My rent is wrong.", TestCase.Moment(Day), false, false), new ComplaintReference(2026, 99), TestCase.By(Cast.Lead, Day))),
        new("JoinIssue", [StageOne], c => c.Complaint.JoinIssue(new NewIssue("The bath leaks.", TestCase.Moment(Day), true, false), c.Rules, TestCase.By(Cast.Lead, Day))),
        new("OfferReply", [StageOneReview], c => c.Complaint.OfferReply(TestCase.FirstDay.AddDays(Day + 5), [], c.Rules, TestCase.By(Cast.Lead, Day))),
        new("AnswerReply", [], c => c.Complaint.AnswerReply(null, "That is right.", c.Rules, TestCase.By(Cast.Tenant, Day))),
        new("RecordContact", All.Except([Closed]), c => c.Complaint.RecordContact(new ContactNote(TestCase.Moment(Day), Direction.FromUs, "telephone", "Amina Yusuf", "We spoke."), TestCase.By(Cast.Manager, Day))),
        new("SubmitForCheck", [StageOneReview], c => c.Complaint.SubmitForCheck(c.Rules, TestCase.By(Cast.Manager, Day))),
        new("PassCheck", [StageOneChecking], c => c.On(Day).PassCheck()),
        new("ReturnFromCheck", [StageOneChecking, StageOneReady], c => c.Complaint.ReturnFromCheck("Point 2 is thin.", c.Rules, TestCase.By(Cast.Lead, Day))),
        new("Extend", Answering, c => c.Complaint.Extend(new ExtensionRequest("third-party-delay", 5, "The surveyor is late.", 3), c.Rules, TestCase.By(Cast.Lead, Day))),
        new("Issue Clarification", [Clarifying], c => c.On(Day).Issue(LetterKind.Clarification, Cast.Lead)),
        new("Issue ServiceRequestNotice", [ServiceRequest], c => c.On(Day).Issue(LetterKind.ServiceRequestNotice, Cast.Lead)),
        new("Issue Referral", [Referred], c => c.On(Day).Issue(LetterKind.Referral, Cast.Lead)),
        new("Issue Decline", [Declined], c => c.On(Day).Issue(LetterKind.Decline, Cast.Lead)),
        new("Issue StageOneAcknowledgement", [], c => c.On(Day).Issue(LetterKind.StageOneAcknowledgement, Cast.Lead)),
        new("Issue StageOneExtension", [], c => c.On(Day).Issue(LetterKind.StageOneExtension, Cast.Lead)),
        new("Issue StageOneResponse", [StageOneReady], c => c.On(Day).Issue(LetterKind.StageOneResponse, Cast.Lead)),
        new("Issue StageTwoAcknowledgement", [], c => c.On(Day).Issue(LetterKind.StageTwoAcknowledgement, Cast.Lead)),
        new("Issue StageOneReview", [StageOneReview], c => c.On(Day).Issue(LetterKind.StageOneReview, Cast.Lead)),
        new("Issue EscalationRefused", [EscalationRefused], c => c.On(Day).Issue(LetterKind.EscalationRefused, Cast.Lead)),
        new("Issue StageTwoExtension", [], c => c.On(Day).Issue(LetterKind.StageTwoExtension, Cast.Lead)),
        new("Issue StageTwoResponse", [StageTwoReady], c => c.On(Day).Issue(LetterKind.StageTwoResponse, Cast.Lead)),
        new("Issue NewDate", [], c => c.On(Day).Issue(LetterKind.NewDate, Cast.Lead)),
        new("Issue ProgressUpdate", All.Except([Withdrawn, Closed]), c => c.On(Day).Issue(LetterKind.ProgressUpdate, Cast.Lead)),
        new("Issue HazardSummary", All, c => c.On(Day).Issue(LetterKind.HazardSummary, Cast.Lead)),
        new("Issue ProvisionalFindings", [], c => c.On(Day).Issue(LetterKind.ProvisionalFindings, Cast.Lead)),
        new("Issue Withdrawal", [Withdrawn], c => c.On(Day).Issue(LetterKind.Withdrawal, Cast.Lead)),
        new("Issue NewAccessCode", All, c => c.On(Day).Issue(LetterKind.NewAccessCode, Cast.Lead)),
        new("Issue ConsentRequest", All, c => c.On(Day).Issue(LetterKind.ConsentRequest, Cast.Lead)),
        new("Issue ContactWarning", All, c => c.On(Day).Issue(LetterKind.ContactWarning, Cast.Lead)),
        new("Issue ContactRestriction", All, c => c.On(Day).Issue(LetterKind.ContactRestriction, Cast.Lead)),
        new("Issue ContactDecision", All, c => c.On(Day).Issue(LetterKind.ContactDecision, Cast.Lead)),
        new("RequestEscalation", [StageOne, StageOneChecking, StageOneReady, StageOneResponded, StageOneReview], c => c.On(Day).Escalate()),
        new("AcceptEscalation", [EscalationRequested, StageOneReview], c => c.On(Day).AcceptEscalation()),
        new("ReviewStageOne", [EscalationRequested], c => c.On(Day).ReviewStageOne()),
        new("RefuseEscalation", [EscalationRequested], c => c.Complaint.RefuseEscalation(TestCase.ARefusal(), c.Rules, TestCase.By(Cast.Lead, Day))),
        new("RecordEffortToUnderstand", [EscalationRequested, EscalationRefused, StageOneReview, StageTwo, StageTwoSigning, StageTwoReady, StageTwoResponded, Closed], c => c.Complaint.RecordEffortToUnderstand("Called twice.", TestCase.By(Cast.Lead, Day))),
        new("SubmitForSignature", [], c => c.Complaint.SubmitForSignature(c.Rules, TestCase.By(Cast.Reviewer, Day))),
        new("SignOff", [StageTwoSigning], c => c.Complaint.SignOff(c.Rules, TestCase.By(Cast.Director, Day))),
        new("ReturnFromSignature", [StageTwoSigning, StageTwoReady], c => c.Complaint.ReturnFromSignature("Say sorry first.", c.Rules, TestCase.By(Cast.Director, Day))),
        new("PromiseRemedy", All.Except([Closed]), c => c.Complaint.PromiseRemedy(TestCase.ARemedy(), c.Rules, TestCase.By(Cast.Lead, Day))),
        new("Issue RemediesDone", [Closed], c => c.On(Day).Issue(LetterKind.RemediesDone, Cast.Lead)),
        new("ConfirmRemedy", [Closed], c => c.Complaint.ConfirmRemedy(1, "", c.Rules, TestCase.By(Cast.Tenant, Day))),
        new("DisputeRemedy", [Closed], c => c.Complaint.DisputeRemedy(1, "The mould is back.", c.Rules, TestCase.By(Cast.Tenant, Day))),
        new("RecordLearning", All.Except(NotTriaged), c => c.Complaint.RecordLearning("A check.", c.Rules, TestCase.By(Cast.Lead, Day))),
        new("WaiveLearning", All.Except([.. NotTriaged, ServiceRequest, Referred, Declined, Withdrawn, StageOne, Closed]), c => c.Complaint.WaiveLearning("It was an accident.", c.Rules, TestCase.By(Cast.Lead, Day))),
        new("Close", [], c => c.Complaint.Close(c.Rules, TestCase.By(Cast.Lead, Day))),
    ];

    public static TheoryData<string, ComplaintStatus> Cells
    {
        get
        {
            var cells = new TheoryData<string, ComplaintStatus>();
            foreach (var verb in Verbs)
            {
                foreach (var status in All)
                {
                    cells.Add(verb.Name, status);
                }
            }

            return cells;
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void A_verb_is_allowed_just_where_the_table_says_and_otherwise_leaves_no_trace(string name, ComplaintStatus status)
    {
        var verb = Verbs.Single(v => v.Name == name);
        var subject = TestCase.In(status);
        Assert.Equal(status, subject.Complaint.Status);
        var events = subject.Complaint.Events.Count;
        var version = subject.Complaint.Version;

        if (verb.AllowedIn.Contains(status))
        {
            verb.Act(subject);
            Assert.True(subject.Complaint.Events.Count > events, "An allowed verb records an event.");
            Assert.True(subject.Complaint.Version > version, "An allowed verb takes a new version.");
        }
        else
        {
            var refused = Assert.Throws<IllegalActException>(() => verb.Act(subject));
            Assert.EndsWith(".", refused.Message.TrimEnd(')').TrimEnd(), StringComparison.Ordinal);
            Assert.Equal(events, subject.Complaint.Events.Count);
            Assert.Equal(version, subject.Complaint.Version);
            Assert.Equal(status, subject.Complaint.Status);
        }
    }

    [Fact]
    public void The_table_names_every_verb_of_the_aggregate()
    {
        // Verbs that need a particular number or an unfinished draft have tests of their own.
        string[] elsewhere = ["AddEvidence", "RecordFinding", "SaveDraft", "RecordLetterSent", "RecordLetterBounced", "ChangeRemedy", "CompleteRemedy", "ReleaseRemedy", "IssueLetter", "Recount", "ChaseRemedy", "ApproveAward", "AnswerAward", "PayAward", "WithdrawPoint", "SplitPoint", "AcceptAssignment", "ReturnAssignment", "ReceiveReply", "KeepAway", "LetBack", "GiveRemedies"];
        var verbs = typeof(Complaint).GetMethods()
            .Where(m => m is { IsSpecialName: false, IsStatic: false } && m.GetParameters().Any(p => p.ParameterType == typeof(Domain.Staff.Act)))
            .Select(m => m.Name).Distinct();
        Assert.Empty(verbs.Except(elsewhere).Except(Verbs.Select(v => v.Name)));
    }

    private sealed record Verb(string Name, IEnumerable<ComplaintStatus> AllowedIn, Action<TestCase> Act);
}
