namespace ComplaintsPortal.Domain.Letters;

/// <summary>A landlord's wording of one kind of letter: its title and its parts in order.</summary>
public sealed record LetterTemplate(string Title, IReadOnlyList<LetterPartTemplate> Parts);

/// <summary>One part: heading (empty for none) and text in Markdown with named fields.</summary>
public sealed record LetterPartTemplate(LetterPartKind Part, string Heading, string Text);
