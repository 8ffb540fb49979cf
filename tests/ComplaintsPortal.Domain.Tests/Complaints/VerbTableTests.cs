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
        new("RecordDangerAlert", All, c => c.Complaint.RecordDangerAlert("the lead", ACase.By(Domain.Staff.Actor.System, Day))),
        new("RenewAccessCode", All, c => c.Complaint.RenewAccessCode("hash", "by email", ACase.By(People.Tenant, Day))),
        new("AskForAccessCodeByPost", All, c => c.Complaint.AskForAccessCodeByPost(ACase.By(People.Tenant, Day))),
        new("ReceiveMessage", All, c => c.Complaint.ReceiveMessage("Any news?", ACase.By(People.Tenant, Day))),
        new("AddFile", All, c => c.Complaint.AddFile(new SubmittedFile("a.jpg", "hash", 12, "image/jpeg"), ACase.By(People.Tenant, Day))),
        new("ChangeContactDetails", All, c => c.Complaint.ChangeContactDetails(c.Complaint.Correspondent.Details() with { Telephone = "01632 960 001" }, "", "She called.", ACase.By(People.Lead, Day))),
        new("CorrectReceived", All.Except([Closed]), c => c.Complaint.CorrectReceived(ACase.Moment(-1), "The letter lay in the post room.", c.Rules, ACase.By(People.Lead, Day))),
        new("AskClarification", [ToTriage], c => c.Complaint.AskClarification("Which room?", c.Rules, ACase.By(People.Lead, Day))),
        new("AnswerClarification", [Clarifying], c => c.Complaint.AnswerClarification("The bedroom.", c.Rules, ACase.By(People.Lead, Day))),
        new("Accept", NotTriaged, c => c.Accepted(Day)),
        new("Decline", NotTriaged, c => c.Complaint.Decline(ACase.ADecline(), c.Rules, ACase.By(People.Lead, Day))),
        new("TreatAsServiceRequest", NotTriaged, c => c.Complaint.TreatAsServiceRequest(new ServiceRequestDecision("First report.", "A visit."), c.Rules, ACase.By(People.Lead, Day))),
        new("Refer", NotTriaged, c => c.Complaint.Refer(new ReferralDecision(c.Rules.Policy.OtherProcesses[0].Code, "It belongs there.", "They write."), c.Rules, ACase.By(People.Lead, Day))),
        new("Define", [StageOne, StageTwo], c => c.Defined(Day)),
        new("AnswerDefinition", [StageOneChecking, StageOneReady, StageTwo, StageTwoSigning, StageTwoReady], c => c.Complaint.AnswerDefinition(DefinitionState.Agreed, "", ACase.By(People.Tenant, Day))),
        new("Assign", [StageOne, StageTwo], c => c.AssignedTo(People.OtherManager, Day)),
        new("RecordContact", All.Except([Closed]), c => c.Complaint.RecordContact(new ContactNote(ACase.Moment(Day), Direction.FromUs, "telephone", "Tara Tenant", "We spoke."), ACase.By(People.Manager, Day))),
        new("SubmitForCheck", [], c => c.Complaint.SubmitForCheck(c.Rules, ACase.By(People.Manager, Day))),
        new("PassCheck", [StageOneChecking], c => c.Checked(Day)),
        new("ReturnFromCheck", [StageOneChecking, StageOneReady], c => c.Complaint.ReturnFromCheck("Point 2 is thin.", c.Rules, ACase.By(People.Lead, Day))),
        new("Extend", Answering, c => c.Complaint.Extend(new ExtensionRequest("third-party-delay", 5, "The surveyor is late.", 3), c.Rules, ACase.By(People.Lead, Day))),
        new("Issue Clarification", [Clarifying], c => c.Issued(LetterKind.Clarification, People.Lead, Day)),
        new("Issue ServiceRequestNotice", [ServiceRequest], c => c.Issued(LetterKind.ServiceRequestNotice, People.Lead, Day)),
        new("Issue Referral", [Referred], c => c.Issued(LetterKind.Referral, People.Lead, Day)),
        new("Issue Decline", [Declined], c => c.Issued(LetterKind.Decline, People.Lead, Day)),
        new("Issue StageOneAcknowledgement", [], c => c.Issued(LetterKind.StageOneAcknowledgement, People.Lead, Day)),
        new("Issue StageOneExtension", [], c => c.Issued(LetterKind.StageOneExtension, People.Lead, Day)),
        new("Issue StageOneResponse", [StageOneReady], c => c.Issued(LetterKind.StageOneResponse, People.Lead, Day)),
        new("Issue StageTwoAcknowledgement", [], c => c.Issued(LetterKind.StageTwoAcknowledgement, People.Lead, Day)),
        new("Issue EscalationRefused", [EscalationRefused], c => c.Issued(LetterKind.EscalationRefused, People.Lead, Day)),
        new("Issue StageTwoExtension", [], c => c.Issued(LetterKind.StageTwoExtension, People.Lead, Day)),
        new("Issue StageTwoResponse", [StageTwoReady], c => c.Issued(LetterKind.StageTwoResponse, People.Lead, Day)),
        new("RequestEscalation", [StageOne, StageOneChecking, StageOneReady, StageOneResponded], c => c.Escalated(Day)),
        new("AcceptEscalation", [EscalationRequested], c => c.AtStageTwo(Day)),
        new("RefuseEscalation", [EscalationRequested], c => c.Complaint.RefuseEscalation(ACase.ARefusal(), c.Rules, ACase.By(People.Lead, Day))),
        new("RecordEffortToUnderstand", [EscalationRequested, EscalationRefused, StageTwo, StageTwoSigning, StageTwoReady, StageTwoResponded, Closed], c => c.Complaint.RecordEffortToUnderstand("Called twice.", ACase.By(People.Lead, Day))),
        new("SubmitForSignature", [], c => c.SentToSign(Day)),
        new("SignOff", [StageTwoSigning], c => c.Complaint.SignOff(c.Rules, ACase.By(People.Director, Day))),
        new("ReturnFromSignature", [StageTwoSigning, StageTwoReady], c => c.Complaint.ReturnFromSignature("Say sorry first.", c.Rules, ACase.By(People.Director, Day))),
        new("PromiseRemedy", All.Except([ToTriage, Clarifying, Closed]), c => c.Complaint.PromiseRemedy(ACase.ARemedy(), c.Rules, ACase.By(People.Lead, Day))),
        new("Close", [], c => c.Complaint.Close(c.Rules, ACase.By(People.Lead, Day))),
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
        var subject = ACase.In(status);
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
        string[] elsewhere = ["AddEvidence", "RecordFinding", "SaveDraft", "RecordLetterSent", "RecordLetterBounced", "ChangeRemedy", "CompleteRemedy", "ReleaseRemedy", "IssueLetter"];
        var verbs = typeof(Complaint).GetMethods()
            .Where(m => m is { IsSpecialName: false, IsStatic: false } && m.GetParameters().Any(p => p.ParameterType == typeof(Domain.Staff.Act)))
            .Select(m => m.Name).Distinct();
        Assert.Empty(verbs.Except(elsewhere).Except(Verbs.Select(v => v.Name)));
    }

    private sealed record Verb(string Name, IEnumerable<ComplaintStatus> AllowedIn, Action<ACase> Act);
}
