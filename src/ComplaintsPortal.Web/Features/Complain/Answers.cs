using System.Text.Json;

namespace ComplaintsPortal.Web.Features.Complain;

/// <summary>
/// Everything that was answered so far, as it was typed, right or wrong: it is kept after each page, and checked again before
/// it is sent. Null is a question that was not asked yet.
/// </summary>
public sealed record Answers
{
    public DangerForm? Danger { get; init; }

    public EmergencyForm? Emergency { get; init; }

    public ForWhomForm? ForWhom { get; init; }

    public RepresentativeForm? Representative { get; init; }

    public AboutForm? About { get; init; }

    public HomeForm? Home { get; init; }

    public ContactForm? Contact { get; init; }

    public LettersForm? Letters { get; init; }

    public WhatForm? What { get; init; }

    public WhenForm? When { get; init; }

    public OutcomeForm? Outcome { get; init; }

    public HelpForm? Help { get; init; }

    /// <summary>True once the page for files has been passed, with files or without.</summary>
    public bool FilesSeen { get; init; }

    public bool IsDanger => Danger?.Answer == DangerForm.Yes;

    public bool IsForSomebodyElse => ForWhom?.Answer == ForWhomForm.SomebodyElse;

    public static Answers Read(string json) => JsonSerializer.Deserialize<Answers>(json, JsonSerializerOptions.Web) ?? new Answers();

    public string Write() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
