using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Features.Complainants;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Restrictions;

/// <summary>Warnings about contact and restrictions of it, with evidence, regard to equality, review, appeal and end (Code 5.14, 5.15, PCC-11, ASH-7b).</summary>
[Allow(Permission.SeePeople)]
[Route("staff/complainants/{id:long}/restrictions")]
public sealed class RestrictionsController(
    ComplainantsQuery people, PersonWork work, PortalDbContext context, Rulebooks rulebooks,
    IValidator<BehaviourForm> behaviourValidator, IValidator<TermsForm> termsValidator, IValidator<RestrictionStepForm> stepValidator) : PortalController
{
    [HttpGet("add")]
    [Allow(Permission.RestrictContact)]
    public async Task<IActionResult> Add(long id, CancellationToken cancellationToken) => View(await AddModelAsync(id, new BehaviourForm(), new TermsForm(), cancellationToken));

    [HttpPost("add")]
    [Allow(Permission.RestrictContact)]
    public async Task<IActionResult> Add(long id, BehaviourForm form, TermsForm terms, CancellationToken cancellationToken)
    {
        var model = await AddModelAsync(id, form, terms, cancellationToken);
        var valid = await IsValidAsync(behaviourValidator, form, cancellationToken, nameof(model.Form));
        valid &= !form.AtOnce || await IsValidAsync(termsValidator, terms, cancellationToken, nameof(model.Terms));
        var (person, act) = (model.Person, work.ActOf(Actor));
        if (!valid || !Allows(form.AtOnce ? ReviewTooLate(terms) : null))
        {
            return Invalid(model, nameof(Add));
        }

        ContactRestriction? made = null;
        await work.DoAsync(
            person, act,
            () => made = context.Add(form.AtOnce ? ContactRestriction.RestrictAtOnce(person, form.Note(), terms.Note(), form.WithoutWarning!, act) : ContactRestriction.Warn(person, form.Note(), act)).Entity,
            cancellationToken);
        Done(form.AtOnce ? "Contact is limited. Send the letter that says so." : "The warning is recorded. Send the letter with the guide.");
        return Redirect(RestrictionViewModel.HrefOf(id, made!.Id));
    }

    [HttpGet("{number:long}")]
    public async Task<IActionResult> Index(long id, long number, CancellationToken cancellationToken) =>
        View(await ModelAsync(id, number, cancellationToken));

    /// <summary>From a warning to a restriction.</summary>
    [HttpPost("{number:long}/restrict")]
    [Allow(Permission.RestrictContact)]
    public async Task<IActionResult> Restrict(long id, long number, TermsForm terms, CancellationToken cancellationToken)
    {
        var model = await ModelAsync(id, number, cancellationToken) with { Terms = terms };
        if (!await IsValidAsync(termsValidator, terms, cancellationToken, nameof(model.Terms)) || !Allows(ReviewTooLate(terms)))
        {
            return Invalid(model);
        }

        var act = work.ActOf(Actor);
        await work.DoAsync(model.Person, act, () => model.Restriction.Restrict(model.Person, terms.Note(), act), cancellationToken);
        Done("Contact is limited. Send the letter that says so.");
        return Redirect(model.Href);
    }

    [HttpPost("{number:long}")]
    [Allow(Permission.Investigate)]
    public async Task<IActionResult> Index(long id, long number, RestrictionStepForm form, CancellationToken cancellationToken)
    {
        var model = await ModelAsync(id, number, cancellationToken) with { Form = form };
        if (!await IsValidAsync(stepValidator, form, cancellationToken, nameof(model.Form)))
        {
            return Invalid(model);
        }

        var (person, one, act) = (model.Person, model.Restriction, work.ActOf(Actor));
        var whyNot = form.Step switch
        {
            "holds" => one.WhyNotReview(form.Review.ToDate(), Actor, Today),
            "appeal" => one.WhyNotAppeal(Actor),
            "end" => one.WhyNotEnd(Actor),
            _ => one.WhyNotDecideAppeal(Actor),
        };
        if (whyNot is not null)
        {
            ModelState.AddModelError($"Form.{(form.Step == "holds" ? nameof(form.Review) : nameof(form.Step))}", whyNot);
            return Invalid(model);
        }

        await work.DoAsync(person, act, () => Step(person, one, form, act), cancellationToken);
        Done(form.Step == "appeal" ? "The appeal is recorded. Somebody who did not decide the restriction decides it." : $"{(one.State == RestrictionState.Ended ? "It has ended" : "Saved")}. Send the letter that says what was decided.");
        return Redirect(model.Href);
    }

    private static void Step(Person person, ContactRestriction one, RestrictionStepForm form, Act act)
    {
        switch (form.Step)
        {
            case "holds":
                one.Review(person, form.Words!, form.Review.ToDate()!.Value, act);
                break;
            case "appeal":
                one.ReceiveAppeal(person, form.Words!, act.Day, act);
                break;
            case "end":
                one.End(person, form.Words!, act);
                break;
            default:
                one.DecideAppeal(person, form.Step == "stands", form.Words!, act);
                break;
        }
    }

    private string? ReviewTooLate(TermsForm terms) => terms.Review.ToDate() > Today.AddMonths(ContactRestriction.LongestMonths)
        ? $"A restriction is looked at again within {ContactRestriction.LongestMonths} months" : null;

    private bool Allows(string? whyNot)
    {
        if (whyNot is not null)
        {
            ModelState.AddModelError($"Terms.{nameof(TermsForm.Review)}", whyNot);
        }

        return whyNot is null;
    }

    private async Task<BehaviourViewModel> AddModelAsync(long id, BehaviourForm form, TermsForm terms, CancellationToken cancellationToken)
    {
        var person = await people.OpenAsync(id, Actor, cancellationToken);
        return new BehaviourViewModel(person, rulebooks.Current.Policy.Conduct, await InForceAsync(id, cancellationToken), form, terms);
    }

    private async Task<RestrictionViewModel> ModelAsync(long id, long number, CancellationToken cancellationToken)
    {
        var person = await people.OpenAsync(id, Actor, cancellationToken);
        var one = await context.RestrictionsOf(id).Include(r => r.Reviews).SingleOrDefaultAsync(r => r.Id == number, cancellationToken) ?? throw new NotFoundException("restriction");
        var latest = await context.ComplaintsOf(id).OrderByDescending(c => c.ReceivedOn).ThenByDescending(c => c.Id).Select(c => c.Reference).FirstOrDefaultAsync(cancellationToken);
        var model = new RestrictionViewModel(person, one, rulebooks.Current.Policy.Conduct, await InForceAsync(id, cancellationToken), Actor, Today, latest);
        return model with { Sent = await SentAsync(id, model.LetterKind, one.ToTellSince, cancellationToken) };
    }

    // From whichever of their complaints it went.
    private Task<SentLetter?> SentAsync(long id, LetterKind kind, DateTime since, CancellationToken cancellationToken) => context.ComplaintsOf(id).AsNoTracking()
        .SelectMany(c => c.Letters.Where(l => l.Kind == kind && !l.IsSuperseded && l.IssuedOn >= since), (c, l) => new { c.Reference, Letter = l })
        .OrderByDescending(one => one.Letter.IssuedOn)
        .Select(one => new SentLetter(one.Reference, one.Letter.Number, one.Letter.IssuedOn, one.Letter.SentDay)).FirstOrDefaultAsync(cancellationToken);

    // The Equality Act is considered with the register of adjustments in view (Code 5.15).
    private Task<List<Need>> InForceAsync(long id, CancellationToken cancellationToken) => context.NeedsOf(id).AsNoTracking()
        .Where(n => n.State == NeedState.Agreed || n.State == NeedState.Disclosed || n.State == NeedState.Asked).OrderBy(n => n.Id).ToListAsync(cancellationToken);
}

