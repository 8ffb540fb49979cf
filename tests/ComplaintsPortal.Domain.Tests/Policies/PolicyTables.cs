using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Tests.Policies;

/// <summary>The tables of docs/policies.md, one a landlord, written from the policies themselves.</summary>
internal static partial class PolicyTables
{
    private const string Tests = "../tests/ComplaintsPortal.Domain.Tests/";

    private static readonly Dictionary<string, string> TestOf = new(StringComparer.Ordinal)
    {
        ["portsmouth-2024"] = nameof(PortsmouthPolicyTests),
        ["housing-services-2025"] = nameof(HousingServicesPolicyTests),
        ["lhp-2023"] = nameof(LhpPolicyTests),
        ["ashfield-2020"] = nameof(AshfieldPolicyTests),
        ["briefing-interim"] = nameof(BriefingPolicyTests),
        ["briefing-code"] = nameof(BriefingPolicyTests),
    };

    public static string Write(IEnumerable<LandlordPolicy> policies, Code code)
    {
        var text = new StringBuilder();
        foreach (var policy in policies.OrderBy(p => Array.IndexOf([.. TestOf.Keys], p.Id)))
        {
            Write(text, policy, code);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, LandlordPolicy policy, Code code)
    {
        var begins = policy.OnAdoption ? "from the day of its adoption (a setting)" : $"from {DayWords.Date(policy.EffectiveFrom)}";
        text.Append(CultureInfo.InvariantCulture, $"\n### {policy.Landlord.Name} (`{policy.Id}`)\n\n{policy.Document.Title}, version {policy.Version}, {begins}.\n\n| matter | what the policy says | clause | test |\n|---|---|---|---|\n");
        foreach (var (matter, says, clause) in PolicyRows.Of(policy).Where(r => r.InDocument && r.Says.Length > 0))
        {
            var test = matter.StartsWith("stage-", StringComparison.Ordinal) || matter.StartsWith("asking", StringComparison.Ordinal)
                ? Link(nameof(Deadlines.PolicyDeadlineTests), "Deadlines")
                : Link(TestOf[policy.Id], "Policies");
            text.Append(CultureInfo.InvariantCulture, $"| {matter} | {says} | {Clauses(clause)} | {test} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\nWhere it differs from the Code ({Link(nameof(PolicyCheckTests), "Policies")}):\n\n| Code | the policy | | how the portal behaves |\n|---|---|---|---|\n");
        foreach (var finding in PolicyCheck.Findings(policy, code))
        {
            text.Append(CultureInfo.InvariantCulture, $"| {Clauses(finding.Clause)} | {finding.PolicySays} | {Kebab.Name(finding.Severity)} | {finding.PortalDoes} |\n");
        }
    }

    // The page of the clauses names the tests of each: one step to the clause, one more to its test.
    private static string Clauses(string? clause) => clause is null ? "" : Clause().Replace(clause, m => $"[{m.Value}](clauses.md)");

    private static string Link(string test, string folder) => $"[{test}]({Tests}{folder}/{test}.cs)";

    [GeneratedRegex(@"[A-Z][A-Za-z]+[- ][A-Z]*[0-9.]*[a-z]?")]
    private static partial Regex Clause();
}
