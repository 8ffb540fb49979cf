using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.ServiceRequests;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.RaiseComplaint;

/// <summary>Whether they are unhappy now, or were from the beginning.</summary>
public sealed record RaiseForm
{
    public const string Now = "now";
    public const string Always = "always";

    public string? Since { get; init; }

    public string? Said { get; init; }

    public MomentParts On { get; init; } = new();

    public string? Channel { get; init; }

    public RaisedComplaint Raised() => Since == Always ? new RaisedComplaint() : new RaisedComplaint(Said ?? "", On.ToUtc(), Channel ?? "");
}

public sealed class RaiseFormValidator : AbstractValidator<RaiseForm>
{
    public const string NoChoice = "Choose since when they have been unhappy";
    public const string NoWords = "Write what they said, in their words";

    public RaiseFormValidator(Rulebooks rulebooks, TimeProvider clock)
    {
        RuleFor(f => f.Since).Must(since => since is RaiseForm.Now or RaiseForm.Always).WithMessage(NoChoice);
        When(f => f.Since == RaiseForm.Now, () =>
        {
            RuleFor(f => f.Said).NotEmpty().WithMessage(NoWords).IsAtMost(Limits.Words, "What they said");
            RuleFor(f => f.On).IsPastMoment("the day on which they said so", clock);
            RuleFor(f => f.Channel).Must(code => rulebooks.Current.Policy.Channels.Any(one => one.Code == code)).WithMessage("Choose how they told us");
        });
    }
}
