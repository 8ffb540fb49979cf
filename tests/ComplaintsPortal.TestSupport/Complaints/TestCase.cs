using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.TestSupport.Complaints;

/// <summary>The people who work on a case: those of the pure tests, or staff of a test database.</summary>
public sealed record Crew(Actor Lead, Actor Manager, Actor Reviewer, Actor Director, Actor Colleague)
{
    public static Crew Invented { get; } = new(Cast.Lead, Cast.Manager, Cast.Reviewer, Cast.Director, Cast.Colleague);
}

/// <summary>
/// A complaint taken through its life, one call a step, so that a test starts where it needs to: damp and mould in a
/// child's bedroom, Portsmouth's policy. Each step is a minute after the one before.
/// </summary>
public sealed class TestCase
{
    public static readonly DateTime Start = new(2026, 6, 1, 8, 0, 0, DateTimeKind.Utc);

    private readonly Crew _crew;

    public TestCase(Func<Submission, Submission>? with = null, int number = 1, Crew? crew = null, DateTime? start = null)
    {
        _crew = crew ?? Crew.Invented;
        Now = start ?? Start;
        var submission = new Submission
        {
            Channel = "telephone",
            ReceivedOn = Now,
            ComplainantName = "Amina Yusuf",
            ComplainantKind = "tenant",
            Telephone = "07700 900123",
            HomeAddress = ["Flat 4", "12 Harbour Row", "Portsmouth"],
            Postcode = "PO1 3AX",
            PostalAddress = ["Flat 4", "12 Harbour Row", "Portsmouth", "PO1 3AX"],
            WhatHappened = "There is black mould in my son's bedroom. I told you four times since October and nobody came twice.",
            OccurredDay = DateOnly.FromDateTime(Now).AddMonths(-5),
            KnownDay = DateOnly.FromDateTime(Now).AddMonths(-5),
            OutcomeSought = "Treat the mould and pay for the bed we had to throw away.",
            AdjustmentsAsked = "I work nights. Please call after 2 pm.",
        };
        Complaint = Complaint.Receive(new ComplaintReference(2026, number), with?.Invoke(submission) ?? submission, Rules, By(_crew.Colleague));
    }

    public static Rulebook Rules => ACase.Portsmouth;

    public Complaint Complaint { get; }

    public ComplaintReference Reference => Complaint.Reference;

    /// <summary>The moment of the last act.</summary>
    public DateTime Now { get; set; }

    /// <summary>The next act, a minute later.</summary>
    public Act By(Actor who)
    {
        Now = Now.AddMinutes(1);
        return new Act(who, Now);
    }

    public TestCase Accept()
    {
        Complaint.Accept(new TriageFactors { Category = "damp-and-mould" }, Rules, By(_crew.Lead));
        return this;
    }

    public TestCase Define(params string[] points)
    {
        string[] texts = points.Length > 0 ? points : ["The mould in the bedroom was not treated.", "Two appointments were missed."];
        Complaint.Define([.. texts.Select(t => new PointDefinition(t, Responsibility.Yes))], ["Treat the mould"], "", Rules, By(_crew.Lead));
        return this;
    }

    public TestCase Assign(Actor? handler = null)
    {
        Complaint.Assign(Cast.Card(handler ?? (Complaint.CurrentStage.Number == 1 ? _crew.Manager : _crew.Reviewer)), Rules, By(_crew.Lead));
        return this;
    }

    /// <summary>Accepted, defined, assigned and acknowledged.</summary>
    public TestCase Acknowledged() => Accept().Define().Assign().Send(LetterKind.StageOneAcknowledgement);

    public TestCase Find(Decision decision = Decision.Upheld)
    {
        foreach (var point in Complaint.CurrentStage.Points)
        {
            Complaint.RecordFinding(
                point.Number,
                new Finding("Nobody came.", "Somebody should have come within a day.", decision, "The records show it.", "Repairs policy 4.2",
                    decision == Decision.NotUpheld ? "" : "The child slept in the living room."),
                Rules, By(Handler));
        }

        return this;
    }

