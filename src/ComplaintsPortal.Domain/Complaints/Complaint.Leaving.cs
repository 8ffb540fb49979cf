using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>Somebody leaves or moves, and what was promised is still seen to (Code 6.6, 7.3).</summary>
public sealed partial class Complaint
{
    public string? WhyNotGiveRemedies(Guid from, Guid to, string toName, Actor by) =>
        !by.Can(Permission.DefineAndAssign) ? "Only the complaints lead gives somebody’s remedies to another person."
        : _remedies.All(r => !r.IsOpen || r.OwnerId != from) ? "Nobody waits for a remedy of theirs any more."
        : IsKeptAway(to) ? $"{toName} is kept away from this complaint (Code 5.8)."
        : null;

    /// <summary>Every open remedy of one person is seen to by another from now on; dates and words stay as they were promised.</summary>
    public void GiveRemedies(Guid from, Guid to, string toName, Rulebook rules, Act act)
    {
        Guard(WhyNotGiveRemedies(from, to, toName, act.By));
        foreach (var remedy in _remedies.Where(r => r.IsOpen && r.OwnerId == from))
        {
            var before = remedy.Promise();
            var after = before with { OwnerId = to, OwnerName = toName };
            remedy.Change(after);
            Raise(new RemedyChanged(remedy.Number, before, after, $"{before.OwnerName} gave it to {toName}."), act);
        }

        Reckon(rules);
    }
}
