using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Concerns;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Concerns;

public sealed record ConcernForm
{
    public ConcernKind? Kind { get; init; }

    public string? InWords { get; init; }

    public DateParts Filed { get; init; } = new();

    public string? CourtReference { get; init; }

    public ConcernNote Note() => new(Kind ?? default, InWords ?? "", Filed.ToDate(), CourtReference ?? "");
}

public sealed class ConcernFormValidator : AbstractValidator<ConcernForm>
{
    public const string NoKind = "Choose what it is";
    public const string NoWords = "Say what it is, and what follows for whoever works on this";

    public ConcernFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Kind).NotNull().WithMessage(NoKind);
        RuleFor(f => f.InWords).NotEmpty().WithMessage(NoWords).MaximumLength(Limits.Words);
        RuleFor(f => f.CourtReference).MaximumLength(Limits.Line);
        When(f => f.Kind == ConcernKind.Proceedings, () => RuleFor(f => f.Filed).IsPastDate("the day on which the claim was filed at court", () => LondonTime.Today(clock)));
    }
}

public sealed record EndConcernForm
{
    public string? Why { get; init; }
}

public sealed class EndConcernFormValidator : AbstractValidator<EndConcernForm>
{
    public const string NotSaid = "Say why it is no longer so";

    public EndConcernFormValidator() => RuleFor(f => f.Why).NotEmpty().WithMessage(NotSaid).MaximumLength(Limits.Words);
}
