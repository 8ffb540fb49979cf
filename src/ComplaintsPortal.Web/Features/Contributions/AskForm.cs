using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contributions;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Contributions;

/// <summary>What is asked, of whom and by when.</summary>
public sealed record AskForm
{
    public string? Name { get; init; }

    public string? Organisation { get; init; }

    public string? Email { get; init; }

    public string? Question { get; init; }

    public DateParts Due { get; init; } = new();

    public ContributionRequest Request() => new(Name ?? "", Organisation ?? "", Email ?? "", Question ?? "", Due.ToDate()!.Value);
}

public sealed class AskFormValidator : AbstractValidator<AskForm>
{
    public const string NoName = "Enter who is asked";
    public const string NoEmail = "Enter an email address such as name@example.com";
    public const string NoQuestion = "Write what you need to know";

    public AskFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage(NoName).IsAtMost(Limits.Name, "The name");
        RuleFor(f => f.Organisation).IsAtMost(Limits.Name, "The team or contractor");
        RuleFor(f => f.Email).Must(OutboxMessage.IsAddress).WithMessage(NoEmail);
        RuleFor(f => f.Question).NotEmpty().WithMessage(NoQuestion).IsAtMost(Limits.Words, "What you need to know");
        RuleFor(f => f.Due).IsDate("the day by which you need it");
    }
}
