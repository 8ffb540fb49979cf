using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.TestSupport.Web;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Letters;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Web.Tests.Journeys;

/// <summary>Every page of a case under every landlord's policy: nobody reads of another landlord's clauses, and whoever complains reads of none.</summary>
public sealed partial class PolicyWalkTests(PortalFactory factory) : IClassFixture<PortalFactory>
{
    // The moments of a case in which its pages differ most.
    private static readonly ComplaintStatus[] Walked =
        [ComplaintStatus.ToTriage, ComplaintStatus.StageOneReady, ComplaintStatus.EscalationRequested, ComplaintStatus.StageTwoSigning];

    [Theory]
    [InlineData("portsmouth-2024", "PCC")]
    [InlineData("housing-services-2025", "HSV")]
    [InlineData("lhp-2023", "LHP")]
    [InlineData("ashfield-2020", "ASH")]
    [InlineData("briefing-interim", "BRF")]
    public async Task No_page_names_another_landlords_clause_and_no_page_for_tenants_names_any(string policy, string own)
    {
        var rules = await factory.InScopeAsync(services => Task.FromResult(services.GetRequiredService<Rulebooks>().For(policy)));
        var start = factory.Clock.UtcNow.AddDays(-40);
        var lead = await factory.SignedInAsync(StaffRole.ComplaintsLead);
        List<string> wrong = [];
        var seen = 0;
        foreach (var status in Walked)
        {
            var reference = await factory.AddCaseAsync(
                c => c.To(status).Do((x, act) => x.RenewAccessCode(AccessCode.Hash(x.Reference, TrackedCases.Code), "with the receipt", act)), start: start, rules: rules);
            foreach (var role in new[] { StaffRole.InvestigatingManager, StaffRole.SeniorReviewer, StaffRole.Director })
            {
                Look(await (await factory.SignedInAsync(role)).GetAsync($"/cases/{reference}"), own);
            }

            var segments = CaseTasks.Pages.Select(page => page.Segment)
                .Concat(LetterRules.KindsOf(rules.Policy).Select(LetterRoutes.Segment))
                .Concat(status == ComplaintStatus.ToTriage ? rules.Policy.DeclineReasons.Select(r => $"triage/decline/{r.Code}") : [])
                .Concat(status == ComplaintStatus.ToTriage ? ["triage/accept", "triage/refer", "triage/service-request", "triage/ask"] : Array.Empty<string>())
                .Concat(status == ComplaintStatus.EscalationRequested ? rules.Policy.EscalationRefusalGrounds.Select(g => $"escalation/refuse/{g.Code}").Append("escalation/refuse") : [])
                .Prepend("");
            foreach (var segment in segments)
            {
                Look(await lead.GetAsync($"/cases/{reference}/{segment}".TrimEnd('/')), own);
            }

            var follower = await factory.FollowerAsync(reference);
            Look(await follower.GetAsync("/track/complaint"), "");
            Look(await follower.GetAsync("/track/complaint/stage-two"), "");
        }

        Assert.Empty(wrong);
        Assert.True(seen > 130, $"{seen} pages");

        void Look(Page page, string whose)
        {
            seen++;
            if (page.Status == System.Net.HttpStatusCode.InternalServerError)
            {
                wrong.Add($"{page.Address}: {page.Heading}");
            }

            wrong.AddRange(Clause().Matches(page.Text).Select(m => m.Value).Where(clause => whose.Length == 0 || !(clause.StartsWith(whose + "-", StringComparison.Ordinal) || clause.StartsWith("Code", StringComparison.Ordinal)))
                .Distinct().Select(clause => $"{page.Address}: {clause}"));
        }
    }

    [GeneratedRegex(@"\b(PCC|HSV|LHP|ASH|BRF)-[A-Z]*\d+\w*|\bCode \d", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Clause();
}
