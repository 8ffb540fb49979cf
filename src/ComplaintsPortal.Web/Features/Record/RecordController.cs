using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace ComplaintsPortal.Web.Features.Record;

/// <summary>Any member of staff writes down a complaint, however it came (Code 3.2, PCC-6a). One page, to be filled in during a call.</summary>
[Allow(Permission.RecordComplaint)]
[Route("staff/record")]
public sealed class RecordController(Rulebooks rulebooks, CaseLoader cases, RecordHandler handler, UploadRules uploadRules, IValidator<RecordForm> validator) : CaseController
{
    private const string CodeKey = "AccessCode";
    private static readonly string[] Verbal = ["telephone", "in-person"];

    [HttpGet("")]
    public IActionResult Index()
    {
        var now = LondonTime.FromUtc(Clock.GetUtcNow().UtcDateTime);
        return View(new RecordViewModel(
            new RecordForm { Channel = "telephone", Received = DateParts.From(Today), ReceivedTime = now.ToString("HH:mm", CultureInfo.InvariantCulture) },
            rulebooks.Current.Policy,
            uploadRules));
    }

    [HttpPost("")]
    [TakesFiles]
    public async Task<IActionResult> Index(RecordForm form, CancellationToken cancellationToken)
    {
        var recording = await IsValidAsync(validator, form, cancellationToken, nameof(RecordViewModel.Form)) ? await handler.HandleAsync(form, Actor, cancellationToken) : null;
        foreach (var sentence in recording?.Refused ?? [])
        {
            ModelState.AddModelError($"{nameof(RecordViewModel.Form)}.{nameof(form.Files)}", sentence);
        }

        if (recording?.Taken is not { } taken)
        {
            return Invalid(new RecordViewModel(form, rulebooks.Current.Policy, uploadRules));
        }

        KeepCode(TempData, taken);
        return Redirect($"/staff/record/{taken.Reference}");
    }

    /// <summary>Keeps the access code for the one page that shows it.</summary>
    internal static void KeepCode(ITempDataDictionary kept, TakenIn taken) => kept[CodeKey] = $"{taken.Reference}|{taken.AccessCode}";

    /// <summary>The reference and, this once, the access code to read out.</summary>
    [HttpGet("{reference}")]
    public async Task<IActionResult> Recorded(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await cases.OpenAsync(reference, Actor, cancellationToken);
        var code = TempData[CodeKey] as string is { } kept && kept.Split('|') is [var of, var secret] && of == reference.ToString() ? secret : null;
        return View("Recorded", new RecordedViewModel(open, code, Verbal.Contains(open.Complaint.Channel)));
    }
}

public sealed record RecordViewModel(RecordForm Form, LandlordPolicy Policy, UploadRules Rules);

/// <param name="Code">Null when the page is opened again: only its hash is kept.</param>
/// <param name="Verbal">A complaint made by word of mouth is confirmed in writing (PCC-6b).</param>
public sealed record RecordedViewModel(OpenCase Case, string? Code, bool Verbal);
