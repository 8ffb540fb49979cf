using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Whoever something speaks against sees it and answers before it is decided (Code 5.8, LHP-37, LHP-48).</summary>
public sealed partial class Complaint
{
    /// <summary>The offer to answer at the current stage; null where none was made.</summary>
    public RightOfReply? Reply { get; private set; }

    /// <summary>True while somebody can still answer, so that the response waits.</summary>
    public bool AwaitsReply(DateOnly today) => Reply is { } reply && reply.Stage == CurrentStage.Number && today <= reply.By && reply.Parties.Any(party => !party.HasAnswered);

    public string? WhyNotOfferReply(Actor by) =>
        WhyNotInvestigate(by)
        ?? (CurrentStage.Points.All(point => !point.HasFinding) ? "Record what was found first: there is nothing yet that anybody could answer." : null)
        ?? (Reply is { } reply && reply.Stage == CurrentStage.Number && !IsAnew(reply) ? $"{reply.OfferedBy} offered this on {Words.Moment(reply.OfferedOn)} already." : null);

    // Taken up again, or stage one reviewed, since then: what is found now has been shown to nobody.
    private bool IsAnew(RightOfReply reply) =>
        (Reopened is { } again && again.Stage == reply.Stage && reply.OfferedOn < again.DecidedOn) || (ReviewsStageOne && reply.OfferedOn < Escalation!.Review!.DecidedOn);

    public string? WhyNotOfferReply(DateOnly by, DateOnly today, Actor who) =>
        WhyNotOfferReply(who) ?? (by <= today ? "Give a day after today, so that there is time to answer." : null);

    /// <summary>Why a colleague cannot be asked about these points; null when they can.</summary>
    public string? WhyNotInvite(ReplyInvitation invitation) =>
        invitation.Points.Count == 0 ? $"Choose which points are about {invitation.Who.Name}."
        : invitation.Points.Any(number => CurrentStage.Points.All(point => point.Number != number || !point.HasFinding)) ? $"Choose points with a finding for {invitation.Who.Name}."
        : null;

    /// <summary>
    /// Shows what was found so far to the complainant, and to each named colleague the findings about them; the response waits until they
    /// answer or the day has passed.
    /// </summary>
    /// <param name="group">The others of a group, who are asked like the complainant.</param>
    public void OfferReply(DateOnly by, IReadOnlyList<ReplyInvitation> colleagues, Rulebook rules, Act act, IReadOnlyList<(long PartyId, string Name)>? group = null)
    {
        Guard(WhyNotOfferReply(by, act.Day, act.By));
        Guard(colleagues.Count > RightOfReply.MostColleagues ? $"Ask at most {RightOfReply.MostColleagues} colleagues." : null);
        Guard(colleagues.Select(WhyNotInvite).FirstOrDefault(whyNot => whyNot is not null));
        Reply = new RightOfReply(
            CurrentStage.Number, by, [new ReplyParty(null, Correspondent.Name), .. (group ?? []).Select(one => new ReplyParty(null, one.Name) { PartyId = one.PartyId }), .. colleagues.DistinctBy(one => one.Who.Id).Select(one => new ReplyParty(one.Who.Id, one.Who.Name) { Points = [.. one.Points.Distinct().Order()] })], act.On, act.By.Name);
        Raise(new ReplyOffered(Reply.Stage, by, [.. Reply.Parties.Select(party => party.Name)]), act);
        Reckon(rules);
    }

    /// <param name="staffId">The colleague who answers; null for a complainant.</param>
    /// <param name="partyId">Whoever of a group answers; null for the complainant in whose name the complaint stands.</param>
    public string? WhyNotReply(Guid? staffId, DateOnly today, long? partyId = null) =>
        Reply is not { } reply || reply.Stage != CurrentStage.Number || !IsBeingInvestigated ? "There is nothing to answer now."
        : reply.Parties.FirstOrDefault(party => party.Is(staffId, partyId)) is not { } party ? "You were not asked to answer."
        : party.HasAnswered ? $"This was answered on {Words.Moment(party.AnsweredOn!.Value)} already."
        : today > reply.By ? $"The day for answering was {Words.Day(reply.By)}. You can still send a message."
        : null;

