using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Features.Complainants;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Needs;

/// <summary>Reasonable adjustments and disclosed disabilities of a person: recorded, decided, looked at again, ended (Code 5.10).</summary>
[Allow(Permission.Investigate)]
[Route("staff/complainants/{id:long}/needs")]
public sealed class NeedsController(
    ComplainantsQuery people, PersonWork work, PortalDbContext context, IValidator<NeedForm> validator, IValidator<NeedDecisionForm> decisionValidator) : PortalController
{
    [HttpGet("add")]
    public async Task<IActionResult> Add(long id, CancellationToken cancellationToken) =>
        View(new NeedViewModel(await people.OpenAsync(id, Actor, cancellationToken), new NeedForm { Asked = DateParts.From(Today), Audience = NeedAudience.Everybody }));

    [HttpPost("add")]
    public async Task<IActionResult> Add(long id, NeedForm form, CancellationToken cancellationToken)
    {
        var person = await people.OpenAsync(id, Actor, cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(NeedViewModel.Form)))
        {
            return Invalid(new NeedViewModel(person, form), nameof(Add));
        }

        var act = work.ActOf(Actor);
        await work.DoAsync(person, act, () => context.Add(Need.Record(person, form.Note(), act)), cancellationToken);
        Done(form.Kind == NeedKind.Disability ? "The disability is recorded." : "The adjustment is recorded. It is applied once it is agreed.");
        return Redirect(ComplainantHref.Of(id) + "#needs");
    }

    [HttpGet("{number:long}")]
    public async Task<IActionResult> Decide(long id, long number, CancellationToken cancellationToken) =>
        View(await ModelAsync(id, number, new NeedDecisionForm(), cancellationToken));

    [HttpPost("{number:long}")]
    public async Task<IActionResult> Decide(long id, long number, NeedDecisionForm form, CancellationToken cancellationToken)
    {
        var model = await ModelAsync(id, number, form, cancellationToken);
        if (!await IsValidAsync(decisionValidator, form, cancellationToken, nameof(NeedDecisionViewModel.Form)))
        {
            return Invalid(model, nameof(Decide));
        }

        var (person, need, act) = (model.Person, model.Need, work.ActOf(Actor));
        await work.DoAsync(person, act, () => Decide(person, need, form, act), cancellationToken);
        Done(form.Decision switch
        {
            "agree" => "The adjustment is agreed, and holds from now on for all their complaints.",
            "decline" => "The adjustment is declined. Tell them why, and what else you can do.",
            "holds" => "It holds on.",
            _ => "It has ended.",
        });
        return Redirect(ComplainantHref.Of(id) + "#needs");
    }

    private static void Decide(Person person, Need need, NeedDecisionForm form, Act act)
    {
        switch (form.Decision)
        {
            case "agree":
                need.Agree(person, form.Review.ToDate()!.Value, form.Reasons!, act);
                break;
            case "decline":
                need.Decline(person, form.Reasons!, act);
                break;
            case "holds":
                need.Review(person, form.Review.ToDate()!.Value, form.Reasons!, act);
                break;
            default:
                need.End(person, form.Reasons!, act);
                break;
        }
    }

    private async Task<NeedDecisionViewModel> ModelAsync(long id, long number, NeedDecisionForm form, CancellationToken cancellationToken)
    {
        var person = await people.OpenAsync(id, Actor, cancellationToken);
        var need = await context.NeedsOf(id).SingleOrDefaultAsync(n => n.Id == number, cancellationToken) ?? throw new NotFoundException("adjustment");
        var handles = await context.ComplaintsOf(id).AnyAsync(c => c.HandlerId == Actor.StaffId, cancellationToken);
        return need.IsHiddenFrom(Actor, handles ? Actor.StaffId : null) ? throw new NotAllowedException() : new NeedDecisionViewModel(person, need, form);
    }
}

public sealed record NeedViewModel(Person Person, NeedForm Form);

public sealed record NeedDecisionViewModel(Person Person, Need Need, NeedDecisionForm Form);
