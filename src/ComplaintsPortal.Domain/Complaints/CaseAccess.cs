using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>How much of a case somebody may see (PCC-5d).</summary>
public enum CaseView
{
    Nothing,

    /// <summary>Where it stands and its dates, for the person who wrote it down.</summary>
    Outline,

    /// <summary>Everything except names, addresses and people's own words.</summary>
    Redacted,

    Everything,
}

/// <summary>
/// Who may see which case. Lists use the same rule (<c>ComplaintQueries.VisibleTo</c>), but for those who see to something beside it: they
/// come to it from what is due, and their lists need not look for it.
/// </summary>
public static class CaseAccess
{
    public static CaseView Of(Complaint complaint, Actor reader, string? team)
    {
        if (complaint.IsKeptAway(reader.StaffId))
        {
            return CaseView.Nothing;
        }

        if (reader.Can(Permission.SeeAllCases))
        {
            return CaseView.Everything;
        }

        var handles = complaint.Stages.Any(s => reader.ActsFor(s.Handler?.Id));
        var sameTeam = reader.Is(StaffRole.InvestigatingManager) && !string.IsNullOrEmpty(team) && complaint.HandlerTeam == team;
        var owns = complaint.Remedies.Any(r => reader.ActsFor(r.OwnerId)) || complaint.OwnersBeside.Any(id => reader.ActsFor(id));
        return handles || sameTeam || owns ? CaseView.Everything
            : reader.Can(Permission.SeeRedactedCases) ? CaseView.Redacted
            : complaint.RecordedById is { } recorder && recorder == reader.StaffId ? CaseView.Outline
            : CaseView.Nothing;
    }
}