    /// <summary>What somebody says to what was found.</summary>
    public void AnswerReply(Guid? staffId, string inWords, Rulebook rules, Act act, long? partyId = null)
    {
        Guard(WhyNotReply(staffId, act.Day, partyId));
        Guard(string.IsNullOrWhiteSpace(inWords) ? "Write the answer, or that there is nothing to add." : null);
        Reply = Reply! with { Parties = [.. Reply.Parties.Select(party => party.Is(staffId, partyId) ? party with { Answer = inWords, AnsweredOn = act.On } : party)] };

        // Whoever it is about is kept away from the complaint, and answers all the same.
        Raise(new ReplyReceived(Reply.Stage, Reply.Parties.First(party => party.Is(staffId, partyId)).Name, inWords), act, asParty: act.By.StaffId == staffId);
        Reckon(rules);
    }

    /// <summary>What a colleague who was asked sees: the findings about them, and nothing that says whose complaint it is. Null where they were not asked.</summary>
    public ReplySheet? SheetFor(Guid? staffId, DateOnly today)
    {
        if (staffId is null || Reply is not { } reply || reply.Stage != CurrentStage.Number || reply.Parties.FirstOrDefault(party => party.StaffId == staffId) is not { } party)
        {
            return null;
        }

        var points = CurrentStage.Points.Where(point => point.HasFinding && (party.Points is null || party.Points.Contains(point.Number)))
            .Select(point => new ReplyPoint(
                point.Number, Unnamed(point.Text), Unnamed(point.WhatHappened), Unnamed(point.WhatShouldHaveHappened), point.Decision!.Value, Unnamed(point.Reasons)));
        return new ReplySheet(party, reply.By, reply.OfferedBy, [.. points], WhyNotReply(staffId, today));
    }

    // Without the names, numbers and addresses by which the complainant is known; what stands in longer words is the writer's to leave out.
    private string Unnamed(string text)
    {
        var person = Correspondent;
        (string Known, string Instead)[] all =
        [
            (person.Name, "the complainant"), (person.Email, "[email address]"), (person.Telephone, "[telephone number]"),
            .. person.PostalAddress.Concat(Submission.AsItCame.HomeAddress).Select(line => (line, "[address]")),
        ];
        var whole = all.Aggregate(text, (said, one) => Without(said, one.Known, one.Instead, RegexOptions.IgnoreCase));

        // Parts of a name as names are written: "Price" and not "the price".
        string[] names = [person.Name, .. Reply!.Parties.Where(party => party.PartyId is not null).Select(party => party.Name)];
        return names.SelectMany(name => name.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Aggregate(whole, (said, part) => Without(said, part, "the complainant", RegexOptions.None));
    }

    private static string Without(string text, string known, string instead, RegexOptions options) => known.Length < 3
        ? text
        : Regex.Replace(text, $@"(?<!\w){Regex.Escape(known)}(?!\w)", instead, options | RegexOptions.CultureInvariant, Longest);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private string? WhyNotBeforeReply(DateOnly today) =>
        AwaitsReply(today) ? $"{Calendar.DayWords.List([.. Reply!.Parties.Where(party => !party.HasAnswered).Select(party => party.Name)])} can answer what was found until {Words.Day(Reply.By)} (Code 5.8). The response waits for that." : null;
}

/// <param name="By">The last day for an answer.</param>
public sealed record RightOfReply(int Stage, DateOnly By, IReadOnlyList<ReplyParty> Parties, DateTime OfferedOn, string OfferedBy)
{
    public const int MostColleagues = 10;
}

/// <summary>A colleague who is asked, and the points that are about them.</summary>
public sealed record ReplyInvitation(StaffCard Who, IReadOnlyList<int> Points);

/// <summary>What a colleague sees of a complaint in which they are named.</summary>
/// <param name="WhyNot">Why they cannot answer now; null when they can.</param>
public sealed record ReplySheet(ReplyParty Party, DateOnly By, string AskedBy, IReadOnlyList<ReplyPoint> Points, string? WhyNot);

/// <summary>A finding before it is decided.</summary>
public sealed record ReplyPoint(int Number, string Text, string WhatHappened, string WhatShouldHaveHappened, Decision Decision, string Reasons);

/// <param name="StaffId">Null for a complainant.</param>
public sealed record ReplyParty(Guid? StaffId, string Name, string Answer = "", DateTime? AnsweredOn = null)
{
    /// <summary>The numbers of the points that are about them; null for all.</summary>
    public IReadOnlyList<int>? Points { get; init; }

    /// <summary>Set for somebody of a group other than the complainant in whose name the complaint stands.</summary>
    public long? PartyId { get; init; }

    public bool HasAnswered => AnsweredOn is not null;

    internal bool Is(Guid? staffId, long? partyId) => StaffId == staffId && PartyId == partyId;
}
