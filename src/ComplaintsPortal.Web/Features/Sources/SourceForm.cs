using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Sources;

/// <summary>Another system that is to hand over what comes in.</summary>
public sealed record SourceForm
{
    public string? Name { get; init; }
}

public sealed class SourceFormValidator : AbstractValidator<SourceForm>
{
    public const string NoName = "Enter what the system is called, such as “Complaints mailbox”";

    public SourceFormValidator() => RuleFor(f => f.Name).NotEmpty().WithMessage(NoName).IsAtMost(Limits.Name, "The name");
}
