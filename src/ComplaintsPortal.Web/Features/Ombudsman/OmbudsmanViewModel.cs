using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;

namespace ComplaintsPortal.Web.Features.Ombudsman;

/// <param name="Ombudsman">Null while the Ombudsman has not been in contact about the complaint.</param>
public sealed record OmbudsmanViewModel(OpenCase Case, OmbudsmanCase? Ombudsman, OmbudsmanForm Form, IReadOnlyList<Colleague> Colleagues)
{
    public bool MayWork => OmbudsmanCase.WhyNot(Case.Reader) is null;

    /// <summary>The acts that can be done now.</summary>
    public IEnumerable<OmbudsmanAct> Possible => MayWork ? OmbudsmanWords.InOrder.Where(act => WhyNotNow(act) is null) : [];

    /// <summary>Why the page’s act is not possible now.</summary>
    public string? WhyNot => OmbudsmanCase.WhyNot(Case.Reader) ?? WhyNotNow(Form.Act);

    public IEnumerable<FieldOption> OpenRequests =>
        Ombudsman!.Requests.Where(r => r.IsOpen).Select(r => new FieldOption(r.Number.ToString(CultureInfo.InvariantCulture), $"{r.Number}. {Words.Request(r.Kind)}, due by {Words.Day(r.Due)}"));

    public IEnumerable<FieldOption> OpenOrders =>
        Ombudsman!.Orders.Where(o => o.IsOpen).Select(o => new FieldOption(o.Number.ToString(CultureInfo.InvariantCulture), $"{o.Number}. {Words.Order(o.Kind)}, due by {Words.Day(o.Due)}", o.InWords));

    public string OwnerName => Colleagues.FirstOrDefault(c => c.Id == Form.OwnerId)?.Name ?? "";

    /// <summary>What the domain says of what was typed.</summary>
    public string? WhyNotThis(DateOnly today) => Form.Act switch
    {
        OmbudsmanAct.Request => Ombudsman!.WhyNotAdd(Form.RequestNote, Case.Rules, today, Case.Reader),
        OmbudsmanAct.Extend => Ombudsman!.WhyNotExtend(Form.Number!.Value, Form.DayGiven.ToDate()!.Value, Form.InWords!, Case.Reader),
        OmbudsmanAct.Answer => Ombudsman!.WhyNotAnswer(Form.Number!.Value, Form.OnDay, Form.InWords!, today, Case.Reader),
        OmbudsmanAct.Order => Ombudsman!.WhyNotOrder(Form.OrderNote(OwnerName), today, Case.Reader),
        OmbudsmanAct.Compliance => Ombudsman!.WhyNotComply(Form.Number!.Value, Form.State!.Value, Form.OnDay, Form.InWords!, today, Case.Reader),
        _ => null,
    };

    /// <summary>Does it; the case that was opened, where it is that.</summary>
    public OmbudsmanCase? Do(Complaint complaint, Act act)
    {
        switch (Form.Act)
        {
            case OmbudsmanAct.Open:
                return OmbudsmanCase.Open(complaint, Form.Reference ?? "", Form.OnDay, act);
            case OmbudsmanAct.Reference:
                Ombudsman!.NameReference(complaint, Form.Reference!, act);
                break;
            case OmbudsmanAct.Request:
                Ombudsman!.Add(complaint, Form.RequestNote, Case.Rules, act);
                break;
            case OmbudsmanAct.Extend:
                Ombudsman!.Extend(complaint, Form.Number!.Value, Form.DayGiven.ToDate()!.Value, Form.InWords!, act);
                break;
            case OmbudsmanAct.Answer:
                Ombudsman!.Answer(complaint, Form.Number!.Value, Form.OnDay, Form.InWords!, act);
                break;
            case OmbudsmanAct.Determination:
                Ombudsman!.Determine(complaint, Form.InWords!, Form.Finding!.Value, Form.OnDay, act);
                break;
            case OmbudsmanAct.Order:
                Ombudsman!.Order(complaint, Form.OrderNote(OwnerName), act);
                break;
            case OmbudsmanAct.Compliance:
                Ombudsman!.Comply(complaint, Form.Number!.Value, Form.State!.Value, Form.OnDay, Form.InWords!, act);
                break;
            case OmbudsmanAct.Review:
                Ombudsman!.AskReview(complaint, Form.OnDay, Form.InWords!, act);
                break;
            case OmbudsmanAct.Close:
                Ombudsman!.Close(complaint, act);
                break;
        }

        return null;
    }

    private string? WhyNotNow(OmbudsmanAct act) =>
        act == OmbudsmanAct.Open ? (Ombudsman is null ? null : "The Ombudsman’s case is recorded already.")
        : Ombudsman is null ? "Record first contact from the Ombudsman first."
        : !Ombudsman.IsOpen ? $"The Ombudsman’s case was closed on {Words.Day(Ombudsman.ClosedDay!.Value)}."
        : act switch
        {
            OmbudsmanAct.Extend or OmbudsmanAct.Answer => Ombudsman.Requests.Any(r => r.IsOpen) ? null : "No request of the Ombudsman is open.",
            OmbudsmanAct.Compliance => Ombudsman.Orders.Any(o => o.IsOpen) ? null : "No order of the Ombudsman is open.",
            OmbudsmanAct.Review => Ombudsman.Determinations.Count == 0 ? "Nothing was determined yet." : Ombudsman.ReviewAskedDay is null ? null : "A review was asked for already.",
            OmbudsmanAct.Close => Ombudsman.WhyNotClose(Case.Reader),
            _ => null,
        };
}
