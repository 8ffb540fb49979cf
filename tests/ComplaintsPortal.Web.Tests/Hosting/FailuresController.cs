using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Tests.Hosting;

/// <summary>Addresses that fail, in the test site only.</summary>
[Public]
public sealed class FailuresController : PortalController
{
    [HttpGet("/failures/{kind}")]
    public IActionResult Fail(string kind) => throw Fault(kind);

    [Allow(Permission.UseStaffPages)]
    [HttpGet("/staff-failures/{kind}")]
    public IActionResult FailForStaff(string kind) => throw Fault(kind);

    [FramedByPortal]
    [HttpGet("/framed")]
    public IActionResult Framed() => Content("a letter");

    private static Exception Fault(string kind) => kind switch
    {
        "missing" => new NotFoundException("complaint"),
        "not-allowed" => new NotAllowedException("This complaint is about you, so you may not open it."),
        "illegal" => new IllegalActException("This complaint was accepted by Grace Okafor at 10:42."),
        "stale" => new DbUpdateConcurrencyException("Attempted to update or delete an entity that does not exist in the store."),
        _ => new InvalidOperationException("secret detail of the program"),
    };
}
