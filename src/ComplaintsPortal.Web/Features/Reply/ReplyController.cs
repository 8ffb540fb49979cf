using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Intake;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Reply;

/// <summary>Shows what was found to those whom it concerns before it is decided, and records what they say (Code 5.8, LHP-37, LHP-48).</summary>
[Allow(Permission.Investigate)]
[Route("cases/{reference}/reply")]
public sealed class ReplyController(
    CaseLoader cases, ColleaguesQuery colleagues, PortalDbContext context, ReplyMail mail, IValidator<OfferReplyForm> offerValidator, IValidator<ReplyAnswerForm> answerValidator) : CaseTaskController(cases, "reply")
{
    [HttpGet("")]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return NotNow(open) ?? View(await ModelAsync(open, new OfferReplyForm { By = DateParts.From(UsualDay(open)) }, new ReplyAnswerForm(), cancellationToken));
    }

    // No later than the answer to the complainant is due, unless that is today or over: they need a day at least.
    private static DateOnly UsualDay(OpenCase open) =>
        open.Rules.Calendar.Reckon(open.Today, OfferReplyForm.UsualDays) is var usual && open.Complaint.ResponseDue is { } due && due < usual && due > open.Today ? due : usual;

    [HttpPost("")]
    public async Task<IActionResult> Index(ComplaintReference reference, OfferReplyForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (open.Complaint.WhyNotOfferReply(Actor) is { } whyNot)
        {
            throw new IllegalActException(whyNot);
        }

        if (!await IsValidAsync(offerValidator, form, cancellationToken, nameof(ReplyViewModel.Form))
            || !Allows(open.Complaint.WhyNotOfferReply(form.By.ToDate()!.Value, open.Today, Actor), $"Form.{nameof(form.By)}"))
        {
            return Invalid(await ModelAsync(open, form, new ReplyAnswerForm(), cancellationToken));
        }

        var ids = form.Colleagues.Select(id => Guid.TryParse(id, out var one) ? one : Guid.Empty).ToList();
        var cards = await context.ActiveStaff().AsNoTracking().Where(one => ids.Contains(one.Id))
            .Select(one => new StaffCard(one.Id, one.Name, one.JobTitle ?? "", one.Team ?? "", one.PhoneNumber ?? "", one.Email ?? "")).ToListAsync(cancellationToken);
        cards.Sort((one, other) => string.CompareOrdinal(one.Name, other.Name));
        if (form.Change || !Allows(cards.Count > RightOfReply.MostColleagues ? $"Choose at most {RightOfReply.MostColleagues} colleagues" : null, $"Form.{nameof(form.Colleagues)}"))
        {
            var model = await ModelAsync(open, form, new ReplyAnswerForm(), cancellationToken);
            return form.Change ? View(model) : Invalid(model);
        }

        if (cards.Count > 0 && form.About.Count == 0)
        {
            ModelState.Clear();
            return View("About", new ReplyAboutViewModel(open, form with { About = [.. cards.Select(one => new AboutColleagueForm { Who = one.Id.ToString() })] }, cards));
        }

        var invitations = cards.Select(card => new ReplyInvitation(card, form.About.FirstOrDefault(one => one.Who == card.Id.ToString())?.Numbers ?? [])).ToList();
        foreach (var (index, invitation) in invitations.Index())
        {
            Allows(open.Complaint.WhyNotInvite(invitation), $"Form.About[{index}].Points");
        }

        if (!ModelState.IsValid)
        {
            var about = invitations.Select(one => new AboutColleagueForm { Who = one.Who.Id.ToString(), Points = form.About.FirstOrDefault(given => given.Who == one.Who.Id.ToString())?.Points ?? [] });
            return Invalid(new ReplyAboutViewModel(open, form with { About = [.. about] }, cards), "About");
        }

        var group = await context.PresentGroupOfAsync(open.Complaint.Id, cancellationToken);
        await DoAsync(open, (complaint, act) =>
        {
            complaint.OfferReply(form.By.ToDate()!.Value, invitations, open.Rules, act, [.. group.Select(one => (one.Party.Id, one.Person.Name))]);
            context.AddRange(cards.Where(card => OutboxMessage.IsAddress(card.Email)).Select(card => mail.Asked(complaint, card, act.On)));
        }, cancellationToken);
        return Onward(open, "letters/provisional-findings", "The response waits for their answers. Now send the letter with what was found so far.");
    }

    [HttpPost("answer")]
    public async Task<IActionResult> Answer(ComplaintReference reference, ReplyAnswerForm answerForm, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        if (!await IsValidAsync(answerValidator, answerForm, cancellationToken, nameof(ReplyViewModel.AnswerForm)))
        {
            return Invalid(await ModelAsync(open, new OfferReplyForm(), answerForm, cancellationToken), nameof(Index));
        }

        await DoAsync(open, (complaint, act) => complaint.AnswerReply(answerForm.StaffId(), answerForm.InWords!, open.Rules, act, answerForm.PartyId()), cancellationToken);
        return Onward(open, "reply", "Their answer is recorded.");
    }

    private async Task<ReplyViewModel> ModelAsync(OpenCase open, OfferReplyForm form, ReplyAnswerForm answer, CancellationToken cancellationToken) =>
        new(open, form, answer, await colleagues.AllAsync(cancellationToken));
}

public sealed record ReplyViewModel(OpenCase Case, OfferReplyForm Form, ReplyAnswerForm AnswerForm, IReadOnlyList<Colleague> Colleagues)
{
    public RightOfReply? Standing => Case.Complaint.Reply is { } reply && reply.Stage == Case.Complaint.CurrentStage.Number ? reply : null;
}

/// <param name="Cards">The colleagues who were chosen, in the order of the form's <see cref="OfferReplyForm.About"/>.</param>
public sealed record ReplyAboutViewModel(OpenCase Case, OfferReplyForm Form, IReadOnlyList<StaffCard> Cards)
{
    /// <summary>The points with a finding.</summary>
    public IEnumerable<FieldOption> Options => Case.Complaint.CurrentStage.Points.Where(point => point.HasFinding)
        .Select(point => new FieldOption(point.Number.ToString(CultureInfo.InvariantCulture), $"Point {point.Number}: {point.Text} ({Words.DecisionWords(point.Decision!.Value)})"));
}
