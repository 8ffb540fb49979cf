using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Meetings;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Meetings;

/// <summary>Meetings and calls with the complainant: offered, arranged, held with notes, or not held (Code 3.6, PCC-8a, PCC-9b).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/meetings")]
public sealed class MeetingsController(
    CaseLoader cases, PortalDbContext context, IValidator<MeetingOfferForm> offerValidator, IValidator<MeetingForm> validator) : CaseTaskController(cases, "meetings")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(await ModelAsync(open, new MeetingOfferForm { Day = DateParts.From(Today) }, cancellationToken));
    }

    [HttpPost("")]
    public async Task<IActionResult> Index(ComplaintReference reference, MeetingOfferForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(offerValidator, form, cancellationToken, nameof(MeetingsViewModel.Form)))
        {
            return Invalid(await ModelAsync(open, form, cancellationToken));
        }

        var number = await context.Set<Meeting>().CountAsync(m => m.ComplaintId == open.Complaint.Id, cancellationToken) + 1;
        await DoAsync(open, (complaint, act) => context.Add(Domain.Meetings.Meeting.Offer(complaint, number, form.Offer(), act)), cancellationToken);
        return Onward(open, $"meetings/{number}", "Recorded as offered. Write here when it is arranged, and afterwards what was said.");
    }

    [HttpGet("{number:int}")]
    public async Task<IActionResult> Meeting(ComplaintReference reference, int number, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var meeting = await FindAsync(open, number, cancellationToken);
        return NotNow(open) ?? View(new MeetingViewModel(open, meeting, new MeetingForm { Place = meeting.Place, Company = meeting.Company }));
    }

    [HttpPost("{number:int}")]
    public async Task<IActionResult> Meeting(ComplaintReference reference, int number, MeetingForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var meeting = await FindAsync(open, number, cancellationToken);
        if (meeting.WhyNotArrange(Actor) is { } whyNot)
        {
            throw new IllegalActException(whyNot);
        }

        if (!await IsValidAsync(validator, form, cancellationToken, nameof(MeetingViewModel.Form)))
        {
            return Invalid(new MeetingViewModel(open, meeting, form), nameof(Meeting));
        }

        await DoAsync(
            open,
            (complaint, act) =>
            {
                switch (form.What)
                {
                    case MeetingForm.Arranged:
                        meeting.Arrange(complaint, form.Planned.ToUtc()!.Value, form.Place ?? "", form.Company ?? "", act);
                        break;
                    case MeetingForm.Held:
                        meeting.Hold(complaint, form.HeldNote(), Channel(open, meeting.Kind), act);
                        break;
                    default:
                        meeting.CallOff(complaint, form.Because!, act);
                        break;
                }
            },
            cancellationToken);
        return Onward(open, form.What == MeetingForm.Arranged ? $"meetings/{number}" : "meetings", form.What switch
        {
            MeetingForm.Arranged => "It is arranged, and stands at the top of the case.",
            MeetingForm.Held => "The notes are recorded, here and with the correspondence.",
            _ => "Recorded that it was not held.",
        });
    }

    // The way by which the contact log knows it, or the first one of the policy.
    private static string Channel(OpenCase open, MeetingKind kind)
    {
        var code = kind is MeetingKind.Telephone or MeetingKind.Video ? "telephone" : "in-person";
        return open.Policy.Channels.FirstOrDefault(one => one.Code == code)?.Code ?? open.Policy.Channels[0].Code;
    }

    private async Task<Meeting> FindAsync(OpenCase open, int number, CancellationToken cancellationToken) =>
        await context.Set<Meeting>().SingleOrDefaultAsync(m => m.ComplaintId == open.Complaint.Id && m.Number == number, cancellationToken) ?? throw new NotFoundException("meeting");

    private async Task<MeetingsViewModel> ModelAsync(OpenCase open, MeetingOfferForm form, CancellationToken cancellationToken) =>
        new(open, form, await context.Set<Meeting>().AsNoTracking().Where(m => m.ComplaintId == open.Complaint.Id).OrderByDescending(m => m.Number).ToListAsync(cancellationToken));
}

public sealed record MeetingsViewModel(OpenCase Case, MeetingOfferForm Form, IReadOnlyList<Meeting> Meetings);

public sealed record MeetingViewModel(OpenCase Case, Meeting Meeting, MeetingForm Form);
