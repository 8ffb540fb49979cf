using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Contractors;

/// <summary>A contractor in the register.</summary>
public sealed record ContractorForm
{
    public string? Name { get; init; }

    public string? Does { get; init; }

    public string? Contact { get; init; }

    public string? Email { get; init; }

    public string? Telephone { get; init; }

    public DateParts From { get; init; } = new();

    public DateParts Until { get; init; } = new();

    public ContractorDetails Details() => new(Name!, Does ?? "", Contact ?? "", Email!, Telephone ?? "", From.ToDate()!.Value, Until.ToDate());

    public static ContractorForm Of(Contractor one) => new()
    {
        Name = one.Name,
        Does = one.Does,
        Contact = one.Contact,
        Email = one.Email,
        Telephone = one.Telephone,
        From = DateParts.From(one.FromDay),
        Until = DateParts.From(one.UntilDay),
    };
}

public sealed class ContractorFormValidator : AbstractValidator<ContractorForm>
{
    public const string NoName = "Enter the name of the contractor";
    public const string NoEmail = "Enter an email address such as name@example.com";
    public const string Backwards = "The last day must not be before the first";

    public ContractorFormValidator()
    {
        RuleFor(f => f.Name).NotEmpty().WithMessage(NoName).IsAtMost(Limits.Name, "The name");
        RuleFor(f => f.Does).IsAtMost(Limits.Line, "What they do");
        RuleFor(f => f.Contact).IsAtMost(Limits.Name, "The person");
        RuleFor(f => f.Email).Must(OutboxMessage.IsAddress).WithMessage(NoEmail);
        RuleFor(f => f.Telephone).IsAtMost(Limits.Telephone, "The telephone number").IsTelephone();
        RuleFor(f => f.From).IsDate("the first day");
        RuleFor(f => f.Until).IsDate("the last day", required: false, notBefore: f => f.From.ToDate() ?? DateOnly.MinValue, beforeSentence: Backwards);
    }
}
