using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Define;

public sealed class DefineFormValidator : AbstractValidator<DefineForm>
{
    public const string NoPoint = "Set out at least one point";
    public const string EmptyPoint = "Write what this point is about, or remove it";
    public const string NoResponsibility = "Say whether we are responsible for this point";
    public const string NoWords = "Say which part is not ours, and who is responsible for it";
    public const string NoOutcome = "Write what they want to happen. If they have not said, write that";

    public DefineFormValidator()
    {
        RuleFor(f => f.Points).NotEmpty().WithMessage(NoPoint);
        RuleForEach(f => f.Points).ChildRules(point =>
        {
            point.RuleFor(p => p.Text).NotEmpty().WithMessage(EmptyPoint).MaximumLength(Limits.Words);
            point.RuleFor(p => p.Responsibility).NotNull().WithMessage(NoResponsibility);
            point.RuleFor(p => p.ResponsibilityInWords)
                .NotEmpty().When(p => p.Responsibility is Responsibility.No or Responsibility.Partly).WithMessage(NoWords)
                .MaximumLength(Limits.Words);
        });
        RuleFor(f => f.Outcomes).NotEmpty().WithMessage(NoOutcome).MaximumLength(Limits.Words);
        RuleFor(f => f.OutcomesNotPossible).MaximumLength(Limits.Words);
    }
}
