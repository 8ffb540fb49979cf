using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Cases;

/// <summary>Colleagues whose full names stand in a complaint's own words: it may be about them.</summary>
public sealed partial class NamedStaffQuery(PortalDbContext context)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(200);

    /// <summary>By name; those who are kept away already are left out.</summary>
    public async Task<IReadOnlyList<Colleague>> InAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        var submission = complaint.Submission.AsItCame;
        var words = Spaces().Replace($"{submission.WhatHappened} {submission.OutcomeSought} {submission.DangerInWords}", " ");
        var staff = await context.ActiveStaff().AsNoTracking().Select(one => new Colleague(one.Id, one.Name, one.JobTitle ?? "")).ToListAsync(cancellationToken);
        return [.. staff.Where(one => !complaint.IsKeptAway(one.Id) && Stands(one.Name, words))];
    }

    // As a word of its own: "Ann Lee" is not in "Joann Leeming".
    private static bool Stands(string name, string words) =>
        words.Contains(name, StringComparison.OrdinalIgnoreCase)
        && Regex.IsMatch(words, $@"(?<!\w){Regex.Escape(name)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Longest);

    [GeneratedRegex(@"\s+", RegexOptions.None, 1000)]
    private static partial Regex Spaces();
}