    public TestCase Promise(string kind = "action", decimal? amount = null)
    {
        Complaint.PromiseRemedy(
            new RemedyPromise(kind, "Treat the mould and repaint the room.", Complaint.ReceivedDay.AddDays(30), _crew.Manager.StaffId!.Value, _crew.Manager.Name, amount),
            Rules, By(Handler));
        return this;
    }

    public TestCase Evidence()
    {
        Complaint.AddEvidence(new EvidenceNote("Repair records", "Four reports since October."), By(Handler));
        return this;
    }

    public TestCase Draft(string steps = "We read the repair records and inspected the room.")
    {
        var stage = Complaint.CurrentStage;
        Complaint.SaveDraft(
            new ResponseDraft { StepsTaken = steps, EvidenceConsidered = "The repair records.", WhatWentWrong = "We did not come, and we are sorry." },
            stage.DraftRevision, joined: false, Rules, By(Handler));
        return this;
    }

    /// <summary>Findings, evidence, a remedy and a draft: ready for the check or the signature.</summary>
    public TestCase Investigated() => Find().Evidence().Promise().Draft();

    public TestCase Submit()
    {
        if (Complaint.CurrentStage.Number == 1)
        {
            Complaint.SubmitForCheck(Rules, By(Handler));
        }
        else
        {
            Complaint.SubmitForSignature(Rules, By(Handler));
        }

        return this;
    }

    /// <summary>A step that has no name here.</summary>
    public TestCase Do(Action<Complaint, Act> step, Actor? by = null)
    {
        step(Complaint, By(by ?? _crew.Lead));
        return this;
    }

    public TestCase PassCheck()
    {
        Complaint.PassCheck("Every point is answered.", Rules, By(_crew.Lead));
        return this;
    }

    /// <summary>The stage-one response has been sent.</summary>
    public TestCase Responded() => Acknowledged().Investigated().Submit().PassCheck().Send(LetterKind.StageOneResponse);

    public TestCase Escalate(string inWords = "")
    {
        Complaint.RequestEscalation(Now, inWords, Rules, By(_crew.Colleague));
        return this;
    }

    public TestCase AcceptEscalation()
    {
        Complaint.AcceptEscalation("", Rules, By(_crew.Lead));
        return this;
    }

    /// <summary>Stage two is acknowledged.</summary>
    public TestCase AtStageTwo() => Responded().Escalate().AcceptEscalation().Assign().Send(LetterKind.StageTwoAcknowledgement);

    public TestCase Sign()
    {
        Complaint.SignOff(Rules, By(_crew.Director));
        return this;
    }

    /// <summary>The final response has been sent.</summary>
    public TestCase Finished() => AtStageTwo().Find().Draft().Submit().Sign().Send(LetterKind.StageTwoResponse);

    public Letter Issue(LetterKind kind, Actor? by = null)
    {
        var act = By(by ?? _crew.Lead);
        var content = SampleLetters.Content(kind) with { Reference = Complaint.Reference.ToString(), Date = act.Day };
        return Complaint.IssueLetter(
            new LetterToIssue { Content = content, Title = SampleLetters.Template(kind).Title, PdfSha256 = new string('A', 64), Text = "Dear Amina Yusuf" }, Rules, act);
    }

    /// <summary>Issues a letter and sends it the same day.</summary>
    public TestCase Send(LetterKind kind)
    {
        var letter = Issue(kind);
        Complaint.RecordLetterSent(letter.Number, letter.DateOnLetter, Rules, By(_crew.Lead));
        return this;
    }

    private Actor Handler => new[] { _crew.Manager, _crew.Reviewer, _crew.Director, _crew.Lead }.Single(p => p.StaffId == Complaint.CurrentStage.Handler!.Id);
}
