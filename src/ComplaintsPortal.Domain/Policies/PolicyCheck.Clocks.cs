using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Deadlines;

namespace ComplaintsPortal.Domain.Policies;

public static partial class PolicyCheck
{
    private static IEnumerable<PolicyFinding> Clocks(Clocks clocks, Code code) =>
        new[]
        {
            Clock(clocks.StageOneAcknowledgement, code.StageOneAcknowledgement, "an acknowledgement at stage one", "clocks.stageOneAcknowledgement"),
            Clock(clocks.StageOneResponse, code.StageOneResponse, "the stage-one response", "clocks.stageOneResponse"),
            Clock(clocks.StageTwoAcknowledgement, code.StageTwoAcknowledgement, "an acknowledgement at stage two", "clocks.stageTwoAcknowledgement"),
            Clock(clocks.StageTwoResponse, code.StageTwoResponse, "the final response", "clocks.stageTwoResponse"),
        }.OfType<PolicyFinding>();

    private static PolicyFinding? Clock(ClockRule? ours, ClockRule theirs, string what, string parameter)
    {
        var codeSays = $"{Capital(what)} comes within {Time(theirs)} of {DeadlineWords.Noun(theirs.Base)}.";
        if (ours is null)
        {
            return new(theirs.Clause, "", $"States no time for {what}.", codeSays, FindingSeverity.Gap, "The Code's time holds.", parameter);
        }

        if (ours.WorkingDays == theirs.WorkingDays && ours.Base == theirs.Base && ours.BaseStated)
        {
            return null;
        }

        var says = $"{Capital(what)} comes within {Time(ours)} of {DeadlineWords.Noun(ours.Base)}.{(ours.BaseStated ? "" : " (The policy does not say from when it counts. This is how the portal reads it.)")}";
        // A date can come later than the Code's where there are more days, or where it counts from something that comes later.
        var later = ours.CalendarMonths is not null || ours.WorkingDays > theirs.WorkingDays || Place(ours.Base) > Place(theirs.Base);
        return new(
            theirs.Clause, ours.Clause, says, codeSays,
            later ? FindingSeverity.Conflict : ours.BaseStated ? FindingSeverity.Note : FindingSeverity.Gap,
            EarlierCounts, parameter);
    }

    /// <summary>The order in which the bases happen within a stage.</summary>
    private static int Place(ClockBase from) => from switch
    {
        ClockBase.Receipt or ClockBase.EscalationRequest => 0,
        ClockBase.Logging or ClockBase.EscalationLogging => 1,
        ClockBase.Acknowledgement => 2,
        ClockBase.StageOneResponse or ClockBase.ReviewDecision => 3,
    };

    private static IEnumerable<PolicyFinding> Extension(ExtensionRule ours, ExtensionRule theirs, string parameter, string clause, string ombudsmanClause)
    {
        var cap = theirs.CapWorkingDays ?? 0;
        var stage = clause == "Code 6.4" ? "stage one" : "stage two";
        var codeSays = $"An extension is at most {DayWords.WorkingDays(cap)}, unless there is good reason.";
        if (ours.CapWorkingDays is not { } days)
        {
            yield return new(clause, ours.Clause ?? "", $"States no limit for more time at {stage}.", codeSays, FindingSeverity.Gap, "The Code's limit holds. More needs a good reason and a director.", parameter + ".capWorkingDays");
        }
        else if (days != cap)
        {
            yield return new(
                clause, ours.Clause ?? "", $"More time at {stage} is at most {DayWords.WorkingDays(days)}.", codeSays,
                days > cap ? FindingSeverity.Conflict : FindingSeverity.Note,
                days > cap ? "Beyond the Code's limit a good reason and a director are needed." : "The policy's own limit holds, for everybody.", parameter + ".capWorkingDays");
        }

        (NoticeMatter Matter, string Clause, string Says, string Code)[] told =
        [
            (NoticeMatter.Reasons, clause, "why more time is needed", "The reason is explained."),
            (NoticeMatter.NewDate, clause, "by when the answer comes", "The resident hears when to expect the answer."),
            (NoticeMatter.Updates, "Code 5.9", "how often there is news until then", "Resident and landlord agree how often there is news."),
            (NoticeMatter.Ombudsman, ombudsmanClause, "how to reach the Ombudsman", "The notice carries the Ombudsman's contact details."),
        ];
        foreach (var (matter, its, says, codeText) in told.Where(t => !ours.Tells.Contains(t.Matter)))
        {
            yield return new(its, ours.Clause ?? "", $"Does not say that the notice of more time at {stage} tells {says}.", codeText, FindingSeverity.Gap, LetterSays, $"{parameter}.tells.{Kebab.Name(matter)}");
        }
    }

    private static string Time(ClockRule rule) =>
        rule.WorkingDays is { } days ? DayWords.WorkingDays(days) : DayWords.CalendarMonths(rule.CalendarMonths ?? 0);

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
