using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Track;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.TrackLetter;

/// <summary>A letter that was sent, as a page, as the very PDF, or as plain text. Others do not exist here.</summary>
[Route(TrackController.CasePage + "/letters/{number:int}")]
public sealed class TrackLetterController(FileStore files) : TrackedController
{
    [HttpGet("")]
    public IActionResult Index(int number) => View(new TrackedLetter(
        Complaint.Reference, Find(number), Tracked.Letters.FirstOrDefault(letter => letter.SupersedesNumber == number)));

    [HttpGet("pdf")]
    public IActionResult Pdf(int number)
    {
        var letter = Find(number);
        return File(files.Open(letter.PdfSha256), "application/pdf", Name(letter, "pdf"));
    }

    [HttpGet("text")]
    public IActionResult Text(int number)
    {
        var letter = Find(number);
        return File(System.Text.Encoding.UTF8.GetBytes(letter.Text), "text/plain; charset=utf-8", Name(letter, "txt"));
    }

    private Letter Find(int number) => Tracked.Letter(number) ?? throw new NotFoundException("letter");

    private string Name(Letter letter, string ending) => FileNames.Clean($"{Complaint.Reference} {letter.Title}.{ending}");
}
