using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Shared.Grounds;

public sealed class GroundFormValidator : AbstractValidator<GroundForm>
{
    public const string NoReasons = "Give the reasons in this very case, as the complainant will read them";
    public const string NoCircumstances = "Say what circumstances you considered before finding none exceptional";
    public const string NoJustification = "Say why this ground is used although the Code does not list it";
    public const string NoEarlierCase = "Give the reference of the complaint in which this was considered";
    public const string NothingNew = "Write what is new, in their words";
    public const string NobodyAgreed = "Say who agreed to use discretion";
    public const string NoInsuranceClaim = "Give the insurer or the claim’s reference";

    public static readonly string ReasonsTooShort = $"Give the reasons in at least {GroundedDecision.ReasonsMinLength} characters: they must be about this very case";

    public GroundFormValidator(TimeProvider clock)
    {
        When(Needs(DeclineNeed.CourtFilingDate), () =>
            RuleFor(f => f.CourtFilingDay).IsPastDate("the day on which the claim was filed at court", () => LondonTime.Today(clock)));
        When(Needs(DeclineNeed.EarlierCase), () =>
            RuleFor(f => f.EarlierCase).NotEmpty().WithMessage(NoEarlierCase).MaximumLength(Limits.Line));
        When(Needs(DeclineNeed.InsuranceClaim), () =>
            RuleFor(f => f.InsuranceClaim).NotEmpty().WithMessage(NoInsuranceClaim).MaximumLength(Limits.Line));
        When(Needs(DeclineNeed.AgeOfIssue), () =>
            RuleFor(f => f.IssueDay).IsPastDate("the day from which the issue’s age counts", () => LondonTime.Today(clock)));
        When(f => f.Ground?.Needs is DeclineNeed.AgeOfIssue or DeclineNeed.OutsideWindow, () =>
            RuleFor(f => f.CircumstancesConsidered).NotEmpty().WithMessage(NoCircumstances).MaximumLength(Limits.Words));
        When(f => f.Ground?.ConflictsWith is not null, () =>
            RuleFor(f => f.ConflictJustification).NotEmpty().WithMessage(NoJustification).MaximumLength(Limits.Words));
        RuleFor(f => f.Reasons)
            .NotEmpty().WithMessage(NoReasons)
            .MinimumLength(GroundedDecision.ReasonsMinLength).WithMessage(ReasonsTooShort)
            .MaximumLength(Limits.Words);
        When(f => f.Ground?.OpensNewComplaint == true, () =>
            RuleFor(f => f.WhatIsNew).NotEmpty().WithMessage(NothingNew).MaximumLength(Limits.Words));
        RuleFor(f => f.DiscretionWith).MaximumLength(Limits.Name);
        RuleFor(f => f.DiscretionWith).NotEmpty().When(f => !f.DiscretionDay.IsEmpty).WithMessage(NobodyAgreed);
        When(f => !string.IsNullOrEmpty(f.DiscretionWith) || !f.DiscretionDay.IsEmpty, () =>
            RuleFor(f => f.DiscretionDay).IsPastDate("the day on which discretion was agreed", () => LondonTime.Today(clock)));
        RuleFor(f => f.OtherRoutes).MaximumLength(Limits.Words);
    }

    private static Func<GroundForm, bool> Needs(DeclineNeed need) => form => form.Ground?.Needs == need;
}
