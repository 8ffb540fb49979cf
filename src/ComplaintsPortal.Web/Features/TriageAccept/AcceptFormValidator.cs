using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using ComplaintsPortal.Web.Features.Shared.Grounds;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.TriageAccept;

public sealed class AcceptFormValidator : AbstractValidator<AcceptForm>
{
    public const string NoCategory = "Choose what the complaint is about";

    public AcceptFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Category).NotEmpty().WithMessage(NoCategory);
        RuleFor(f => f.Vulnerability).MaximumLength(Limits.Words);
        RuleFor(f => f.Risk).MaximumLength(Limits.Words);
        RuleFor(f => f.Occurred).IsPastDate("the day it happened", () => LondonTime.Today(clock), required: false);
        RuleFor(f => f.Known).IsPastDate("the day they first knew", () => LondonTime.Today(clock), required: false);
        RuleFor(f => f.ExceptionalCircumstances).MaximumLength(Limits.Words);
        RuleFor(f => f.DiscretionWith).MaximumLength(Limits.Name);
        RuleFor(f => f.DiscretionWith).NotEmpty().When(f => !f.DiscretionDay.IsEmpty).WithMessage(GroundFormValidator.NobodyAgreed);
        When(f => !string.IsNullOrEmpty(f.DiscretionWith) || !f.DiscretionDay.IsEmpty, () =>
            RuleFor(f => f.DiscretionDay).IsPastDate("the day on which discretion was agreed", () => LondonTime.Today(clock)));
    }
}
