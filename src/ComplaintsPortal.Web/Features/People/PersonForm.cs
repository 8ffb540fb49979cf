using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Infrastructure.Staff;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.People;

/// <summary>A member of staff as an administrator writes them down.</summary>
public sealed record PersonForm
{
    public string? Name { get; init; }

    public string? Email { get; init; }

    public string? JobTitle { get; init; }

    public string? Team { get; init; }

    public string? Phone { get; init; }

    public IReadOnlyList<StaffRole> Roles { get; init; } = [];
}

internal sealed class PersonFormValidator : AbstractValidator<PersonForm>
{
    public PersonFormValidator()
    {
        RuleFor(form => form.Name)
            .NotEmpty().WithMessage("Enter their full name")
            .MaximumLength(StaffMember.NameLength).WithMessage($"Name must be {StaffMember.NameLength} characters or fewer");
        RuleFor(form => form.Email)
            .NotEmpty().WithMessage("Enter their email address")
            .Must(OutboxMessage.IsAddress).WithMessage("Enter an email address in the correct format, like name@example.com");
        RuleFor(form => form.JobTitle).MaximumLength(StaffMember.JobTitleLength).WithMessage($"Job title must be {StaffMember.JobTitleLength} characters or fewer");
        RuleFor(form => form.Team).MaximumLength(StaffMember.TeamLength).WithMessage($"Team must be {StaffMember.TeamLength} characters or fewer");
        RuleFor(form => form.Phone).MaximumLength(StaffMember.PhoneLength).WithMessage($"Telephone number must be {StaffMember.PhoneLength} characters or fewer");
        RuleFor(form => form.Roles)
            .NotEmpty().WithMessage("Choose at least one role")
            .Must(roles => roles.All(Enum.IsDefined)).WithMessage("Choose roles from the list");
    }
}
