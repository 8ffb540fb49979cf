using FluentValidation;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>Is anyone in danger now? Asked first, because the answer cannot wait for the rest (PCC-8c).</summary>
public sealed record DangerForm
{
    public const string Yes = "yes";
    public const string No = "no";

    public string? Answer { get; init; }
}

public sealed class DangerFormValidator : AbstractValidator<DangerForm>
{
    public DangerFormValidator() =>
        RuleFor(form => form.Answer).Must(answer => answer is DangerForm.Yes or DangerForm.No).WithMessage("Select yes if anyone is in danger now");
}
