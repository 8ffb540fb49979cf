namespace ComplaintsPortal.Domain.Letters;

/// <summary>A part that a kind of letter must have.</summary>
/// <param name="Clause">The clauses that ask for it: the Code's, then the landlord's own, for example <c>Code 5.6, PCC-8a</c>.</param>
/// <param name="Says">What it is, in plain words that follow "The letter must say".</param>
/// <param name="Where">The page on which its facts are filled in.</param>
/// <param name="OnlyByPolicy">True where it is compulsory only for a landlord whose policy asks for it.</param>
public sealed record RequiredPart(LetterPartKind Part, string Clause, string Says, FillAt Where, bool OnlyByPolicy = false);

/// <summary>A compulsory part that the letter does not have, and where to fill it in.</summary>
/// <param name="Sentence">What is missing, as a sentence for the person who looks.</param>
public sealed record MissingPart(LetterPartKind Part, string Clause, string Sentence, FillAt Where)
{
    /// <summary>The sentence with its clause.</summary>
    public override string ToString() => Clause.Length > 0 ? $"{Sentence} ({Clause})" : Sentence;
}

/// <summary>Words that no letter may contain, and where they stand.</summary>
public sealed record RefusedWords(string Words, string Place, string Clause, string Sentence, FillAt Where)
{
    /// <summary>The sentence with its clause.</summary>
    public override string ToString() => $"{Sentence} ({Clause})";
}

/// <summary>The page on which something that a letter lacks is filled in.</summary>
public enum FillAt
{
    /// <summary>How the complainant is reached, and who speaks for them.</summary>
    Contact,

    /// <summary>The complainant's record: who speaks for them, warnings and restrictions.</summary>
    People,

    /// <summary>The lead's first decision, with its reasons.</summary>
    Triage,

    /// <summary>The definition: points, outcomes and responsibility.</summary>
    Define,

    /// <summary>Who investigates or reviews.</summary>
    Assign,

    /// <summary>The list of evidence.</summary>
    Evidence,

    /// <summary>What was found about each point.</summary>
    Findings,

    Remedies,

    /// <summary>The parts of the response that are written as a whole.</summary>
    Draft,

    Extend,

    /// <summary>The lead's decision about a request for stage two.</summary>
    Escalation,

    /// <summary>What the next update says.</summary>
    Updates,

    /// <summary>What was found about hazards.</summary>
    Hazards,

    /// <summary>The offer to answer before the decision.</summary>
    Reply,

    /// <summary>What was said by whoever withdrew.</summary>
    Withdrawal,

    /// <summary>The landlord's policy, with the wording of its letters: a matter for the administrator.</summary>
    Policy,
}
