using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Ombudsman;
using ComplaintsPortal.Web.Features.Remedies;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Ombudsman;

/// <summary>What can be recorded about the Ombudsman’s case.</summary>
public enum OmbudsmanAct
{
    Open,
    Reference,
    Request,
    Extend,
    Answer,
    Determination,
    Order,
    Compliance,
    Review,
    Close,
}

/// <summary>One act on the Ombudsman’s case; each asks for some of these.</summary>
public sealed record OmbudsmanForm
{
    public OmbudsmanAct Act { get; init; }

    /// <summary>Of the request or order it is about.</summary>
    public int? Number { get; init; }

    public string? Reference { get; init; }

    public DateParts Day { get; init; } = new();

    public DateParts DayGiven { get; init; } = new();

    public RequestKind? Request { get; init; }

    public OmbudsmanFinding? Finding { get; init; }

    public OrderKind? Order { get; init; }

    public ComplianceState? State { get; init; }

    public Guid? OwnerId { get; init; }

    /// <summary>In pounds, as typed.</summary>
    public string? Amount { get; init; }

    public string? InWords { get; init; }

    public DateOnly OnDay => Day.ToDate() ?? default;

    public RequestNote RequestNote => new(Request ?? default, OnDay, InWords ?? "", DayGiven.ToDate());

    public OrderNote OrderNote(string ownerName) => new(
        Order ?? default, OnDay, InWords ?? "", ownerName.Length > 0 ? OwnerId ?? Guid.Empty : Guid.Empty, ownerName, DayGiven.ToDate(), RemedyForm.ReadAmount(Amount));
}

public sealed class OmbudsmanFormValidator : AbstractValidator<OmbudsmanForm>
{
    public const string NoRequest = "Choose what the Ombudsman asks for";
    public const string NoNumber = "Choose which one it is about";
    public const string NoFinding = "Choose what was found";
    public const string NoOrder = "Choose whether it is an order or a recommendation";
    public const string NoState = "Choose how it stands";
    public const string NoOwner = "Choose who sees to it";
    public const string NoReference = "Enter the Ombudsman’s reference";

    public OmbudsmanFormValidator(TimeProvider clock)
    {
        DateOnly Today() => LondonTime.Today(clock);
        RuleFor(f => f.Reference).MaximumLength(Limits.Code);
        RuleFor(f => f.InWords).MaximumLength(Limits.Words);
        RuleFor(f => f.Reference).NotEmpty().When(f => f.Act == OmbudsmanAct.Reference).WithMessage(NoReference);
        RuleFor(f => f.Number).NotNull().When(f => f.Act is OmbudsmanAct.Extend or OmbudsmanAct.Answer or OmbudsmanAct.Compliance).WithMessage(NoNumber);
        RuleFor(f => f.Request).NotNull().When(f => f.Act == OmbudsmanAct.Request).WithMessage(NoRequest);
        RuleFor(f => f.Finding).NotNull().When(f => f.Act == OmbudsmanAct.Determination).WithMessage(NoFinding);
        RuleFor(f => f.State).Must(s => s is not (null or ComplianceState.Pending)).When(f => f.Act == OmbudsmanAct.Compliance).WithMessage(NoState);
        When(f => f.Act == OmbudsmanAct.Order, () =>
        {
            RuleFor(f => f.Order).NotNull().WithMessage(NoOrder);
            RuleFor(f => f.OwnerId).NotEmpty().WithMessage(NoOwner);
            RuleFor(f => f.Amount).Must(a => string.IsNullOrWhiteSpace(a) || RemedyForm.ReadAmount(a) is > 0 and <= RemedyFormValidator.MostPounds).WithMessage(RemedyFormValidator.NotPounds);
        });
        When(f => f.Act is not (OmbudsmanAct.Reference or OmbudsmanAct.Extend or OmbudsmanAct.Close), () => RuleFor(f => f.Day).IsPastDate("the day", Today));
        When(f => f.Act == OmbudsmanAct.Extend, () => RuleFor(f => f.DayGiven).IsDate("the agreed day"));
        When(f => f.Act is OmbudsmanAct.Request or OmbudsmanAct.Order, () => RuleFor(f => f.DayGiven).IsDate("the day they named", required: false));
        RuleFor(f => f.InWords).NotEmpty().When(f => OmbudsmanWords.Asks(f.Act) is not null).WithMessage(f => OmbudsmanWords.Asks(f.Act)!);
    }
}
