using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.TestSupport.Complaints;
using ComplaintsPortal.TestSupport.Letters;

namespace ComplaintsPortal.TestSupport.Web;

/// <summary>
/// A complaint in the hands of <see cref="TestStaff"/>, walked by its real verbs to where a page's test starts. Acts happen
/// a minute apart on the day of receipt, or on the day that <see cref="On"/> moves to.
/// </summary>
public sealed class StaffCase
{
    private DateTime _now;

    public StaffCase(int number, DateOnly received, Func<Submission, Submission>? with = null, TestStaff? recordedBy = null)
    {
        _now = LondonTime.ToUtc(received, new TimeOnly(9, 0));
        var submission = new Submission
        {
            Channel = "telephone",
            ReceivedOn = _now,
            ComplainantName = $"Noor Halloran{number}",
            ComplainantKind = "tenant",
            Telephone = "07700 900456",
            HomeAddress = [$"{number} Pembroke Court", "Portsmouth", "PO1 4QT"],
            PostalAddress = [$"{number} Pembroke Court", "Portsmouth", "PO1 4QT"],
            Postcode = "PO1 4QT",
            WhatHappened = "The lift has been out since January and I cannot carry the pram up the stairs.",
            OutcomeSought = "Repair the lift.",
        };
        Complaint = Complaint.Receive(
            new ComplaintReference(received.Year, number), with?.Invoke(submission) ?? submission, Rules,
            Act((recordedBy ?? TestStaff.Of(StaffRole.StaffMember)).Actor));
    }

    public static Rulebook Rules => TestCase.Portsmouth;

    public Complaint Complaint { get; }

    public string Href => $"/cases/{Complaint.Reference}";

    private static Actor Lead => TestStaff.Of(StaffRole.ComplaintsLead).Actor;

    private static Actor Director => TestStaff.Of(StaffRole.Director).Actor;

    private Actor Handler => TestStaff.All.Single(staff => staff.Id == Complaint.CurrentStage.Handler!.Id).Actor;

    /// <summary>What follows happens on this day.</summary>
    public StaffCase On(DateOnly day)
    {
        _now = LondonTime.ToUtc(day, new TimeOnly(10, 0));
        return this;
    }

    public Act Act(Actor by)
    {
        _now = _now.AddMinutes(1);
        return new Act(by, _now);
    }

    public StaffCase Do(Action<Complaint> step)
    {
        step(Complaint);
        return this;
    }

    public StaffCase Accepted(string category = "repairs-and-maintenance") =>
        Do(c => c.Accept(new TriageFactors { Category = category }, Rules, Act(Lead)));

    public StaffCase Defined() => Do(c => c.Define(
        [new PointDefinition("The lift was not repaired.", Responsibility.Yes), new PointDefinition("Nobody told you why.", Responsibility.Yes)],
        ["Repair the lift."], "", Rules, Act(Lead)));

    public StaffCase AssignedTo(TestStaff handler, string? team = null) => Do(c => c.Assign(Card(handler, team), Rules, Act(Lead)));

    /// <summary>Accepted, defined, with a handler, and the acknowledgement sent.</summary>
    public StaffCase Acknowledged(TestStaff? handler = null) =>
        Accepted().Defined().AssignedTo(handler ?? TestStaff.Of(StaffRole.InvestigatingManager)).Sent(LetterKind.StageOneAcknowledgement);

    public StaffCase Promised(DateOnly due, TestStaff? owner = null, string description = "Repair the lift.") => Do(c =>
    {
        var by = owner ?? TestStaff.Of(StaffRole.InvestigatingManager);
        c.PromiseRemedy(new RemedyPromise("action", description, due, by.Id, by.Name), Rules, Act(Handler));
    });

    /// <summary>Findings on every point, a remedy and a draft.</summary>
    public StaffCase Investigated(DateOnly remedyDue) => Do(c =>
    {
        foreach (var point in c.CurrentStage.Points)
        {
            c.RecordFinding(point.Number, TestCase.AFinding(Decision.Upheld), Rules, Act(Handler));
        }

        Promised(remedyDue);
        c.SaveDraft(new ResponseDraft { StepsTaken = "We read the lift’s log." }, c.CurrentStage.DraftRevision, false, Rules, Act(Handler));
    });

    public StaffCase SentForCheck() => Do(c => c.SubmitForCheck(Rules, Act(Handler)));

    public StaffCase Checked() => Do(c => c.PassCheck("", Rules, Act(Lead)));

    /// <summary>From receipt to the stage-one response.</summary>
    public StaffCase Responded(DateOnly remedyDue, TestStaff? handler = null) =>
        Acknowledged(handler).Investigated(remedyDue).SentForCheck().Checked().Sent(LetterKind.StageOneResponse);

    public StaffCase Escalated() => Do(c => c.RequestEscalation(_now, "", Rules, Act(TestStaff.Of(StaffRole.StaffMember).Actor)));

    /// <summary>Logged at stage two, with a reviewer, the response written and sent to be signed.</summary>
    public StaffCase ToSign(DateOnly remedyDue) =>
        Responded(remedyDue).Escalated()
            .Do(c => c.AcceptEscalation("", Rules, Act(Lead)))
            .AssignedTo(TestStaff.Of(StaffRole.SeniorReviewer))
            .Sent(LetterKind.StageTwoAcknowledgement)
            .Investigated(remedyDue)
            .Do(c => c.SubmitForSignature(Rules, Act(Handler)));

    public StaffCase Signed() => Do(c => c.SignOff(Rules, Act(Director)));

    /// <summary>Issues a letter; without an email address it goes into the print queue.</summary>
    public StaffCase Issued(LetterKind kind, string? pdfSha256 = null) => Do(c =>
    {
        var act = Act(Lead);
        var content = SampleLetters.Content(kind) with { Reference = c.Reference.ToString(), Date = act.Day };
        c.IssueLetter(
            new LetterToIssue { Content = content, Title = SampleLetters.Template(kind).Title, PdfSha256 = pdfSha256 ?? new string('a', 64), Text = $"Dear {c.Correspondent.Name}" },
            Rules, act);
    });

    public StaffCase Sent(LetterKind kind) => Issued(kind).Do(c =>
    {
        var act = Act(Lead);
        c.RecordLetterSent(c.Letters[^1].Number, act.Day, Rules, act);
    });

    public StaffCase RemediesDone() => Do(c =>
    {
        foreach (var remedy in c.Remedies.Where(remedy => remedy.IsOpen).ToList())
        {
            var act = Act(Lead);
            c.CompleteRemedy(remedy.Number, act.Day, "It was seen working.", Rules, act);
        }
    });

    public StaffCase Closed() => RemediesDone().Do(c =>
    {
        if (c.OwesLearning)
        {
            c.RecordLearning("Somebody checks the lift’s log every week.", Rules, Act(Lead));
        }

        c.Close(Rules, Act(Lead));
    });

    private static StaffCard Card(TestStaff staff, string? team) =>
        new(staff.Id, staff.Name, staff.Role.ToString(), team ?? (staff == TestStaff.Of(staff.Role) ? "North" : "South"), "023 9200 0000", staff.Email);
}

public static class StaffCaseExtensions
{
    /// <summary>Puts the cases into the site's database, in this order.</summary>
    public static Task AddAsync(this PortalFactory factory, params IEnumerable<StaffCase> cases) => factory.InDatabaseAsync(async context =>
    {
        foreach (var one in cases)
        {
            context.Add(one.Complaint);
            await context.SaveChangesAsync();
        }
    });
}
