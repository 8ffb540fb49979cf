using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ComplaintsPortal.Web.Features.Shared;

/// <summary>A table for a spreadsheet, sent while it is read: as long as it may be, it takes no memory.</summary>
public sealed class CsvStream(string name, IAsyncEnumerable<IReadOnlyList<string>> rows) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.ContentType = Csv.ContentType;
        await Csv.WriteAsync(response.Body, rows, context.HttpContext.RequestAborted);
    }
}
