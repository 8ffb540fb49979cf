using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Contractors;

/// <summary>The register of contractors, with how complaints about them went (PCC-10).</summary>
[Allow(Permission.SeePeople)]
[Route("staff/contractors")]
public sealed class ContractorsController(PortalDbContext context, ContractorFiguresQuery figures, WorklistQuery lists, IValidator<ContractorForm> validator) : PortalController
{
    public const int PageSize = 25;

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var reader = await lists.ReaderAsync(Actor, cancellationToken);
        var contractors = await context.Set<Contractor>().AsNoTracking().OrderBy(one => one.Name).ThenBy(one => one.Id).ToListAsync(cancellationToken);
        var cases = (await figures.ReadAsync(reader, null, cancellationToken)).ToLookup(one => one.ContractorId);
        return View(new ContractorsViewModel([.. contractors.Select(one => new ContractorRow(one, [.. cases[one.Id]]))], Today, Contractor.WhyNotKeep(Actor) is null));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> One(long id, ContractorFigure? show, int page, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var contractor = await FindAsync(id, cancellationToken);
        var figure = show ?? ContractorFigure.All;
        var cases = (await figures.ReadAsync(await lists.ReaderAsync(Actor, cancellationToken), id, cancellationToken)).Where(one => one.CountsAs(figure)).ToList();
        return View("One", new ContractorViewModel(contractor, figure, [.. cases.Skip(Math.Clamp(page - 1, 0, cases.Count) * PageSize).Take(PageSize)], cases.Count, Math.Max(page, 1), Contractor.WhyNotKeep(Actor) is null));
    }

    [HttpGet("new")]
    [Allow(Permission.Triage)]
    public IActionResult New() => View("Change", new ContractorChangeViewModel(null, new ContractorForm { From = DateParts.From(Today) }));

    [HttpPost("new")]
    [Allow(Permission.Triage)]
    public async Task<IActionResult> New(ContractorForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(ContractorChangeViewModel.Form)))
        {
            return Invalid(new ContractorChangeViewModel(null, form), "Change");
        }

        var contractor = Contractor.Register(form.Details(), new Act(Actor, Clock.GetUtcNow().UtcDateTime));
        context.Add(contractor);
        await context.SaveChangesAsync(cancellationToken);
        Done($"{contractor.Name} is in the register.");
        return Redirect($"/staff/contractors/{contractor.Id}");
    }

    [HttpGet("{id:long}/change")]
    [Allow(Permission.Triage)]
    public async Task<IActionResult> Change(long id, CancellationToken cancellationToken)
    {
        var contractor = await FindAsync(id, cancellationToken);
        return View("Change", new ContractorChangeViewModel(contractor, ContractorForm.Of(contractor)));
    }

    [HttpPost("{id:long}/change")]
    [Allow(Permission.Triage)]
    public async Task<IActionResult> Change(long id, ContractorForm form, CancellationToken cancellationToken)
    {
        var contractor = await FindAsync(id, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(ContractorChangeViewModel.Form)))
        {
            return Invalid(new ContractorChangeViewModel(contractor, form), "Change");
        }

        contractor.Change(form.Details(), new Act(Actor, Clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        Done("The register is changed.");
        return Redirect($"/staff/contractors/{id}");
    }

    private async Task<Contractor> FindAsync(long id, CancellationToken cancellationToken) =>
        await context.Set<Contractor>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("contractor");
}

/// <summary>A contractor with the complaints of the last twelve months.</summary>
public sealed record ContractorRow(Contractor Contractor, IReadOnlyList<ContractorCase> Cases)
{
    public int Count(ContractorFigure figure) => Cases.Count(one => one.CountsAs(figure));
}

public sealed record ContractorsViewModel(IReadOnlyList<ContractorRow> Rows, DateOnly Today, bool MayChange);

public sealed record ContractorViewModel(Contractor Contractor, ContractorFigure Figure, IReadOnlyList<ContractorCase> Cases, int All, int Page, bool MayChange)
{
    public string? PreviousHref => Page > 1 ? ContractorWords.Href(Contractor.Id, Figure, Page - 1) : null;

    public string? NextHref => Page * ContractorsController.PageSize < All ? ContractorWords.Href(Contractor.Id, Figure, Page + 1) : null;
}

/// <param name="Contractor">Null for a new one.</param>
public sealed record ContractorChangeViewModel(Contractor? Contractor, ContractorForm Form)
{
    public string Title => Contractor is null ? "Add a contractor" : $"Change {Contractor.Name}";
}
