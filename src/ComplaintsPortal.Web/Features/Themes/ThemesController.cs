using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Worklists;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Themes;

/// <summary>What complaints have in common, and what repeats (Code 9.2–9.4).</summary>
[Allow(Permission.Investigate)]
[Route("staff/themes")]
public sealed class ThemesController(
    PortalDbContext context, ThemesQuery query, WorklistQuery lists, ColleaguesQuery colleagues, IValidator<ThemeForm> validator, IValidator<JoinForm> joinValidator, IValidator<TellForm> tellValidator, IValidator<EndForm> endValidator)
    : PortalController
{
    public const string Address = "/staff/themes";

    private Act Act => new(Actor, Clock.GetUtcNow().UtcDateTime);

    [HttpGet("")]
    public async Task<IActionResult> Index(string? which, CancellationToken cancellationToken) =>
        View(await query.ListAsync(which == "all", await lists.ReaderAsync(Actor, cancellationToken), cancellationToken));

    [HttpGet("add")]
    public async Task<IActionResult> Add(string? signal, CancellationToken cancellationToken) =>
        View("Edit", await EditAsync(null, new ThemeForm { Signal = signal, Review = DateParts.From(Today.AddMonths(3)), OwnerId = Actor.StaffId }, cancellationToken));

    [HttpPost("add")]
    public async Task<IActionResult> Add(ThemeForm form, CancellationToken cancellationToken)
    {
        var model = await EditAsync(null, form, cancellationToken);
        if (!await IsGoodAsync(model, cancellationToken))
        {
            return Invalid(model, "Edit");
        }

        var theme = Theme.Record(model.Form.Note(OwnerOf(model)), Act);
        context.Add(theme);
        foreach (var one in model.Complaints)
        {
            context.Add(ThemeComplaint.Join(theme, (await query.FindAsync(one.Reference.ToString(), Actor, cancellationToken))!, $"One of those that repeat: {model.Signal!.Subject}.", Act));
        }

        await context.SaveChangesAsync(cancellationToken);
        Done($"“{theme.Name}” is a theme now.");
        return Redirect($"{Address}/{theme.Id}");
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> One(long id, CancellationToken cancellationToken) =>
        View(await ModelAsync(id, model => model with { Tell = new TellForm { Day = DateParts.From(Today) } }, cancellationToken));

    [HttpGet("{id:long}/change")]
    public async Task<IActionResult> Change(long id, CancellationToken cancellationToken)
    {
        var theme = await FindAsync(id, cancellationToken);
        return View("Edit", await EditAsync(theme, ThemeForm.Of(theme), cancellationToken));
    }

    [HttpPost("{id:long}/change")]
    public async Task<IActionResult> Change(long id, ThemeForm form, CancellationToken cancellationToken)
    {
        var theme = await FindAsync(id, cancellationToken);
        var model = await EditAsync(theme, form, cancellationToken);
        if (!await IsGoodAsync(model, cancellationToken))
        {
            return Invalid(model, "Edit");
        }

        theme.Change(form.Note(OwnerOf(model)), Act);
        return await SavedAsync(theme, "The theme is changed.", cancellationToken);
    }

    [HttpPost("{id:long}/join")]
    public async Task<IActionResult> Join(long id, JoinForm join, CancellationToken cancellationToken)
    {
        var theme = await FindAsync(id, cancellationToken);
        var complaint = await query.FindAsync(join.Reference, Actor, cancellationToken);
        if (await IsValidAsync(joinValidator, join, cancellationToken, nameof(ThemeViewModel.Join)))
        {
            var isIn = complaint is not null && await context.Set<ThemeComplaint>().AnyAsync(one => one.ThemeId == id && one.ComplaintId == complaint.Id, cancellationToken);
            if ((complaint is null ? JoinFormValidator.Nothing : ThemeComplaint.WhyNotJoin(theme, complaint, isIn, Actor)) is { } whyNot)
            {
                ModelState.AddModelError($"Join.{nameof(join.Reference)}", whyNot);
            }
        }

        if (!ModelState.IsValid)
        {
            return Invalid(await ModelAsync(id, model => model with { Join = join }, cancellationToken), nameof(One));
        }

        context.Add(ThemeComplaint.Join(theme, complaint!, join.Why!, Act));
        return await SavedAsync(theme, $"{complaint!.Reference} belongs to the theme.", cancellationToken);
    }

    [HttpPost("{id:long}/leave/{number:long}")]
    public async Task<IActionResult> Leave(long id, long number, CancellationToken cancellationToken)
    {
        var theme = await FindAsync(id, cancellationToken);
        var joined = await context.Set<ThemeComplaint>().SingleOrDefaultAsync(one => one.Id == number && one.ThemeId == id, cancellationToken) ?? throw new NotFoundException("complaint of the theme");
        var complaint = await context.Set<Complaint>().VisibleTo(Actor, (await lists.ReaderAsync(Actor, cancellationToken)).Team)
            .SingleOrDefaultAsync(c => c.Id == joined.ComplaintId, cancellationToken) ?? throw new NotFoundException("complaint of the theme");
        joined.Leave(theme, complaint, Act);
        context.Remove(joined);
        return await SavedAsync(theme, $"{complaint.Reference} does not belong to the theme any more.", cancellationToken);
    }

    [HttpPost("{id:long}/tell")]
    public async Task<IActionResult> Tell(long id, TellForm tell, CancellationToken cancellationToken)
    {
        var theme = await FindAsync(id, cancellationToken);
        if (!await IsValidAsync(tellValidator, tell, cancellationToken, nameof(ThemeViewModel.Tell)))
        {
            return Invalid(await ModelAsync(id, model => model with { Tell = tell }, cancellationToken), nameof(One));
        }

        theme.Tell(tell.Whom!, tell.Day.ToDate()!.Value, Act);
        return await SavedAsync(theme, "It is noted who was told.", cancellationToken);
    }

    [HttpPost("{id:long}/end")]
    public async Task<IActionResult> End(long id, EndForm end, CancellationToken cancellationToken)
    {
        var theme = await FindAsync(id, cancellationToken);
        if (!await IsValidAsync(endValidator, end, cancellationToken, nameof(ThemeViewModel.End)))
        {
            return Invalid(await ModelAsync(id, model => model with { End = end }, cancellationToken), nameof(One));
        }

        theme.End(end.Because!, Act);
        return await SavedAsync(theme, "The theme is watched no more.", cancellationToken);
    }

    private async Task<IActionResult> SavedAsync(Theme theme, string done, CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        Done(done);
        return Redirect($"{Address}/{theme.Id}");
    }

    private async Task<bool> IsGoodAsync(ThemeEditViewModel model, CancellationToken cancellationToken)
    {
        if (await IsValidAsync(validator, model.Form, cancellationToken, nameof(model.Form)) && OwnerOf(model).Length == 0)
        {
            ModelState.AddModelError($"Form.{nameof(ThemeForm.OwnerId)}", ThemeFormValidator.NoOwner);
        }

        return ModelState.IsValid;
    }

    private static string OwnerOf(ThemeEditViewModel model) => model.Colleagues.FirstOrDefault(one => one.Id == model.Form.OwnerId)?.Name ?? "";

    private async Task<ThemeEditViewModel> EditAsync(Theme? theme, ThemeForm form, CancellationToken cancellationToken)
    {
        var signal = string.IsNullOrEmpty(form.Signal) ? null : (await query.SignalsAsync(Today, cancellationToken)).FirstOrDefault(one => one.Key == form.Signal);
        return new ThemeEditViewModel(
            theme, form, await colleagues.CaseWorkersAsync(cancellationToken), signal,
            signal is null ? [] : await query.BehindAsync(signal, await lists.ReaderAsync(Actor, cancellationToken), cancellationToken));
    }

    private async Task<ThemeViewModel> ModelAsync(long id, Func<ThemeViewModel, ThemeViewModel> with, CancellationToken cancellationToken) =>
        with(await query.OneAsync(await FindAsync(id, cancellationToken), await lists.ReaderAsync(Actor, cancellationToken), cancellationToken));

    private async Task<Theme> FindAsync(long id, CancellationToken cancellationToken) =>
        await context.Set<Theme>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("theme");
}
