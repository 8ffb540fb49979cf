using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Wording;

/// <summary>A letter in the wording of the box, for the frame beside it: about a complaint that the person may see, or about a made-up one.</summary>
[Allow(Permission.WordLetters)]
[Route("staff/policy/wording/{kind}/preview")]
public sealed class WordingPreviewController(WordingQuery wordings, Rulebooks rulebooks, CaseLoader cases, LetterProducer producer) : PortalController
{
    private const string CodeToCome = "(a new code is printed here when the letter is issued)";

    [HttpGet("")]
    [FramedByPortal]
    public IActionResult Index(string kind)
    {
        var letter = wordings.Kind(kind);
        return new LetterPage(Sample(letter, rulebooks.Current.Policy.Letters[letter]));
    }

    [HttpPost("")]
    [FramedByPortal]
    [Repeatable]
    public async Task<IActionResult> Typed(string kind, WordingForm form, CancellationToken cancellationToken)
    {
        var letter = wordings.Kind(kind);
        if (wordings.Faults(letter, form) is { Count: > 0 } faults)
        {
            return Fault(faults);
        }

        var wording = WordingQuery.Read(letter, form.Text!);
        if (form.Reference is not { } typed)
        {
            return new LetterPage(Sample(letter, wording));
        }

        return await FindAsync(typed, cancellationToken) is { } open
            ? new LetterPage((await producer.PreviewAsync(open.Complaint, letter, Actor, null, letter == LetterKind.NewAccessCode ? CodeToCome : "", wording, cancellationToken: cancellationToken)).Rendered)
            : Fault([$"There is no complaint “{typed}” that you may see. Leave the box empty to look at a made-up one."]);
    }

    // Whoever may not see a complaint hears the same as where there is none.
    private async Task<OpenCase?> FindAsync(string typed, CancellationToken cancellationToken)
    {
        try
        {
            return ComplaintReference.TryParse(typed, out var reference) ? await cases.OpenToWorkAsync(reference, Actor, cancellationToken) : null;
        }
        catch (Exception refused) when (refused is NotFoundException or NotAllowedException)
        {
            return null;
        }
    }

    private RenderedLetter Sample(LetterKind kind, LetterTemplate wording) =>
        LetterRenderer.Render(SampleLetter.Of(kind, rulebooks.Current, LondonTime.Today(Clock)), wording);

    private ViewResult Fault(IReadOnlyList<string> faults)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("~/Features/Wording/Fault.cshtml", faults);
    }
}
