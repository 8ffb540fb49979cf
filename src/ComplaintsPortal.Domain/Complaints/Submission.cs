using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>
/// A complaint as it came: the words, the people, the files, the channel and the moment. Nothing of it is ever edited;
/// corrections are events beside it. <see cref="Sha256"/> proves it (Code 5.12).
/// </summary>
public sealed record Submission
{
    /// <summary>Code of the channel in the policy's list.</summary>
    public required string Channel { get; init; }

    /// <summary>When it first reached anybody at the landlord or its contractor (UTC).</summary>
    public required DateTime ReceivedOn { get; init; }

    /// <summary>The person whose complaint it is.</summary>
    public required string ComplainantName { get; init; }

    /// <summary>Code of the capacity in which the person complains (PCC-1); empty when not said.</summary>
    public string ComplainantKind { get; init; } = "";

    public string Email { get; init; } = "";

    public string Telephone { get; init; } = "";

    /// <summary>Where letters go, when not the home address; one line each.</summary>
    public IReadOnlyList<string> PostalAddress { get; init; } = [];

    /// <summary>The home the complaint is about; one line each, postcode last.</summary>
    public IReadOnlyList<string> HomeAddress { get; init; } = [];

    public string Postcode { get; init; } = "";

    public ContactPreference PreferredContact { get; init; } = ContactPreference.Post;

    /// <summary>When to call and when not to, in the person's words.</summary>
    public string ContactTimes { get; init; } = "";

    /// <summary>Who speaks for the complainant, if somebody does (Code 3.6).</summary>
    public RepresentativeDetails? Representative { get; init; }

    /// <summary>What went wrong, word for word.</summary>
    public required string WhatHappened { get; init; }

    /// <summary>When it happened, as far as it was said.</summary>
    public DateOnly? OccurredDay { get; init; }

    /// <summary>When the person first knew of it (Code 2.3).</summary>
    public DateOnly? KnownDay { get; init; }

    /// <summary>What was said about the dates in words ("since October").</summary>
    public string WhenInWords { get; init; } = "";

    /// <summary>What would put it right.</summary>
    public string OutcomeSought { get; init; } = "";

    /// <summary>True when the person said that somebody is in danger now (PCC-8c).</summary>
    public bool Danger { get; init; }

    public string DangerInWords { get; init; } = "";

    /// <summary>Hazards in the home that were named, by their codes; null where none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Hazards { get; init; }

    /// <summary>Help or adjustments that were asked for (Code 5.10).</summary>
    public string AdjustmentsAsked { get; init; } = "";

    public LetterFormat LetterFormat { get; init; } = LetterFormat.Standard;

    /// <summary>The files that came with it.</summary>
    public IReadOnlyList<SubmittedFile> Files { get; init; } = [];

    /// <summary>What they had asked us for before, where this is about how we dealt with that; null otherwise.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EarlierWords? Earlier { get; init; }

    /// <summary>Hash over every field above, in a fixed order.</summary>
    public string Sha256() => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this))));
}

/// <summary>A file as it was handed in: name as given (cleaned), hash of its bytes, size in bytes.</summary>
public sealed record SubmittedFile(string Name, string Sha256, long Size, string ContentType);

/// <summary>What somebody had told us before, word for word, with where and when.</summary>
public sealed record EarlierWords(string Reference, DateTime ReceivedOn, string Words);

/// <summary>Somebody who speaks for the complainant, with how consent stands (PCC-6d).</summary>
public sealed record RepresentativeDetails(string Name, string Relation, string Email, string Telephone, string ConsentInWords);

public enum ContactPreference
{
    Email,
    Post,
    Telephone,
}

public enum LetterFormat
{
    Standard,

    /// <summary>16 point or more.</summary>
    LargePrint,

    PlainText,

    /// <summary>A recording, made besides the letter.</summary>
    Audio,

    /// <summary>Made besides the letter.</summary>
    Braille,
}
