using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Paragraphs;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Paragraphs;

/// <summary>Standard paragraphs for responses: everybody who writes reads them, the lead approves them until a day.</summary>
[Route("staff/paragraphs")]
public sealed class ParagraphsController(PortalDbContext context, Rulebooks rulebooks, IValidator<ParagraphForm> validator, IValidator<WithdrawParagraphForm> withdrawValidator) : PortalController
{
    public const string Address = "/staff/paragraphs";

    private Act Act => new(Actor, Clock.GetUtcNow().UtcDateTime);

    [HttpGet("")]
    [Allow(Permission.Investigate)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new ParagraphsViewModel(
        await context.Set<StandardParagraph>().AsNoTracking().Where(p => p.ReplacedDay == null).OrderBy(p => p.Topic).ThenBy(p => p.Title).ToListAsync(cancellationToken),
        rulebooks.Current.Policy, Today, Actor.Can(Permission.Triage)));

    [HttpGet("add")]
    [Allow(Permission.Triage)]
    public IActionResult Add() => View("Edit", new ParagraphViewModel(new ParagraphForm { Expires = DateParts.From(Today.AddYears(1)) }, [], rulebooks.Current.Policy, Today));

    [HttpPost("add")]
    [Allow(Permission.Triage)]
    public async Task<IActionResult> Add(ParagraphForm form, CancellationToken cancellationToken)
    {
        if (!await IsGoodAsync(form, cancellationToken))
        {
            return Invalid(new ParagraphViewModel(form, [], rulebooks.Current.Policy, Today), "Edit");
        }

        var number = (await context.Set<StandardParagraph>().MaxAsync(p => (int?)p.Number, cancellationToken) ?? 0) + 1;
        context.Add(StandardParagraph.Approve(number, form.Approved(), Act));
        await context.SaveChangesAsync(cancellationToken);
        Done($"Standard paragraph {number}.1 is approved until {Words.Day(form.Expires.ToDate()!.Value)}.");
        return Redirect(Address);
    }

    [HttpGet("{number:int}")]
    [Allow(Permission.Investigate)]
    public async Task<IActionResult> Edit(int number, CancellationToken cancellationToken)
    {
        var versions = await VersionsAsync(number, cancellationToken);
        return View(new ParagraphViewModel(ParagraphForm.Of(versions[0]), versions, rulebooks.Current.Policy, Today) { MayChange = versions[0].WhyNotWithdraw(Actor) is null });
    }

    [HttpPost("{number:int}")]
    [Allow(Permission.Triage)]
    public async Task<IActionResult> Edit(int number, ParagraphForm form, CancellationToken cancellationToken)
    {
        var versions = await VersionsAsync(number, cancellationToken);
        if (!await IsGoodAsync(form, cancellationToken))
        {
            return Invalid(new ParagraphViewModel(form, versions, rulebooks.Current.Policy, Today) { MayChange = true }, nameof(Edit));
        }

        var next = versions[0].Revise(form.Approved(), Act);
        context.Add(next);
        await context.SaveChangesAsync(cancellationToken);
        Done($"Standard paragraph {next.Reference} is approved until {Words.Day(next.ExpiresDay)}. Responses that have the version before keep it and say so.");
        return Redirect(Address);
    }

    [HttpPost("{number:int}/withdraw")]
    [Allow(Permission.Triage)]
    public async Task<IActionResult> Withdraw(int number, WithdrawParagraphForm withdraw, CancellationToken cancellationToken)
    {
        var versions = await VersionsAsync(number, cancellationToken);
        if (!await IsValidAsync(withdrawValidator, withdraw, cancellationToken, nameof(ParagraphViewModel.Withdraw)))
        {
            return Invalid(new ParagraphViewModel(ParagraphForm.Of(versions[0]), versions, rulebooks.Current.Policy, Today) { MayChange = true, Withdraw = withdraw }, nameof(Edit));
        }

        versions[0].Withdraw(withdraw.Because!, Act);
        await context.SaveChangesAsync(cancellationToken);
        Done($"Standard paragraph {versions[0].Reference} is used no more.");
        return Redirect(Address);
    }

    private async Task<bool> IsGoodAsync(ParagraphForm form, CancellationToken cancellationToken)
    {
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(ParagraphViewModel.Form)))
        {
            return false;
        }

        if (StandardParagraph.WhyNotApprove(form.Approved(), Today, Actor) is { } whyNot)
        {
            ModelState.AddModelError($"Form.{nameof(form.Expires)}", whyNot);
        }

        if (form.Topic is { } topic && rulebooks.Current.Policy.Categories.All(one => one.Code != topic))
        {
            ModelState.AddModelError($"Form.{nameof(form.Topic)}", ParagraphFormValidator.NoTopic);
        }

        return ModelState.IsValid;
    }

    private async Task<List<StandardParagraph>> VersionsAsync(int number, CancellationToken cancellationToken) =>
        await context.Set<StandardParagraph>().Where(p => p.Number == number).OrderByDescending(p => p.Revision).ToListAsync(cancellationToken) is { Count: > 0 } versions
            ? versions
            : throw new NotFoundException("standard paragraph");
}

public sealed record ParagraphsViewModel(IReadOnlyList<StandardParagraph> Paragraphs, LandlordPolicy Policy, DateOnly Today, bool MayApprove);

/// <param name="Versions">The newest first; none for one that is new.</param>
public sealed record ParagraphViewModel(ParagraphForm Form, IReadOnlyList<StandardParagraph> Versions, LandlordPolicy Policy, DateOnly Today)
{
    public bool MayChange { get; init; }

    public WithdrawParagraphForm Withdraw { get; init; } = new();
}

public sealed record ParagraphForm
{
    public string? Topic { get; init; }

    public string? Title { get; init; }

    public string? Text { get; init; }

    public DateParts Expires { get; init; } = new();

    public static ParagraphForm Of(StandardParagraph one) =>
        new() { Topic = one.Topic.Length > 0 ? one.Topic : null, Title = one.Title, Text = one.Text, Expires = DateParts.From(one.ExpiresDay) };

    public ParagraphText Approved() => new(Topic ?? "", Title!, Text!, Expires.ToDate()!.Value);
}

public sealed class ParagraphFormValidator : AbstractValidator<ParagraphForm>
{
    public const string NoTopic = "Choose a subject from the list, or “Any subject”";
    public const string NoTitle = "Give it a title";
    public const string NoText = "Write the paragraph";

    public ParagraphFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Title).NotEmpty().WithMessage(NoTitle).IsAtMost(Limits.Line, "The title");
        RuleFor(f => f.Text).NotEmpty().WithMessage(NoText).IsAtMost(Limits.Words, "The paragraph");
        RuleFor(f => f.Expires).IsFutureDate("the last day on which it can be used", () => LondonTime.Today(clock));
    }
}

public sealed record WithdrawParagraphForm
{
    public string? Because { get; init; }
}

public sealed class WithdrawParagraphFormValidator : AbstractValidator<WithdrawParagraphForm>
{
    public const string NoReason = "Say why it is used no more";

    public WithdrawParagraphFormValidator() => RuleFor(f => f.Because).NotEmpty().WithMessage(NoReason).IsAtMost(Limits.Words, "The reason");
}
