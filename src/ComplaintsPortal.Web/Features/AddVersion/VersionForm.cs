using ComplaintsPortal.Infrastructure.Rules;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.AddVersion;

/// <summary>A new version of the policy: which, from when, and why.</summary>
public sealed record VersionForm
{
    /// <summary>Stands for a policy that somebody wrote, instead of one that is ready.</summary>
    public const string Own = "own";

    /// <summary>The id of a ready policy, or <see cref="Own"/>.</summary>
    public string? Policy { get; init; }

    public IFormFile? File { get; init; }

    /// <summary>The policy as JSON; what a file holds comes here.</summary>
    public string? Json { get; init; }

    public DateParts FirstDay { get; init; } = new();

    /// <summary>The working days of the stage-two response, where the policy gives a choice.</summary>
    public int? StageTwoDays { get; init; }

    /// <summary>True where it takes the place of the policy in force, because nothing has been received yet.</summary>
    public bool? Begin { get; init; }

    public string? Note { get; init; }

    /// <summary>The number of the rules for which the preview was shown.</summary>
    public int? Seen { get; init; }

    public string Subject(string? own) => Policy == Own ? own ?? "" : Policy ?? "";
}

public sealed class VersionFormValidator : AbstractValidator<VersionForm>
{
    /// <summary>A whole policy is about 20,000.</summary>
    public const int LongestJson = 300_000;

    public VersionFormValidator()
    {
        RuleFor(form => form.Policy).NotEmpty().WithMessage("Choose a policy, or your own file");
        RuleFor(form => form.Json)
            .NotEmpty().WithMessage("Choose the policy’s file, or paste its text")
            .MaximumLength(LongestJson).WithMessage($"The policy must be {LongestJson:N0} characters or fewer")
            .When(form => form.Policy == VersionForm.Own);
        RuleFor(form => form.FirstDay).IsDate("the first day of the version");
        RuleFor(form => form.Note)
            .NotEmpty().WithMessage("Say why the version is added, for example who approved it and when")
            .MaximumLength(RuleChange.NoteLength).WithMessage($"The reason must be {RuleChange.NoteLength} characters or fewer");
    }
}
