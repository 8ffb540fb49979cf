using ComplaintsPortal.Web.Features.Shared;

namespace ComplaintsPortal.Web.Features.CodeCheck;

/// <summary>The findings as a table for a spreadsheet.</summary>
internal static class CodeCheckTable
{
    private static readonly string[] Head = ["Code clause", "What the clause is about", "Severity", "Policy clause", "The policy says", "The Code says", "What the portal does", "Place in the policy's file"];

    public static byte[] Of(CodeCheckViewModel model) => Csv.Write(
    [
        Head,
        .. model.Findings.Select(finding => (IReadOnlyList<string>)
        [
            finding.Clause, model.WordsOf(finding.Clause), CodeCheckViewModel.Severity(finding.Severity), finding.PolicyClause,
            finding.PolicySays, finding.CodeSays, finding.PortalDoes, finding.Parameter,
        ]),
    ]);
}
