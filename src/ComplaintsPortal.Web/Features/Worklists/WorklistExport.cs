using System.Globalization;
using System.Runtime.CompilerServices;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace ComplaintsPortal.Web.Features.Worklists;

/// <summary>A whole list as a table for a spreadsheet, sent while it is read: as long as it may be, it takes no memory.</summary>
public sealed class WorklistExport(string name, IAsyncEnumerable<WorklistRow> rows, ListReader reader, LandlordPolicy policy) : IActionResult
{
    private static readonly string[] Heading =
    [
        "Complaint", "Name", "Home", "About", "Danger", "Where it stands", "Next task", "Waits for", "Received", "Next date", "What is due", "Urgency", "Next remedy", "Deals with it", "Team",
    ];

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        response.Headers.ContentDisposition = disposition.ToString();
        response.ContentType = Csv.ContentType;
        await Csv.WriteAsync(response.Body, RowsAsync(context.HttpContext.RequestAborted), context.HttpContext.RequestAborted);
    }

    private async IAsyncEnumerable<IReadOnlyList<string>> RowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return Heading;
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            yield return Cells(row);
        }
    }

    // Days as year-month-day: every spreadsheet reads and sorts them, whatever its country.
    private string[] Cells(WorklistRow row) =>
    [
        row.Reference.ToString(), row.Name ?? "", row.Home ?? "", row.Category.Length > 0 ? CaseWords.Of(policy.Categories, row.Category) : "", row.Danger ? "Yes" : "",
        CaseWords.Status(row.Status), CaseTasks.Words(row.NextTask), reader.HasToDo(row) ? reader.Actor.Name : CaseTasks.WaitsFor(row.NextTask, row.HandlerName, row.HandlerId is not null, policy),
        Day(row.ReceivedDay), Day(row.Due), row.DueStep is { } step ? CaseWords.ShortStep(step) : "", row.Due is null ? "" : Urgencies.Words(reader.UrgencyOf(row.Due)),
        Day(row.NextRemedyDue), row.HandlerName ?? "", row.Name is null ? "" : row.HandlerTeam ?? "",
    ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
