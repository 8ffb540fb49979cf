using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Enquiries;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Enquiries;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Enquiries;

/// <summary>Enquiries of councillors and MPs: earlier contact is shown, the resident is asked, and the response is shared only on a ground (PCC-5a, BRF-G11).</summary>
[Allow(Permission.Triage)]
[Route("staff/enquiries")]
public sealed class EnquiriesController(PortalDbContext context, EnquiryDesk desk, CaseFlagsQuery flags, KnownPeopleQuery people, Rulebooks rulebooks, IValidator<EnquiryForm> recording, IValidator<EnquiryWorkForm> working) : PortalController
{
    /// <summary>More than these nobody works through.</summary>
    public const int Shown = 100;

    [HttpGet("")]
    public async Task<IActionResult> Index(string? show, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var answered = show == "answered";
        var rows = context.Set<MemberEnquiry>().AsNoTracking().NotKeptFrom(context, Actor).Where(one => answered ? one.AnsweredDay != null : one.AnsweredDay == null);
        rows = answered ? rows.OrderByDescending(one => one.AnsweredDay).ThenByDescending(one => one.Id) : rows.OrderBy(one => one.ReceivedOn).ThenBy(one => one.Id);
        return View(new EnquiriesViewModel(answered, await rows.Take(Shown).ToListAsync(cancellationToken)));
    }

    [HttpGet("new")]
    public IActionResult New() => View("New", new NewEnquiryViewModel(new EnquiryForm { Received = DateParts.From(Today) }));

    [HttpPost("new")]
    public async Task<IActionResult> New(EnquiryForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(recording, form, cancellationToken, nameof(NewEnquiryViewModel.Form)))
        {
            return Invalid(new NewEnquiryViewModel(form), "New");
        }

        var now = Clock.GetUtcNow().UtcDateTime;
        var enquiry = MemberEnquiry.Record(form.ToReceived(now), new Act(Actor, now));
        context.Add(enquiry);
        await context.SaveChangesAsync(cancellationToken);
        Done("The enquiry is recorded.");
        return Redirect($"/staff/enquiries/{enquiry.Id}");
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> One(long id, CancellationToken cancellationToken) =>
        View("One", await ModelAsync(await FindAsync(id, cancellationToken), new EnquiryWorkForm { AskedOn = DateParts.From(Today), AnsweredOn = DateParts.From(Today) }, cancellationToken));

