using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Group;

/// <summary>Several people complain of the same: one investigation, one clock, and every letter to each of them in their own name.</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/group")]
public sealed class GroupController(CaseLoader cases, PortalDbContext context, GroupDesk desk, IValidator<JoinForm> joining, IValidator<LeaveForm> leaving) : CaseTaskController(cases, "group")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken) =>
        View(await ModelAsync(await OpenAsync(reference, cancellationToken), new JoinForm(), cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Index(ComplaintReference reference, JoinForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(joining, form, cancellationToken, nameof(GroupViewModel.Form)))
        {
            return Invalid(await ModelAsync(open, form, cancellationToken));
        }

        await DoAsync(open, (complaint, act) => desk.JoinAsync(complaint, form.Details(complaint, act.On), form.How!, act, cancellationToken), cancellationToken);
        return Onward(open, Task.Segment, $"{form.Name} is part of the complaint. Every letter from now on goes to them too, in their own name.");
    }

    [HttpGet("{number:int}/leave")]
    public async Task<IActionResult> Leave(ComplaintReference reference, int number, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var member = await FindAsync(open, number, cancellationToken);
        return member.Party.WhyNotLeave(open.Complaint, Actor) is { } whyNot
            ? View("NotNow", new NotNowViewModel(open, $"{member.Person.Name} leaves", whyNot))
            : View("Leave", new LeaveViewModel(open, member, new LeaveForm()));
    }

    [HttpPost("{number:int}/leave")]
    public async Task<IActionResult> Leave(ComplaintReference reference, int number, LeaveForm form, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var member = await FindAsync(open, number, cancellationToken);
        IllegalActException.ThrowIf(member.Party.WhyNotLeave(open.Complaint, Actor));
        if (!await IsValidAsync(leaving, form, cancellationToken, nameof(LeaveViewModel.Form)))
        {
            return Invalid(new LeaveViewModel(open, member, form), "Leave");
        }

        await DoAsync(open, (complaint, act) => member.Party.Leave(complaint, member.Person, form.Said!, act), cancellationToken);
        return Onward(open, Task.Segment, $"{member.Person.Name} is not part of the complaint any more. It goes on for the others.");
    }

    /// <param name="number">In the order in which they joined, from one.</param>
    private async Task<GroupMember> FindAsync(OpenCase open, int number, CancellationToken cancellationToken) =>
        await context.GroupMemberAsync(open.Complaint.Id, number, cancellationToken) ?? throw new NotFoundException("person");

    private async Task<GroupViewModel> ModelAsync(OpenCase open, JoinForm form, CancellationToken cancellationToken) =>
        new(open, form, Task.WhyNot(open), await context.GroupOfAsync(open.Complaint.Id, cancellationToken));
}

/// <param name="WhyNot">Why nobody can join now; null where somebody can.</param>
public sealed record GroupViewModel(OpenCase Case, JoinForm Form, string? WhyNot, IReadOnlyList<GroupMember> Members);

public sealed record LeaveViewModel(OpenCase Case, GroupMember Member, LeaveForm Form);
