using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Cases;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Remedies;

/// <summary>What is promised to put things right: what, by whom, by when (Code 7.3).</summary>
public sealed partial record RemedyForm
{
    public string? Kind { get; init; }

    public string? Description { get; init; }

    public DateParts Due { get; init; } = new();

    public Guid? OwnerId { get; init; }

    /// <summary>In pounds, as typed: £1,250 or 1250.00.</summary>
    public string? Amount { get; init; }

    public string? AgreedHow { get; init; }

    /// <summary>Code of the kind of fault (LHP-53).</summary>
    public string? Fault { get; init; }

    public string? Detriment { get; init; }

    public MoneyKind? For { get; init; }

    /// <summary>How the Ombudsman's guidance was taken into account (Code 7.4).</summary>
    public string? Guidance { get; init; }

    /// <summary>Why the date of a promise changes.</summary>
    public string? Reason { get; init; }

    /// <summary>Mark of the remedy that the page showed; null for a new one.</summary>
    public string? StartedFrom { get; init; }

    public static RemedyForm Of(Remedy remedy) => new()
    {
        Kind = remedy.KindCode,
        Description = remedy.Description,
        Due = DateParts.From(remedy.DueDay),
        OwnerId = remedy.OwnerId,
        Amount = remedy.Amount?.ToString("0.00", CultureInfo.InvariantCulture),
        AgreedHow = remedy.AgreedHow,
        Fault = remedy.FaultCode,
        Detriment = remedy.Detriment,
        For = remedy.MoneyKind,
        Guidance = remedy.Guidance,
        StartedFrom = EditStamp.Of(remedy.Promise()),
    };

    public RemedyPromise Promise(string ownerName) => new(
        Kind ?? "", Description ?? "", Due.ToDate() ?? default, OwnerId ?? Guid.Empty, ownerName, ReadAmount(Amount), AgreedHow ?? "", Fault ?? "", Detriment ?? "", For, Guidance ?? "");

    /// <summary>Pounds as people write them, commas only between thousands; null for anything else, so that “75,50” is not read as 7,550.</summary>
    internal static decimal? ReadAmount(string? typed) =>
        Pounds().Match((typed ?? "").Trim()) is { Success: true } amount
        && decimal.TryParse(amount.Groups["pounds"].Value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var pounds) ? pounds : null;

    [GeneratedRegex(@"^£?\s*(?<pounds>([0-9]{1,3}(,[0-9]{3})+|[0-9]{1,12})(\.[0-9]{1,2})?)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pounds();
}

public sealed class RemedyFormValidator : AbstractValidator<RemedyForm>
{
    public const string NoKind = "Choose a kind of remedy";
    public const string NoDescription = "Say what will be done";
    public const string NoOwner = "Choose who sees to it";
    public const string NotPounds = "Enter the amount in pounds, such as 150 or 150.50";
    public const string NoMoneyKind = "Choose what the money is for";
    public const string NoGuidance = "Say how you took the Ombudsman’s guidance into account";
    public const decimal MostPounds = 1_000_000;

    public RemedyFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Kind).NotEmpty().WithMessage(NoKind);
        RuleFor(f => f.Description).NotEmpty().WithMessage(NoDescription).MaximumLength(Limits.Words);
        RuleFor(f => f.Amount)
            .Must(a => RemedyForm.ReadAmount(a) is > 0 and <= MostPounds).When(f => !string.IsNullOrWhiteSpace(f.Amount)).WithMessage(NotPounds);
        RuleFor(f => f.Due).IsDate("the day by which it will be done", notBefore: f => f.StartedFrom is null ? LondonTime.Today(clock) : DateOnly.MinValue,
            beforeSentence: "The day by which it will be done must be today or later");
        RuleFor(f => f.OwnerId).NotEmpty().WithMessage(NoOwner);
        RuleFor(f => f.Fault).MaximumLength(Limits.Code);
        RuleFor(f => f.Detriment).MaximumLength(Limits.Words);
        RuleFor(f => f.For).NotNull().When(f => !string.IsNullOrWhiteSpace(f.Amount)).WithMessage(NoMoneyKind);
        RuleFor(f => f.Guidance).NotEmpty().When(f => !string.IsNullOrWhiteSpace(f.Amount)).WithMessage(NoGuidance).MaximumLength(Limits.Words);
        RuleFor(f => f.AgreedHow).MaximumLength(Limits.Words);
        RuleFor(f => f.Reason).MaximumLength(Limits.Words);
    }
}
