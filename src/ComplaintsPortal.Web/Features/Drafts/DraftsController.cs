using System.Text.Json;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data.Drafts;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Hosting;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Drafts;

/// <summary>Keeps what somebody is typing (autosave.js), so that it survives a closed tab, a restart and being signed out. Everybody has only their own.</summary>
[Allow(Permission.UseStaffPages)]
[Route("drafts")]
public sealed class DraftsController(StaffDraftStore drafts) : PortalController
{
    private static readonly HashSet<string> NotKept = new(StringComparer.Ordinal) { "FormToken", "FormKey", "DraftKey" };

    [HttpGet("")]
    public async Task<IActionResult> Kept(string? key, CancellationToken cancellationToken)
    {
        if (!IsKey(key) || await drafts.FindAsync(Actor.StaffId!.Value, key!, cancellationToken) is not { } draft)
        {
            return NoContent();
        }

        return Json(new { at = Time(draft.SavedOn), fields = JsonSerializer.Deserialize<List<string[]>>(draft.Json) });
    }

    [HttpPost("")]
    [Repeatable]
    public async Task<IActionResult> Keep(CancellationToken cancellationToken)
    {
        var form = await Request.ReadFormAsync(cancellationToken);
        var key = form["DraftKey"].ToString();
        if (!IsKey(key))
        {
            return BadRequest();
        }

        var fields = form.Where(field => !NotKept.Contains(field.Key)).SelectMany(field => field.Value.Select(value => new[] { field.Key, value ?? "" }));
        var saved = await drafts.SaveAsync(Actor.StaffId!.Value, key, JsonSerializer.Serialize(fields), cancellationToken);
        return Json(new { at = Time(saved) });
    }

    [HttpPost("discard")]
    [Repeatable]
    public async Task<IActionResult> Discard(CancellationToken cancellationToken)
    {
        var form = await Request.ReadFormAsync(cancellationToken);
        if (IsKey(form["DraftKey"]))
        {
            await drafts.RemoveAsync(Actor.StaffId!.Value, form["DraftKey"].ToString(), cancellationToken);
        }

        return NoContent();
    }

    private static bool IsKey(string? key) => key is { Length: > 0 and <= StaffDraft.FormKeyLength };

    private string Time(DateTime utc)
    {
        var at = LondonTime.FromUtc(utc);
        return at.ToString(DateOnly.FromDateTime(at) == Today ? "HH:mm" : "HH:mm 'on' d MMMM", BritishEnglish.Culture);
    }
}
