using System.Globalization;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>The system's reading of an issue's age; the decision is the lead's (PCC-7, Code 2.3, 2.5).</summary>
/// <param name="FromDay">The day it is counted from; null when nobody knows.</param>
/// <param name="LastDay">The last day on which it is within the limit.</param>
public sealed record AgeOfIssue(DateOnly? FromDay, DateOnly? LastDay, bool IsOlder, string InWords)
{
    /// <summary>Reads the age on the policy's own base; the last day of the months counts as within.</summary>
    public static AgeOfIssue Read(LandlordPolicy policy, DateOnly received, DateOnly? occurred, DateOnly? known)
    {
        if (policy.AgeLimit is not { } limit)
        {
            return new AgeOfIssue(null, null, false, "The policy sets no limit on how old an issue may be.");
        }

        var apparent = limit.Base == AgeBase.BecameApparent;
        var from = apparent ? known ?? occurred : occurred ?? known;
        var what = apparent ? "became apparent" : "occurred";
        if (from is not { } day)
        {
            return new AgeOfIssue(null, null, false,
                $"Nobody has said when the issue {what}, so the limit of {limit.Months} months ({limit.Clause}) cannot be applied.");
        }

        var last = day.AddMonths(limit.Months);
        var older = received > last;
        return new AgeOfIssue(day, last, older, string.Create(CultureInfo.GetCultureInfo("en-GB"),
            $"The issue {what} on {day:d MMMM yyyy}. {limit.Months} months from then end on {last:d MMMM yyyy}; the complaint was received on {received:d MMMM yyyy}, which is {(older ? "after" : "within")} the limit ({limit.Clause})."));
    }
}
