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
        ?? (Reply is { } reply && reply.Stage == CurrentStage.Number ? $"{reply.OfferedBy} offered this on {Words.Moment(reply.OfferedOn)} already." : null);

    public string? WhyNotOfferReply(DateOnly by, DateOnly today, Actor who) =>
        WhyNotOfferReply(who) ?? (by <= today ? "Give a day after today, so that there is time to answer." : null);

    /// <summary>Shows what was found so far to the complainant and to named colleagues; the response waits until they answer or the day has passed.</summary>
    public void OfferReply(DateOnly by, IReadOnlyList<StaffCard> colleagues, Rulebook rules, Act act)
    {
        Guard(WhyNotOfferReply(by, act.Day, act.By));
        Reply = new RightOfReply(
            CurrentStage.Number, by, [new ReplyParty(null, Correspondent.Name), .. colleagues.DistinctBy(one => one.Id).Select(one => new ReplyParty(one.Id, one.Name))], act.On, act.By.Name);
        Raise(new ReplyOffered(Reply.Stage, by, [.. Reply.Parties.Select(party => party.Name)]), act);
        Reckon(rules);
    }

    /// <param name="staffId">The colleague who answers; null for the complainant.</param>
    public string? WhyNotReply(Guid? staffId, DateOnly today) =>
        Reply is not { } reply || reply.Stage != CurrentStage.Number || !IsBeingInvestigated ? "There is nothing to answer now."
        : reply.Parties.FirstOrDefault(party => party.StaffId == staffId) is not { } party ? "You were not asked to answer."
        : party.HasAnswered ? $"This was answered on {Words.Moment(party.AnsweredOn!.Value)} already."
        : today > reply.By ? $"The day for answering was {Words.Day(reply.By)}. You can still send a message."
        : null;

    /// <summary>What somebody says to what was found.</summary>
    public void AnswerReply(Guid? staffId, string inWords, Rulebook rules, Act act)
    {
        Guard(WhyNotReply(staffId, act.Day));
        Guard(string.IsNullOrWhiteSpace(inWords) ? "Write the answer, or that there is nothing to add." : null);
        Reply = Reply! with { Parties = [.. Reply.Parties.Select(party => party.StaffId == staffId ? party with { Answer = inWords, AnsweredOn = act.On } : party)] };
        Raise(new ReplyReceived(Reply.Stage, Reply.Parties.First(party => party.StaffId == staffId).Name, inWords), act);
        Reckon(rules);
    }

    private string? WhyNotBeforeReply(DateOnly today) =>
        AwaitsReply(today) ? $"{Calendar.DayWords.List([.. Reply!.Parties.Where(party => !party.HasAnswered).Select(party => party.Name)])} can answer what was found until {Words.Day(Reply.By)} (Code 5.8). The response waits for that." : null;
}

/// <param name="By">The last day for an answer.</param>
public sealed record RightOfReply(int Stage, DateOnly By, IReadOnlyList<ReplyParty> Parties, DateTime OfferedOn, string OfferedBy);

/// <param name="StaffId">Null for the complainant.</param>
public sealed record ReplyParty(Guid? StaffId, string Name, string Answer = "", DateTime? AnsweredOn = null)
{
    public bool HasAnswered => AnsweredOn is not null;
}
