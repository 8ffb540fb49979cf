using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.People;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.EscalationRequest;

/// <summary>Somebody asked for stage two; no reason is needed (Code 6.12).</summary>
public sealed record EscalationRequestForm
{
    /// <summary>Whoever of a group asked, by the number of their part in it; empty for the complainant.</summary>
    public string? Who { get; init; }

    public MomentParts Received { get; init; } = new();

    public string? InWords { get; init; }

    public static string Of(GroupMember member) => member.Party.Id.ToString(CultureInfo.InvariantCulture);
}

public sealed class EscalationRequestFormValidator : AbstractValidator<EscalationRequestForm>
{
    public EscalationRequestFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Received).IsPastMoment("the day on which they asked", clock);
        RuleFor(f => f.InWords).MaximumLength(Limits.Words);
    }
}