    [HttpPost("{id:long}")]
    public async Task<IActionResult> One(long id, EnquiryWorkForm form, CancellationToken cancellationToken)
    {
        var enquiry = await FindAsync(id, cancellationToken);
        IllegalActException.ThrowIf(enquiry.WhyNotWork(Actor));
        var model = await ModelAsync(enquiry, form, cancellationToken);
        var complaint = form.Do != EnquiryWorkForm.Link ? model.Linked
            : ComplaintReference.TryParse(form.Complaint, out var reference) ? await context.FindComplaintAsync(reference, cancellationToken) : null;
        if (!await IsValidAsync(working, form, cancellationToken, nameof(EnquiryViewModel.Form)) || WhyNot(enquiry, form, complaint, model) is { } whyNot && Refuse(whyNot))
        {
            return Invalid(model, "One");
        }

        await DoAsync(model, form, complaint, new Act(Actor, Clock.GetUtcNow().UtcDateTime), cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        Done(enquiry.Notes[^1].What);
        return Redirect($"/staff/enquiries/{id}");
    }

    /// <summary>The resident wants a complaint: it is opened with these words, and its dates count from the enquiry.</summary>
    [HttpPost("{id:long}/complaint")]
    public async Task<IActionResult> Raise(long id, CancellationToken cancellationToken)
    {
        await FindAsync(id, cancellationToken);
        context.ChangeTracker.Clear();
        var taken = await desk.RaiseAsync(id, Actor, Clock.GetUtcNow().UtcDateTime, cancellationToken);
        Record.RecordController.KeepCode(TempData, taken);
        return Redirect($"/staff/record/{taken.Reference}");
    }

    private string? WhyNot(MemberEnquiry enquiry, EnquiryWorkForm form, Complaint? complaint, EnquiryViewModel model) => form.Do switch
    {
        EnquiryWorkForm.Link => enquiry.WhyNotLink(complaint, Actor),
        EnquiryWorkForm.Share => enquiry.WhyNotShare(complaint, Actor),
        EnquiryWorkForm.Answer => enquiry.WhyNotAnswer(model.Earlier.Count > 0, Actor),
        _ => null,
    };

    private bool Refuse(string whyNot)
    {
        ModelState.AddModelError($"{nameof(EnquiryViewModel.Form)}.{nameof(EnquiryWorkForm.Do)}", whyNot);
        return true;
    }

    private async Task DoAsync(EnquiryViewModel model, EnquiryWorkForm form, Complaint? complaint, Act act, CancellationToken cancellationToken)
    {
        var enquiry = model.Enquiry;
        switch (form.Do)
        {
            case EnquiryWorkForm.Link:
                enquiry.Link(complaint!, act, model.Linked);
                break;
            case EnquiryWorkForm.Resident:
                enquiry.AskResident(form.AskedOn.ToDate()!.Value, form.Wish!.Value, form.Said ?? "", act);
                break;
            case EnquiryWorkForm.Share:
                await desk.ShareAsync(enquiry, complaint!, form.Ground!.Value, form.Evidence!, act, cancellationToken);
                break;
            default:
                enquiry.Answer(form.AnsweredOn.ToDate()!.Value, form.Told!, model.Earlier.Count > 0, act);
                break;
        }
    }

    private async Task<EnquiryViewModel> ModelAsync(MemberEnquiry enquiry, EnquiryWorkForm form, CancellationToken cancellationToken)
    {
        var linked = enquiry.Complaint is { } reference ? await context.FindComplaintAsync(reference, cancellationToken) : null;
        var earlier = await desk.EarlierAsync(enquiry, Actor, cancellationToken);
        var theirs = linked ?? (earlier.FirstOrDefault(one => PersonMatch.NameKey(one.Name) == PersonMatch.NameKey(enquiry.Resident)) is { } same ? await context.ReadComplaintAsync(same.Reference, cancellationToken) : null);
        return new(enquiry, form, earlier, enquiry.WhyNotWork(Actor))
        {
            Before = theirs is null
                ? [.. (await people.FindAsync(PersonKeys.Of(enquiry.Resident, enquiry.ResidentEmail, enquiry.ResidentTelephone, enquiry.Postcode), Actor, cancellationToken)).Select(BeforeContact.With)]
                : theirs.IsKeptAway(Actor.StaffId) ? []
                : [new BeforeContact("Before you contact the resident", await flags.PeopleAsync(theirs, rulebooks.For(theirs).Policy, Actor, Today, cancellationToken))],
            Linked = linked,
            WhyNotShare = enquiry.WhyNotShare(linked, Actor),
            WhyNotRaise = enquiry.WhyNotRaise(linked, Actor),
        };
    }

    private async Task<MemberEnquiry> FindAsync(long id, CancellationToken cancellationToken) =>
        await context.Set<MemberEnquiry>().NotKeptFrom(context, Actor).Include(one => one.Notes.OrderBy(note => note.Id)).SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("enquiry");
}

public sealed record EnquiriesViewModel(bool Answered, IReadOnlyList<MemberEnquiry> Rows);

public sealed record NewEnquiryViewModel(EnquiryForm Form);

/// <param name="Earlier">Complaints of the same person or home.</param>
/// <param name="WhyNot">Why nothing can be done about it now; null where something can.</param>
public sealed record EnquiryViewModel(MemberEnquiry Enquiry, EnquiryWorkForm Form, IReadOnlyList<EarlierContact> Earlier, string? WhyNot)
{
    public Complaint? Linked { get; init; }

    /// <summary>What whoever contacts the resident has to know, from the complaint that is linked or an earlier one in their name, otherwise by their details.</summary>
    public IReadOnlyList<BeforeContact> Before { get; init; } = [];

    /// <summary>Why no copy of the response can go to the member; null where one can.</summary>
    public string? WhyNotShare { get; init; }

    /// <summary>Why no complaint can be recorded from it; null where one can.</summary>
    public string? WhyNotRaise { get; init; }
}
