using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Web.Features.Shared.Forms;

namespace ComplaintsPortal.Web.Features.TriageAccept;

/// <summary>What the lead weighs when accepting a complaint (Code 6.1).</summary>
public sealed record AcceptForm
{
    public const string Complex = "complex";
    public const string EarlyAnswer = "early-answer";

    public string? Category { get; init; }

    /// <summary>Which of the two constants above hold.</summary>
    public IReadOnlyList<string> Handling { get; init; } = [];

    public string? Vulnerability { get; init; }

    public string? Risk { get; init; }

    public DateParts Occurred { get; init; } = new();

    public DateParts Known { get; init; } = new();

    public string? ExceptionalCircumstances { get; init; }

    /// <summary>Which exception of the policy, by its code.</summary>
    public string? AgeException { get; init; }

    /// <summary>Holds <see cref="Background"/> where what is older is only the background.</summary>
    public IReadOnlyList<string> Older { get; init; } = [];

    public const string Background = "background";

    /// <summary>Who agreed to use discretion (LHP-49, ASH-8).</summary>
    public string? DiscretionWith { get; init; }

    public DateParts DiscretionDay { get; init; } = new();

    public static AcceptForm For(Complaint complaint) => new()
    {
        Occurred = DateParts.From(complaint.Submission.AsItCame.OccurredDay),
        Known = DateParts.From(complaint.Submission.AsItCame.KnownDay),
    };

    public TriageFactors Factors() => new()
    {
        Category = Category ?? "",
        Complex = Handling.Contains(Complex),
        EarlyAnswer = Handling.Contains(EarlyAnswer),
        Vulnerability = Vulnerability ?? "",
        Risk = Risk ?? "",
        OccurredDay = Occurred.ToDate(),
        KnownDay = Known.ToDate(),
        ExceptionalCircumstances = ExceptionalCircumstances ?? "",
        AgeException = AgeException ?? "",
        OlderAsBackground = Older.Contains(Background),
        Discretion = string.IsNullOrEmpty(DiscretionWith) && DiscretionDay.IsEmpty ? null : new DiscretionUsed(DiscretionWith ?? "", DiscretionDay.ToDate()),
    };
}
