using ComplaintsPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>The person whose complaint it is (PCC-1).</summary>
public sealed record AboutForm
{
    public string? Name { get; init; }

    /// <summary>Code in the policy's list; nobody has to say.</summary>
    public string? Kind { get; init; }
}

public sealed class AboutFormValidator : AbstractValidator<AboutForm>
{
    public AboutFormValidator()
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage("Enter a name").Fits("The name", Limits.Name);
        RuleFor(form => form.Kind).Fits("This answer", Limits.Code);
    }
}
