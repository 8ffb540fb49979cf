using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Feedback;
using ComplaintsPortal.Domain.Improvements;
using ComplaintsPortal.Domain.Openness;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Statements;

/// <summary>What everybody may read of learning and compliments: written by one person, approved by another.</summary>
[Allow(Permission.Investigate)]
[Route("staff/statements")]
public sealed class StatementsController(PortalDbContext context, Rulebooks rulebooks, IValidator<StatementForm> validator, IValidator<WithdrawStatementForm> withdrawValidator) : PortalController
{
    public const string Address = "/staff/statements";

    private const int Most = 200;

    private Act Act => new(Actor, Clock.GetUtcNow().UtcDateTime);

    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(
        await context.Set<PublicStatement>().AsNoTracking().OrderBy(one => one.WithdrawnOn != null).ThenBy(one => one.ApprovedOn != null).ThenByDescending(one => one.Id).Take(Most).ToListAsync(cancellationToken));

    [HttpGet("add")]
    public async Task<IActionResult> Add(long? theme, long? feedback, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var form = new StatementForm { Kind = feedback is null ? StatementKind.Learning : StatementKind.Compliment, Theme = theme, Feedback = feedback };
        return View("Edit", await ModelAsync(null, form, cancellationToken));
    }

    [HttpPost("add")]
    public async Task<IActionResult> Add(StatementForm form, CancellationToken cancellationToken)
    {
        var model = await ModelAsync(null, form, cancellationToken);
        if (!await IsGoodAsync(model, cancellationToken))
        {
            return Invalid(model, "Edit");
        }

        var one = PublicStatement.Write(form.Note(), Act);
        context.Add(one);
        return await SavedAsync(one, "It waits for approval by the director.", cancellationToken);
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Edit(long id, CancellationToken cancellationToken)
    {
        var one = await FindAsync(id, cancellationToken);
        return View(await ModelAsync(one, StatementForm.Of(one), cancellationToken));
    }

    [HttpPost("{id:long}")]
    public async Task<IActionResult> Edit(long id, StatementForm form, CancellationToken cancellationToken)
    {
        var one = await FindAsync(id, cancellationToken);
        form = form with { Theme = one.ThemeId, Feedback = one.FeedbackId, Kind = one.Kind };
        var model = await ModelAsync(one, form, cancellationToken);
        if (!await IsGoodAsync(model, cancellationToken))
        {
            return Invalid(model, nameof(Edit));
        }

        one.Change(form.Note(), Act);
        return await SavedAsync(one, "The words are changed.", cancellationToken);
    }

    [HttpPost("{id:long}/approve")]
    [Allow(Permission.ApproveReports)]
    public async Task<IActionResult> Approve(long id, CancellationToken cancellationToken)
    {
        var one = await FindAsync(id, cancellationToken);
        one.Approve(RoleOf(Actor), Act);
        return await SavedAsync(one, "It is public now.", cancellationToken);
    }

    [HttpPost("{id:long}/withdraw")]
    public async Task<IActionResult> Withdraw(long id, WithdrawStatementForm withdraw, CancellationToken cancellationToken)
    {
        var one = await FindAsync(id, cancellationToken);
        if (!await IsValidAsync(withdrawValidator, withdraw, cancellationToken, nameof(StatementViewModel.Withdraw)))
        {
            return Invalid((await ModelAsync(one, StatementForm.Of(one), cancellationToken)) with { Withdraw = withdraw }, nameof(Edit));
        }

        one.Withdraw(withdraw.Because!, Act);
        return await SavedAsync(one, "It is not public any more.", cancellationToken);
    }

    // As the landlord's policy calls it: "Director of Housing and Assets".
    private string RoleOf(Actor by) => rulebooks.Current.Policy.Roles.GetValueOrDefault(by.Roles.First(role => Permissions.Allow([role], Permission.ApproveReports)), "");

    private async Task<bool> IsGoodAsync(StatementViewModel model, CancellationToken cancellationToken)
    {
        if (await IsValidAsync(validator, model.Form, cancellationToken, nameof(model.Form)) && PublicStatement.WhyNot(model.Form.Note()) is { } whyNot)
        {
            ModelState.AddModelError($"Form.{(PersonalData.In(model.Form.Said ?? "") is null && PersonalData.In(model.Form.Did ?? "") is not null ? nameof(StatementForm.Did) : nameof(StatementForm.Said))}", whyNot);
        }

        // Whoever praised somebody is not named without having been asked.
        if (model.Feedback is { Name.Length: > 0 } from && Names(from.Name).Any(name => $"{model.Form.Said}\n{model.Form.Did}".Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            ModelState.AddModelError($"Form.{nameof(StatementForm.Said)}", StatementFormValidator.TheirName);
        }

        return ModelState.IsValid;
    }

    private static IEnumerable<string> Names(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(part => part.Length > 2);

    private async Task<IActionResult> SavedAsync(PublicStatement one, string done, CancellationToken cancellationToken)
    {
        await context.SaveChangesAsync(cancellationToken);
        Done(done);
        return Redirect($"{Address}/{one.Id}");
    }

    private async Task<StatementViewModel> ModelAsync(PublicStatement? one, StatementForm form, CancellationToken cancellationToken) => new(
        one, form, Actor,
        form.Theme is { } theme ? await context.Set<Theme>().AsNoTracking().SingleOrDefaultAsync(t => t.Id == theme, cancellationToken) ?? throw new NotFoundException("theme") : null,
        form.Feedback is { } feedback
            ? await context.Set<FeedbackItem>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == feedback && f.Kind == FeedbackKind.Compliment, cancellationToken) ?? throw new NotFoundException("compliment") : null);

    private async Task<PublicStatement> FindAsync(long id, CancellationToken cancellationToken) =>
        await context.Set<PublicStatement>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw new NotFoundException("statement");
}

/// <param name="Statement">Null for a new one.</param>
public sealed record StatementViewModel(PublicStatement? Statement, StatementForm Form, Actor Reader, Theme? Theme, FeedbackItem? Feedback)
{
    public WithdrawStatementForm Withdraw { get; init; } = new();

    public bool MayChange => (Statement is null ? PublicStatement.WhyNotWrite(Reader) : Statement.WhyNotChange(Reader)) is null;
}

public sealed record StatementForm
{
    public StatementKind? Kind { get; init; }

    public string? Said { get; init; }

    public string? Did { get; init; }

    public long? Theme { get; init; }

    public long? Feedback { get; init; }

    public static StatementForm Of(PublicStatement one) => new() { Kind = one.Kind, Said = one.Said, Did = one.Did, Theme = one.ThemeId, Feedback = one.FeedbackId };

    public StatementNote Note() => new(Kind!.Value, Said ?? "", Did ?? "", Theme, Feedback);
}

public sealed class StatementFormValidator : AbstractValidator<StatementForm>
{
    public const string NoKind = "Choose what it is";
    public const string NoSaid = "Write what people said";
    public const string NoDid = "Write what we did";
    public const string TheirName = "Take out the name of whoever wrote it";

    /// <summary>A few sentences.</summary>
    public const int Longest = 2_000;

    public StatementFormValidator()
    {
        RuleFor(f => f.Kind).NotNull().WithMessage(NoKind).IsInEnum().WithMessage(NoKind);
        RuleFor(f => f.Said).NotEmpty().WithMessage(NoSaid).IsAtMost(Longest, "What people said");
        RuleFor(f => f.Did).NotEmpty().When(f => f.Kind == StatementKind.Learning).WithMessage(NoDid).IsAtMost(Longest, "What we did");
    }
}

public sealed record WithdrawStatementForm
{
    public string? Because { get; init; }
}

public sealed class WithdrawStatementFormValidator : AbstractValidator<WithdrawStatementForm>
{
    public const string NoReason = "Say why it is withdrawn";

    public WithdrawStatementFormValidator() => RuleFor(f => f.Because).NotEmpty().WithMessage(NoReason).IsAtMost(Limits.Words, "The reason");
}

/// <summary>How pages name what is published.</summary>
public static class StatementWords
{
    public static string Of(StatementKind kind) => kind switch
    {
        StatementKind.Learning => "You said, we did",
        StatementKind.Compliment => "A compliment",
    };

    public static (string Words, string Colour) State(PublicStatement one) =>
        one.WithdrawnOn is not null ? ("Withdrawn", "grey") : one.ApprovedOn is not null ? ("Public", "green") : ("Not public yet", "blue");
}
