using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>What is raised while a complaint runs, and points that change on the way (Code 6.8).</summary>
public sealed partial class Complaint
{
    /// <summary>
    /// Where something new belongs: into this complaint where it is related, stage one is not answered and it would not delay the answer
    /// unreasonably; otherwise into a complaint of its own (Code 6.8).
    /// </summary>
    public static IssueRoute RouteOf(bool related, bool answered, bool wouldDelay) =>
        related && !answered && !wouldDelay ? IssueRoute.Join : IssueRoute.NewComplaint;

    /// <summary>True once stage one was answered, or its answer is on its way: nothing joins it any more.</summary>
    public bool StageOneAnswered => StageOne.RespondedDay is not null || StageTwo is not null || StageOneAnswer() is not null
        || Status is ComplaintStatus.StageOneChecking or ComplaintStatus.StageOneReady;

    public string? WhyNotRaiseIssue(Actor by) =>
        !by.Can(Permission.Investigate) ? "You do not work on this complaint."
        : AwaitsTriage ? "The complaint has not been accepted yet. What is new is part of what is decided now."
        : Status is ComplaintStatus.ServiceRequest or ComplaintStatus.Referred or ComplaintStatus.Declined or ComplaintStatus.Withdrawn ? NotNow
        : null;

    /// <summary>What is new joins stage one as a point of its own. The dates stay as they are.</summary>
    public void JoinIssue(NewIssue issue, Rulebook rules, Act act)
    {
        Guard(WhyNotRaiseIssue(act.By));
        Guard(issue.WhyNot(act.On, ReceivedOn));
        Guard(RouteOf(issue.Related, StageOneAnswered, issue.WouldDelay) != IssueRoute.Join ? "This becomes a complaint of its own (Code 6.8)." : null);
        var number = StageOne.Points.Count + 1;
        StageOne.SetPoints(
            [.. StageOne.Points.Select(point => point.Definition()), new PointDefinition(issue.InWords, Responsibility.Yes)],
            [.. StageOne.Points.Select(point => (int?)point.Number), null]);
        ProposeAgain(act);
        Raise(new IssueJoined(number, issue.InWords, issue.RaisedOn), act);
        Reckon(rules);
    }

    /// <summary>What is new became a complaint of its own.</summary>
    public void SpinOffIssue(NewIssue issue, ComplaintReference reference, Act act)
    {
        Guard(WhyNotRaiseIssue(act.By));
        Guard(issue.WhyNot(act.On, ReceivedOn));
        Guard(RouteOf(issue.Related, StageOneAnswered, issue.WouldDelay) != IssueRoute.NewComplaint ? "This joins the complaint as a point (Code 6.8)." : null);
        Raise(new IssueSpunOff(reference.ToString(), issue.InWords, issue.Why(StageOneAnswered)), act);
    }

    /// <summary>What is new as a complaint of its own: the same person, the new words, and a clock from when they were said.</summary>
    public Submission AboutNewIssue(NewIssue issue) => FromTheSamePerson(issue.InWords, issue.RaisedOn);

    // Reached as they are now; what was said of the first complaint's dates, danger and files is not said of this one.
    private Submission FromTheSamePerson(string inWords, DateTime receivedOn) => Submission.AsItCame with
    {
        ReceivedOn = receivedOn,
        Email = Correspondent.Email,
        Telephone = Correspondent.Telephone,
        PostalAddress = [.. Correspondent.PostalAddress],
        PreferredContact = Correspondent.PreferredContact,
        ContactTimes = Correspondent.ContactTimes,
        LetterFormat = Correspondent.LetterFormat,
        WhatHappened = inWords,
        OccurredDay = null,
        KnownDay = null,
        WhenInWords = "",
        OutcomeSought = "",
        Danger = false,
        DangerInWords = "",
        Hazards = null,
        AdjustmentsAsked = Adjustments,
        Files = [],
    };

    public string? WhyNotChangePoint(int number, Actor by) =>
        WhyNotDefine(by)
        ?? (CurrentStage.Point(number) is not { } point ? $"There is no point {number}."
        : point.FindingRevision > 0 ? $"Point {number} has a finding already, so it stays."
        : null);

    public string? WhyNotWithdrawPoint(int number, string inWords, Actor by) =>
        WhyNotChangePoint(number, by)
        ?? (CurrentStage.Points.Count == 1 ? "This is the only point. If they do not want to go on, record a withdrawal."
        : string.IsNullOrWhiteSpace(inWords) ? "Write what they said, in their own words: a point is withdrawn only with evidence."
        : null);

    /// <summary>The complainant withdraws one point; what they said is kept.</summary>
    public void WithdrawPoint(int number, string inWords, Rulebook rules, Act act)
    {
        Guard(WhyNotWithdrawPoint(number, inWords, act.By));
        var text = CurrentStage.Point(number)!.Text;
        var rest = CurrentStage.Points.Where(point => point.Number != number).ToList();
        CurrentStage.SetPoints([.. rest.Select(point => point.Definition())], [.. rest.Select(point => (int?)point.Number)]);
        ProposeAgain(act);
        Raise(new PointWithdrawn(CurrentStage.Number, number, text, inWords), act);
        Reckon(rules);
    }

    public string? WhyNotSplitPoint(int number, IReadOnlyList<string> into, Actor by) =>
        WhyNotChangePoint(number, by) ?? (into.Count(text => !string.IsNullOrWhiteSpace(text)) < 2 ? "Write at least two points, one on each line." : null);

    /// <summary>One point becomes several, so that each is answered by itself.</summary>
    public void SplitPoint(int number, IReadOnlyList<string> into, Rulebook rules, Act act)
    {
        Guard(WhyNotSplitPoint(number, into, act.By));
        var old = CurrentStage.Point(number)!.Definition();
        List<PointDefinition> points = [];
        List<int?> was = [];
        foreach (var point in CurrentStage.Points.ToList())
        {
            var texts = point.Number == number ? into.Where(text => !string.IsNullOrWhiteSpace(text)).ToList() : [point.Text];
            points.AddRange(texts.Select(text => point.Definition() with { Text = text }));
            was.Add(point.Number);
            was.AddRange(Enumerable.Repeat<int?>(null, texts.Count - 1));
        }

        CurrentStage.SetPoints(points, was);
        ProposeAgain(act);
        Raise(new PointSplit(CurrentStage.Number, number, old.Text, [.. into.Where(text => !string.IsNullOrWhiteSpace(text))]), act);
        Reckon(rules);
    }

    // What changed was not agreed yet, whatever was agreed before.
    private void ProposeAgain(Act act)
    {
        CurrentStage.DefinitionState = DefinitionState.Proposed;
        CurrentStage.DefinitionStateDay = act.Day;
    }
}

public enum IssueRoute
{
    Join,
    NewComplaint,
}

/// <summary>Something that was raised while a complaint ran.</summary>
/// <param name="RaisedOn">When it reached us (UTC).</param>
public sealed record NewIssue(string InWords, DateTime RaisedOn, bool Related, bool WouldDelay)
{
    public string? WhyNot(DateTime now, DateTime received) =>
        string.IsNullOrWhiteSpace(InWords) ? "Write what is new, in their words."
        : RaisedOn > now ? "It cannot have been raised in the future."
        : Calendar.LondonTime.DateOf(RaisedOn) < Calendar.LondonTime.DateOf(received) ? "It was raised before this complaint came. Correct the day."
        : null;

    /// <summary>Why it does not join.</summary>
    public string Why(bool answered) =>
        !Related ? "It is about something else."
        : answered ? "Stage one has been answered, or the answer is being checked."
        : "It would delay the answer unreasonably.";
}
