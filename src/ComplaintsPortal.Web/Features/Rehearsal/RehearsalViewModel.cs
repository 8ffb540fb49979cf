using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Rehearsals;
using ComplaintsPortal.Web.Features.CodeCheck;
using ComplaintsPortal.Web.Features.Shared.TagHelpers;

namespace ComplaintsPortal.Web.Features.Rehearsal;

/// <param name="SeesCases">True where each number leads to the complaints behind it.</param>
public sealed record RehearsalViewModel(RehearsalForm Form, IReadOnlyList<LandlordPolicy> Shelf, IReadOnlyList<LandlordPolicy> Versions, bool SeesCases)
{
    public const string Path = "/staff/policy/rehearsal";

    /// <summary>The counts; null before anything was asked.</summary>
    public RehearsalTally? Tally { get; init; }

    public IEnumerable<FieldOption> Policies => Shelf.Select(policy =>
        new FieldOption(policy.Id, $"{policy.Landlord.Name}, {CodeCheckViewModel.From(policy)}{(Versions.Contains(policy) ? "" : " (ready to be used)")}"));

    /// <summary>Which complaints, and what is tried out on them.</summary>
    public string InWords()
    {
        var policy = Shelf.FirstOrDefault(one => one.Id == Form.Policy);
        var day = Form.Holiday.ToDate();
        return $"Complaints received from {Words.ShortDay(Form.From.ToDate()!.Value)} to {Words.ShortDay(Form.To.ToDate()!.Value)}, "
            + (policy is null ? "each under its own policy" : $"as if the policy of {policy.Landlord.Name} {CodeCheckViewModel.From(policy)} had applied")
            + (day is { } holiday ? $", with {Words.Day(holiday)} as a bank holiday." : ".");
    }

    public RehearsalNumber Number(StepTally step, ReplayOutcome outcome, bool rehearsed, string head) => Number(
        step, step.Of(outcome, rehearsed), head, (nameof(RehearsalChoice.Outcome), outcome.ToString()), (nameof(RehearsalChoice.Rehearsed), rehearsed ? "true" : "false"));

    public RehearsalNumber Number(StepTally step, RehearsalChange change, int number, string head) =>
        Number(step, number, head, (nameof(RehearsalChoice.Change), change.ToString()));

    public static string Outcome(ReplayOutcome outcome) => outcome switch
    {
        ReplayOutcome.Met => "Met",
        ReplayOutcome.Missed => "Missed",
        ReplayOutcome.Running => "Still running",
    };

    public static string Colour(ReplayOutcome outcome) => outcome switch
    {
        ReplayOutcome.Met => "green",
        ReplayOutcome.Missed => "red",
        ReplayOutcome.Running => "grey",
    };

    private RehearsalNumber Number(StepTally step, int number, string head, params (string, string)[] choice) => new(
        number,
        SeesCases ? Form.Href(Path + "/complaints", [(nameof(RehearsalChoice.Step), step.Step.ToString()), .. choice]) : null,
        $"{Words.Step(step.Step)}: {head}");
}

/// <summary>A number that leads to the complaints behind it, where there are any and this person may see them.</summary>
public sealed record RehearsalNumber(int Number, string? Href, string About);

public sealed record RehearsalComplaintsViewModel(RehearsalViewModel Rehearsal, RehearsalChoice Choice, IReadOnlyList<RehearsedComplaint> Rows, long? Next)
{
    public string Title => $"{Words.Step(Choice.Step)}: {What}";

    private string What => Choice switch
    {
        { Change: RehearsalChange.Moved } => "another date",
        { Change: RehearsalChange.Gained } => "missed, and would not have been",
        { Change: RehearsalChange.Lost } => "would have been missed, and was not",
        { Outcome: { } outcome, Rehearsed: true } => $"{RehearsalViewModel.Outcome(outcome).ToLowerInvariant()} in the rehearsal",
        { Outcome: { } outcome } => $"{RehearsalViewModel.Outcome(outcome).ToLowerInvariant()} as it was",
        _ => "all complaints",
    };

    public string? NextHref => Next is { } after ? Href(after) : null;

    public string? FirstHref => Choice.After > 0 ? Href(0) : null;

    private string Href(long after) => Rehearsal.Form.Href(
        RehearsalViewModel.Path + "/complaints",
        (nameof(RehearsalChoice.Step), Choice.Step.ToString()),
        (nameof(RehearsalChoice.Outcome), Choice.Outcome?.ToString() ?? ""),
        (nameof(RehearsalChoice.Rehearsed), Choice.Rehearsed ? "true" : "false"),
        (nameof(RehearsalChoice.Change), Choice.Change?.ToString() ?? ""),
        (nameof(RehearsalChoice.After), after > 0 ? after.ToString(System.Globalization.CultureInfo.InvariantCulture) : ""));
}
