using System.Globalization;
using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Reply;

/// <summary>By when to answer, and which colleagues are asked besides the complainant.</summary>
public sealed record OfferReplyForm
{
    public const int UsualDays = 3;

    public DateParts By { get; init; } = new();

    public IReadOnlyList<string> Colleagues { get; init; } = [];

    /// <summary>Which points are about each of the colleagues; asked once they are chosen.</summary>
    public IReadOnlyList<AboutColleagueForm> About { get; init; } = [];

    /// <summary>True to go back and choose other colleagues or another day.</summary>
    public bool Change { get; init; }
}

/// <summary>The points that are about one colleague.</summary>
public sealed record AboutColleagueForm
{
    public string? Who { get; init; }

    public IReadOnlyList<string> Points { get; init; } = [];

    public IReadOnlyList<int> Numbers => [.. Points.Select(one => int.TryParse(one, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0).Distinct()];
}

public sealed class OfferReplyFormValidator : AbstractValidator<OfferReplyForm>
{
    public OfferReplyFormValidator(TimeProvider clock) => RuleFor(f => f.By).IsFutureDate("the last day for an answer", () => LondonTime.Today(clock));
}

/// <summary>What somebody said, written down for them.</summary>
public sealed record ReplyAnswerForm
{
    public const string Complainant = "complainant";

    /// <summary><see cref="Complainant"/>, the number of somebody of the group, or the id of a colleague.</summary>
    public string? Who { get; init; }

    public string? InWords { get; init; }

    /// <summary>The choice that stands for somebody who was asked.</summary>
    public static string Of(ReplyParty party) => party.StaffId?.ToString() ?? party.PartyId?.ToString(CultureInfo.InvariantCulture) ?? Complainant;

    public long? PartyId() => long.TryParse(Who, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    public Guid? StaffId() => Who == Complainant || PartyId() is not null ? null : Guid.TryParse(Who, out var id) ? id : Guid.Empty;
}

public sealed class ReplyAnswerFormValidator : AbstractValidator<ReplyAnswerForm>
{
    public const string Nobody = "Choose who answered";
    public const string NoWords = "Write what they said, or that they have nothing to add";

    public ReplyAnswerFormValidator()
    {
        RuleFor(f => f.Who).NotEmpty().WithMessage(Nobody);
        RuleFor(f => f.InWords).NotEmpty().WithMessage(NoWords).MaximumLength(Limits.Words);
    }
}
