using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;

namespace ComplaintsPortal.Web.Cases;

/// <summary>How often somebody can hear from us: the usual intervals and the policy's own (Code 5.9, LHP-39).</summary>
public static class UpdateIntervals
{
    private static readonly int[] Common = [1, 2, 3, 5, 10];

    /// <summary>The one that is offered first.</summary>
    public static int Usual(LandlordPolicy policy) => policy.Updates?.EveryDays ?? UpdateRules.UsualEveryDays;

    /// <param name="longest">The longest of the common ones; the policy's own is always among them.</param>
    public static IEnumerable<FieldOption> Of(LandlordPolicy policy, int longest = int.MaxValue) =>
        Common.Where(days => days <= longest && UpdateRules.WhyNot(policy, days) is null).Append(Usual(policy)).Distinct().Order()
            .Select(days => new FieldOption(days.ToString(CultureInfo.InvariantCulture), InWords(days)));

    private static string InWords(int days) => days switch
    {
        1 => "Every working day",
        5 => "Every 5 working days (weekly)",
        10 => "Every 10 working days (fortnightly)",
        _ => $"Every {Words.Count(days, "working day")}",
    };
}
