using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Security;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.Ombudsman;

/// <summary>The Ombudsman’s case beside a complaint, from first contact to compliance (Code 4.1, 9.7, LHP-31, LHP-62, LHP-63).</summary>
[Route("cases/{reference}/ombudsman")]
public sealed class OmbudsmanController(CaseLoader cases, PortalDbContext context, ColleaguesQuery colleagues, IValidator<OmbudsmanForm> validator)
    : CaseTaskController(cases, "ombudsman")
{
    [HttpGet]
    [Allow(Permission.UseStaffPages)]
    public async Task<IActionResult> Index(ComplaintReference reference, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        return View(new OmbudsmanViewModel(open, await FindAsync(open, cancellationToken), new OmbudsmanForm(), []));
    }

    [HttpGet("{act}")]
    [Allow(Permission.DealWithOmbudsman)]
    public async Task<IActionResult> Act(ComplaintReference reference, string act, int? number, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        var form = new OmbudsmanForm { Act = Read(act), Number = number, Day = DateParts.From(Today) };
        var model = await ModelAsync(open, form, cancellationToken);
        return model.WhyNot is { } whyNot ? View("NotNow", new NotNowViewModel(open, OmbudsmanWords.Title(form.Act), whyNot)) : View(model);
    }

    [HttpPost("{act}")]
    [Allow(Permission.DealWithOmbudsman)]
    public async Task<IActionResult> Act(ComplaintReference reference, string act, OmbudsmanForm form, CancellationToken cancellationToken)
    {
        var open = await OpenAsync(reference, cancellationToken);
        form = form with { Act = Read(act) };
        var model = await ModelAsync(open, form, cancellationToken);
        if (model.WhyNot is { } tooLate)
        {
            throw new IllegalActException(tooLate);
        }

        if (!await IsValidAsync(validator, form, cancellationToken, nameof(model.Form)) || !Allows(model.WhyNotThis(Today), Field(form.Act)))
        {
            return Invalid(model, nameof(Act));
        }

        await DoAsync(open, (complaint, by) =>
        {
            if (model.Do(complaint, by) is { } opened)
            {
                context.Add(opened);
            }
        }, cancellationToken);
        return Onward(open, "ombudsman", OmbudsmanWords.Done(form.Act));
    }

    private async Task<OmbudsmanViewModel> ModelAsync(OpenCase open, OmbudsmanForm form, CancellationToken cancellationToken) =>
        new(open, await FindAsync(open, cancellationToken), form, form.Act == OmbudsmanAct.Order ? await colleagues.CaseWorkersAsync(cancellationToken) : []);

    private Task<OmbudsmanCase?> FindAsync(OpenCase open, CancellationToken cancellationToken) => context.Set<OmbudsmanCase>()
        .Include(one => one.Requests.OrderBy(r => r.Number)).Include(one => one.Determinations.OrderBy(d => d.Number)).Include(one => one.Orders.OrderBy(o => o.Number))
        .AsSplitQuery().SingleOrDefaultAsync(one => one.ComplaintId == open.Complaint.Id, cancellationToken);

    private static OmbudsmanAct Read(string act) =>
        Enum.TryParse<OmbudsmanAct>(act, ignoreCase: true, out var read) && Enum.IsDefined(read) && string.Equals(read.ToString(), act, StringComparison.OrdinalIgnoreCase)
            ? read : throw new NotFoundException("page");

    // Beside which field the domain’s sentence stands.
    private static string Field(OmbudsmanAct act) => act switch
    {
        OmbudsmanAct.Request or OmbudsmanAct.Extend => "Form.DayGiven",
        OmbudsmanAct.Compliance => "Form.State",
        _ => "Form.Day",
    };
}
