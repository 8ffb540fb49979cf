using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.CaseContractors;

/// <summary>Which contractor the complaint is about.</summary>
public sealed record NameContractorForm
{
    public long? Contractor { get; init; }

    /// <summary>The points that are about them; none for all of the complaint.</summary>
    public IReadOnlyList<int> Points { get; init; } = [];

    public string? Why { get; init; }
}

public sealed class NameContractorFormValidator : AbstractValidator<NameContractorForm>
{
    public const string Nobody = "Choose the contractor";

    public NameContractorFormValidator()
    {
        RuleFor(f => f.Contractor).NotNull().WithMessage(Nobody);
        RuleFor(f => f.Why).IsAtMost(Limits.Words, "What they have to do with it");
    }
}

/// <summary>What came of a contractor's part in a complaint.</summary>
public sealed record ContractorPartForm
{
    public const string Told = "told";
    public const string NotTheirs = "not-theirs";

    public string? Do { get; init; }

    public ContractorNotice? Notice { get; init; }

    public DateParts On { get; init; } = new();

    public string? InWords { get; init; }

    public string? Because { get; init; }
}

public sealed class ContractorPartFormValidator : AbstractValidator<ContractorPartForm>
{
    public const string NoChoice = "Choose what you record";
    public const string NoNotice = "Choose what they told us";
    public const string NoReason = "Say why it is not about them after all";

    public ContractorPartFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Do).Must(what => what is ContractorPartForm.Told or ContractorPartForm.NotTheirs).WithMessage(NoChoice);
        When(f => f.Do == ContractorPartForm.Told, () =>
        {
            RuleFor(f => f.Notice).NotNull().WithMessage(NoNotice);
            RuleFor(f => f.On).IsPastDate("the day on which they told us", () => LondonTime.Today(clock));
            RuleFor(f => f.InWords).IsAtMost(Limits.Words, "What they said");
        });
        When(f => f.Do == ContractorPartForm.NotTheirs, () => RuleFor(f => f.Because).NotEmpty().WithMessage(NoReason).IsAtMost(Limits.Words, "The reason"));
    }
}
