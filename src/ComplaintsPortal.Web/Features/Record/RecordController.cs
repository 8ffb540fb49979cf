using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Hazards;
using ComplaintsPortal.Domain.Homes;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Infrastructure.Hazards;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.CaseHomes;
using ComplaintsPortal.Web.Features.Homes;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Record;

/// <summary>Any member of staff writes down a complaint, however it came (Code 3.2, PCC-6a). One page, to be filled in during a call.</summary>
[Allow(Permission.RecordComplaint)]
[Route("staff/record")]
public sealed class RecordController(Rulebooks rulebooks, CaseLoader cases, RecordHandler handler, UploadRules uploadRules, IValidator<RecordForm> validator, PortalDbContext context, WorklistQuery lists, HazardDesk hazards, HomesQuery homes, KnownPeopleQuery people) : CaseController
{
    private const string CodeKey = "AccessCode";
    private static readonly string[] Verbal = ["telephone", "in-person"];

    /// <param name="person">The record of somebody who was in touch before, to begin with what is known of them.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(long? person, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var chosen = await VisibleAsync(person, cancellationToken);
        var begun = chosen is not null ? RecordForm.For(chosen) : person is null ? new RecordForm() : throw new NotFoundException("record of a complainant");
        var now = LondonTime.FromUtc(Clock.GetUtcNow().UtcDateTime);
        return View(await ModelAsync(
            begun with { What = RecordForm.Complaint, ReadBack = "no", Channel = "telephone", Received = DateParts.From(Today), ReceivedTime = now.ToString("HH:mm", CultureInfo.InvariantCulture) },
            chosen, cancellationToken));
    }

    [HttpPost("")]
    [TakesFiles]
    public async Task<IActionResult> Index(RecordForm form, CancellationToken cancellationToken)
    {
        var chosen = await VisibleAsync(form.Person, cancellationToken);
        if (form.Look is not null)
        {
            // Nothing is recorded and nothing is wrong yet: the same page with the homes that were found.
            ModelState.Clear();
            return View(await ModelAsync(form, chosen, cancellationToken));
        }

        if (!form.IsComplaint && await IsValidAsync(validator, form, cancellationToken, nameof(RecordViewModel.Form)))
        {
            var (item, refused) = await handler.RecordFeedbackAsync(form, Actor, cancellationToken);
            if (item is not null)
            {
                Done($"Recorded as {item.Reference}. The complaints lead passes it to whoever it concerns.");
                return Redirect("/staff/record");
            }

            foreach (var sentence in refused)
            {
                ModelState.AddModelError($"{nameof(RecordViewModel.Form)}.{nameof(form.Files)}", sentence);
            }
        }

        var recording = form.IsComplaint && await IsValidAsync(validator, form, cancellationToken, nameof(RecordViewModel.Form)) ? await handler.HandleAsync(form, chosen, Actor, cancellationToken) : null;
        foreach (var sentence in recording?.Refused ?? [])
        {
            ModelState.AddModelError($"{nameof(RecordViewModel.Form)}.{nameof(form.Files)}", sentence);
        }

        if (recording?.Taken is not { } taken)
        {
            return Invalid(await ModelAsync(form, chosen, cancellationToken));
        }

        KeepCode(TempData, taken);
        return Redirect($"/staff/record/{taken.Reference}");
    }

    private async Task<RecordViewModel> ModelAsync(RecordForm form, Person? chosen, CancellationToken cancellationToken) =>
        new(form, rulebooks.Current.Policy, uploadRules, Actor.Can(Permission.SeePeople))
        {
            Known = chosen is null ? null : (await people.OfAsync([chosen.Id], Actor, cancellationToken)).SingleOrDefault(),
            Homes = form.HomeId is null && string.IsNullOrWhiteSpace(form.HomeQuestion) ? [] : await homes.ForRecordAsync(form.HomeQuestion ?? "", form.HomeId, cancellationToken),
        };

    // The number of a record in a form proves no right to it.
    private async Task<Person?> VisibleAsync(long? id, CancellationToken cancellationToken)
    {
        if (id is null || !Actor.Can(Permission.SeePeople))
        {
            return null;
        }

        var reader = await lists.ReaderAsync(Actor, cancellationToken);
        return await context.PeopleVisibleTo(Actor, reader.Team).AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
    }

    /// <summary>Keeps the access code for the one page that shows it.</summary>
    internal static void KeepCode(ITempDataDictionary kept, TakenIn taken) => kept[CodeKey] = $"{taken.Reference}|{taken.AccessCode}";

    /// <summary>The reference and, this once, the access code to read out.</summary>
    [HttpGet("{reference}")]
    public async Task<IActionResult> Recorded(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await cases.OpenAsync(reference, Actor, cancellationToken);
        var code = TempData[CodeKey] as string is { } kept && kept.Split('|') is [var of, var secret] && of == reference.ToString() ? secret : null;
        return View("Recorded", new RecordedViewModel(open, code, Verbal.Contains(open.Complaint.Channel), await hazards.OfAsync(open.Complaint.Id, cancellationToken)));
    }
}

public sealed record RecordViewModel(RecordForm Form, LandlordPolicy Policy, UploadRules Rules, bool MaySeePeople)
{
    /// <summary>The person with whose record it began; null without one.</summary>
    public KnownPerson? Known { get; init; }

    /// <summary>What was found in the register of homes, and the one that was chosen before.</summary>
    public IReadOnlyList<Home> Homes { get; init; } = [];

    public IEnumerable<FieldOption> HomeOptions => [.. Homes.Select(CaseHomeViewModel.Option), new FieldOption("", "None of these")];
}

/// <param name="Code">Null when the page is opened again: only its hash is kept.</param>
/// <param name="Verbal">A complaint made by word of mouth is confirmed in writing (PCC-6b).</param>
/// <param name="Hazards">What in their home can harm, each with its clocks.</param>
public sealed record RecordedViewModel(OpenCase Case, string? Code, bool Verbal, IReadOnlyList<Hazard> Hazards);
