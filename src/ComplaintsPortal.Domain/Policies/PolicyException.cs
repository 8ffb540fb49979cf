namespace ComplaintsPortal.Domain.Policies;

/// <summary>What is wrong with a policy file, where, and what is allowed there.</summary>
/// <param name="File">For example <c>portsmouth-2024.json</c>.</param>
/// <param name="Path">For example <c>$.clocks.stageOneResponse.base</c>, or <c>line 12</c>.</param>
/// <param name="Problem">What was found and what is allowed, to be read after the path.</param>
public sealed record PolicyError(string File, string Path, string Problem)
{
    public override string ToString() => $"{File}: {Path} {Problem}";
}

/// <summary>A policy, or the Code, that cannot be used as it is written; carries every error, not only the first.</summary>
public sealed class PolicyException(IReadOnlyList<PolicyError> errors)
    : Exception(string.Join(Environment.NewLine, errors))
{
    public IReadOnlyList<PolicyError> Errors { get; } = errors;
}
