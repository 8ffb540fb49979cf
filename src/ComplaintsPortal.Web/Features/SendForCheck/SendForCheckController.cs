using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Letters;
using ComplaintsPortal.Web.Features.Shared.HandOver;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.SendForCheck;

/// <summary>Hands the stage-one response to the lead for the quality check (PCC-8e).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/send-for-check")]
public sealed class SendForCheckController(CaseLoader cases, LetterDesk desk) : HandOverController(cases, desk, "send-for-check", LetterKind.StageOneResponse)
{
    protected override string Told => "Sent to the complaints lead for the quality check.";

    protected override void HandOver(Complaint complaint, Rulebook rules, Act act) => complaint.SubmitForCheck(rules, act);
}