/// <param name="Needs">The adjustments and disabilities that are to be considered.</param>
public sealed record BehaviourViewModel(Person Person, ConductRules Rules, IReadOnlyList<Need> Needs, BehaviourForm Form, TermsForm Terms);

/// <summary>The letter that tells of it.</summary>
public sealed record SentLetter(ComplaintReference Reference, int Number, DateTime IssuedOn, DateOnly? SentDay);

/// <param name="Latest">The complaint from which letters about it go.</param>
public sealed record RestrictionViewModel(
    Person Person, ContactRestriction Restriction, ConductRules Rules, IReadOnlyList<Need> Needs, Actor Reader, DateOnly Today, ComplaintReference Latest)
{
    public TermsForm Terms { get; init; } = new();

    public RestrictionStepForm Form { get; init; } = new();

    public string Href => HrefOf(Person.Id, Restriction.Id);

    /// <summary>The kind of letter that tells them how it stands now.</summary>
    public LetterKind LetterKind =>
        Restriction.Decision is not null ? LetterKind.ContactDecision
        : Restriction.State == RestrictionState.Warned ? LetterKind.ContactWarning
        : LetterKind.ContactRestriction;

    public string LetterWords => LetterKind switch
    {
        LetterKind.ContactDecision => "the letter that says what was decided",
        LetterKind.ContactWarning => "the letter that warns",
        _ => "the letter that says so",
    };

    /// <summary>That letter, once it is issued; null before.</summary>
    public SentLetter? Sent { get; init; }

    public static string HrefOf(long personId, long number) => ComplainantHref.Of(personId, $"restrictions/{number}");

    public bool MayRestrict => Reader.Can(Permission.RestrictContact);

    public bool MayAppeal => Restriction.WhyNotAppeal(Reader) is null;

    public bool MayDecideAppeal => Restriction.WhyNotDecideAppeal(Reader) is null;

    /// <summary>Why an appeal that waits is not this reader’s to decide; null where none waits, or where it is.</summary>
    public string? WhyNotDecide => MayRestrict && Restriction.Appeal is { DecidedOn: null } ? Restriction.WhyNotDecideAppeal(Reader) : null;
}
