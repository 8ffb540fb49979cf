using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintsPortal.Web.Features.KeepAway;

/// <summary>The lead keeps somebody away from a complaint that is about them, or in which they have a conflict of interest (Code 5.8).</summary>
[Allow(Permission.Triage)]
[Route("cases/{reference}/keep-away")]
public sealed class KeepAwayController(CaseLoader cases, ColleaguesQuery colleagues, RoleCoverQuery cover, IValidator<KeepAwayForm> validator)
    : CaseTaskController(cases, "keep-away")
{
    /// <param name="person">Whom the complaint's own words name, where the triage page found somebody.</param>
    [HttpGet]
    public async Task<IActionResult> Index(ComplaintReference reference, Guid? person, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var form = new KeepAwayForm { Person = person, Ground = person is null ? null : KeptAwayGround.Named };
        return NotNow(open) ?? View(new KeepAwayViewModel(open, form, await colleagues.AllAsync(cancellationToken)));
    }

    [HttpPost]
    public async Task<IActionResult> Index(ComplaintReference reference, KeepAwayForm form, CancellationToken cancellationToken)
    {
        var open = await OpenToDoAsync(reference, cancellationToken);
        var people = await colleagues.AllAsync(cancellationToken);
        var person = people.FirstOrDefault(one => one.Id == form.Person);
        if (person is not null && open.Complaint.IsKeptAway(person.Id))
        {
            throw new IllegalActException(open.Complaint.WhyNotKeepAway(person.Id, person.Name, Actor)!);
        }

        var others = person is null ? null : await cover.OtherLeadsAsync(person.Id, [.. open.Complaint.KeptAway.Select(one => one.StaffId)], cancellationToken);
        if (!await IsValidAsync(validator, form, cancellationToken, nameof(KeepAwayViewModel.Form))
            || !Allows(
                person is null ? KeepAwayFormValidator.Nobody : open.Complaint.WhyNotKeepAway(person.Id, person.Name, Actor, others),
                $"Form.{nameof(form.Person)}"))
        {
            return Invalid(new KeepAwayViewModel(open, form, people));
        }

        await DoAsync(open, (complaint, act) => complaint.KeepAway(person!.Id, person.Name, form.Ground!.Value, form.Reason!, open.Rules, act, others), cancellationToken);
        var done = $"{person!.Name} neither sees nor handles this complaint any more.";
        if (person.Id != Actor.StaffId)
        {
            return open.Complaint.NextTask == CaseTask.Assign ? Onward(open, "assign", $"{done} Now name who deals with it.") : BackToCase(open, done);
        }

        Done(done.Replace(person.Name + " neither sees nor handles", "You neither see nor handle", StringComparison.Ordinal));
        return Redirect("/staff");
    }
}

public sealed record KeepAwayViewModel(OpenCase Case, KeepAwayForm Form, IReadOnlyList<Colleague> People)
{
    public IEnumerable<FieldOption> Options => People.Where(one => !Case.Complaint.IsKeptAway(one.Id)).Select(one => one.Option);
}
