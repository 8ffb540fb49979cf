using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.Worklists;

/// <summary>The lists of complaints. Each shows only what the person may see; the filter lives in the address.</summary>
[Allow(Permission.UseStaffPages)]
[Route("staff")]
public sealed class WorklistsController(WorklistQuery query, Rulebooks rulebooks, PortalDbContext context) : PortalController
{
    private static readonly PreparedQuery<Func<PortalDbContext, IAsyncEnumerable<(Guid Id, string Name)>>> Handlers = PreparedQuery.Of(context => context
        .ActiveStaffWith(StaffRole.InvestigatingManager, StaffRole.SeniorReviewer, StaffRole.Director, StaffRole.ComplaintsLead)
        .Select(staff => new ValueTuple<Guid, string>(staff.Id, staff.Name)));

    [HttpGet("for-me")]
    public Task<IActionResult> ForMe(WorklistFilter filter, CancellationToken cancellationToken) => ListAsync(Worklist.ForMe, filter, cancellationToken);

    [HttpGet("to-triage")]
    public Task<IActionResult> ToTriage(WorklistFilter filter, CancellationToken cancellationToken) => ListAsync(Worklist.ToTriage, filter, cancellationToken);

    [HttpGet("mine")]
    public Task<IActionResult> Mine(WorklistFilter filter, CancellationToken cancellationToken) => ListAsync(Worklist.Mine, filter, cancellationToken);

    [HttpGet("team")]
    public Task<IActionResult> Team(WorklistFilter filter, CancellationToken cancellationToken) => ListAsync(Worklist.Team, filter, cancellationToken);

    [HttpGet("quality-check")]
    public Task<IActionResult> QualityCheck(WorklistFilter filter, CancellationToken cancellationToken) => ListAsync(Worklist.QualityCheck, filter, cancellationToken);

    [HttpGet("signature")]
    public Task<IActionResult> Signature(WorklistFilter filter, CancellationToken cancellationToken) => ListAsync(Worklist.Signature, filter, cancellationToken);

    [HttpGet("due-soon")]
    public Task<IActionResult> DueSoon(WorklistFilter filter, CancellationToken cancellationToken) => ListAsync(Worklist.DueSoon, filter, cancellationToken);

    [HttpGet("overdue")]
    public Task<IActionResult> Overdue(WorklistFilter filter, CancellationToken cancellationToken) => ListAsync(Worklist.Overdue, filter, cancellationToken);

    [HttpGet("recorded")]
    public Task<IActionResult> Recorded(WorklistFilter filter, CancellationToken cancellationToken) => ListAsync(Worklist.Recorded, filter, cancellationToken);

    [HttpGet("all")]
    public Task<IActionResult> All(WorklistFilter filter, CancellationToken cancellationToken) => ListAsync(Worklist.All, filter, cancellationToken);

    /// <summary>A list with its filter as a table, all of its pages.</summary>
    [HttpGet("{list}.csv")]
    public async Task<IActionResult> Export(string list, WorklistFilter filter, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var words = WorklistCatalogue.For(Actor).FirstOrDefault(one => one.Slug == list) ?? throw new NotFoundException("list");
        var reader = await query.ReaderAsync(Actor, cancellationToken);
        return new WorklistExport(
            $"{words.Slug}-{Today:yyyy-MM-dd}.csv", query.AllAsync(words.List, filter.FromStart(), reader), reader, rulebooks.Current.Policy);
    }

    private async Task<IActionResult> ListAsync(Worklist list, WorklistFilter filter, CancellationToken cancellationToken)
    {
        // What an old bookmark asks for and does not exist is left out, not an error of the reader's.
        ModelState.Clear();
        var reader = await query.ReaderAsync(Actor, cancellationToken);
        var page = await query.PageAsync(list, filter, reader, cancellationToken);
        var words = list.Words();
        var table = new WorklistTable(words.Title, words.Href, filter, WorklistQuery.SortOf(list, filter), page, reader, rulebooks.Current.Policy);
        return View("Index", new WorklistViewModel(words, filter, table, await HandlersAsync(reader, cancellationToken)));
    }

    private async Task<IReadOnlyList<FieldOption>> HandlersAsync(ListReader reader, CancellationToken cancellationToken) =>
        reader.Actor.Can(Permission.SeeAllCases) || reader.Team is not null ? await Handlers.For(context)(context).Select(one => new FieldOption(one.Id.ToString(), one.Name)).ToListAsync(cancellationToken) : [];
}
