namespace ComplaintsPortal.Domain.Letters;

/// <summary>Which parts each kind of letter must have, each with its clause.</summary>
public static partial class LetterRules
{
}
