using System.ComponentModel.DataAnnotations;

namespace ComplaintsPortal.Infrastructure.Letters;

/// <summary>Settings under <c>Letters</c>.</summary>
public sealed class LetterOptions
{
    public const string Section = "Letters";

    /// <summary>The browser that prints letters; when empty, the first of the usual names on the PATH.</summary>
    public string? Chromium { get; set; }

    /// <summary>Whether the browser keeps its own sandbox; when empty, unless root runs it. A container has to switch it off.</summary>
    public bool? Sandbox { get; set; }

    /// <summary>How long one letter may take to print.</summary>
    [Range(1, 600)]
    public int TimeoutSeconds { get; set; } = 60;
}
