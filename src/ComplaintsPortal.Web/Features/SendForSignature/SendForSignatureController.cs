using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Letters;
using ComplaintsPortal.Web.Features.Shared.HandOver;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.SendForSignature;

/// <summary>Hands the stage-two response to the director (PCC-8h).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/send-for-signature")]
public sealed class SendForSignatureController(CaseLoader cases, LetterDesk desk) : HandOverController(cases, desk, "send-for-signature", LetterKind.StageTwoResponse)
{
    protected override string Told => "Sent to the director for signature.";

    protected override void HandOver(Complaint complaint, Rulebook rules, Act act) => complaint.SubmitForSignature(rules, act);
}
