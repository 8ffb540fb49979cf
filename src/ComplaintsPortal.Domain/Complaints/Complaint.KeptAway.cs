using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>
/// People who have no part in this complaint: it is about them, or they have a conflict of interest (Code 4.2, 5.8; LHP-45). They neither
/// see it nor can do anything on it, whatever their role.
/// </summary>
public sealed partial class Complaint
{
    /// <summary>Who is kept away now.</summary>
    public IReadOnlyList<KeptAway> KeptAway { get; private set; } = [];

    /// <summary>Their ids in one text, so that every list can leave the complaint out without a second table.</summary>
    public string KeptAwayIds { get; private set; } = "";

    /// <summary>Whether there is anybody at all: small enough to stand in the indexes of the lists, which then need not read the complaint.</summary>
    public bool AnybodyKeptAway { get; private set; }

    public bool IsKeptAway(Guid? staffId) => staffId is { } id && KeptAway.Any(one => one.StaffId == id);

    /// <summary>Anybody who works on complaints may step back from one; only the lead keeps somebody else away.</summary>
    /// <param name="othersInRole">How many other active people hold the person's role where one must always be filled; null where none must.</param>
    public string? WhyNotKeepAway(Guid staffId, string name, Actor by, int? othersInRole = null) =>
        staffId != by.StaffId && !by.Can(Permission.Triage) ? "Only the complaints lead keeps somebody else away from a complaint."
        : IsKeptAway(staffId) ? $"{name} is kept away from this complaint already."
        : othersInRole == 0 ? $"{name} is the only complaints lead, and somebody must be able to handle this complaint (Code 4.1). Ask an administrator to give the role to somebody else first."
        : _remedies.FirstOrDefault(r => r.IsOpen && r.OwnerId == staffId) is { } remedy ? $"{name} sees to remedy {remedy.Number}. Give it to somebody else first."
        : null;

    /// <summary>Keeps somebody away from now on; whoever dealt with the complaint until now no longer does.</summary>
    public void KeepAway(Guid staffId, string name, KeptAwayGround ground, string reason, Rulebook rules, Act act, int? othersInRole = null)
    {
        Guard(WhyNotKeepAway(staffId, name, act.By, othersInRole));
        Guard(string.IsNullOrWhiteSpace(reason) ? "Say why." : null);
        var handled = CurrentStage.RespondedDay is null && CurrentStage.Handler?.Id == staffId;
        if (handled)
        {
            CurrentStage.Handler = null;
            CurrentStage.HandlerAcceptedOn = null;
        }

        Raise(new PersonKeptAway(staffId, name, ground, reason, handled), act);
        Keep([.. KeptAway, new KeptAway(staffId, name, ground, reason, act.By.Name, act.On)]);
        Reckon(rules);
    }

    public string? WhyNotLetBack(Guid staffId, Actor by) =>
        !by.Can(Permission.Triage) ? "Only the complaints lead lets somebody back."
        : !IsKeptAway(staffId) ? "This person is not kept away any more."
        : null;

    /// <summary>It was a mistake, or the ground is gone.</summary>
    public void LetBack(Guid staffId, string reason, Rulebook rules, Act act)
    {
        Guard(WhyNotLetBack(staffId, act.By));
        Guard(string.IsNullOrWhiteSpace(reason) ? "Say why they may see and handle it again." : null);
        var name = KeptAway.First(one => one.StaffId == staffId).Name;
        Keep([.. KeptAway.Where(one => one.StaffId != staffId)]);
        Raise(new PersonLetBack(staffId, name, reason), act);
        Reckon(rules);
    }

    // What was raised with a complaint may be about the same people: the lead lets back whom it does not concern.
    private void KeepAwayAs(Complaint other, Act act)
    {
        foreach (var one in other.KeptAway)
        {
            Raise(new PersonKeptAway(one.StaffId, one.Name, one.Ground, $"As on {other.Reference}: {one.Reason}", Handled: false), act);
        }

        Keep([.. other.KeptAway.Select(one => one with { Reason = $"As on {other.Reference}: {one.Reason}" })]);
    }

    private void Keep(IReadOnlyList<KeptAway> people)
    {
        KeptAway = people;
        KeptAwayIds = string.Join(' ', people.Select(one => one.StaffId));
        AnybodyKeptAway = people.Count > 0;
    }
}
