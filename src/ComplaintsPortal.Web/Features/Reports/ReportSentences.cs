using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.Reports;
using ComplaintsPortal.Web.Features.Figures;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>What figures say, in plain sentences, and what must be known before one reads them.</summary>
internal static class ReportSentences
{
    public const string Nothing = "Nothing was received in this period, so there is nothing to count.";

    public const string NoRows = "There is nothing to count here in this period.";

    /// <summary>The period in a few sentences, each with the complaints that it counts.</summary>
    public static IEnumerable<(string Words, string? Href)> Short(ReportScope scope, ReportRows all)
    {
        if (all.IsEmpty)
        {
            yield return (Nothing, null);
            yield break;
        }

        var (now, before) = (all.Now, all.Before);
        yield return ($"{Words.Count((int)now["withdrawn"].Tally.Whole, "complaint")} {Was(now["withdrawn"].Tally.Whole)} accepted at stage one{Than(now["withdrawn"].Tally.Whole, before["withdrawn"].Tally.Whole, scope)}.", Behind("withdrawn"));
        yield return (InTime("answered-1", "stage one"), Behind("answered-1"));
        if (now["answered-2"].Tally.All > 0)
        {
            yield return (InTime("answered-2", "stage two"), Behind("answered-2"));
        }

        if (now["upheld-1"].Tally.Whole > 0)
        {
            yield return ($"We found that we had been at fault, wholly or in part, in {now["upheld-1"].Tally.Part} of the {now["upheld-1"].Tally.Whole} that were answered ({now["upheld-1"].Text}{Earlier("upheld-1")}).", Behind("upheld-1"));
        }

        if (now["compensation-offered"].Tally.Part > 0)
        {
            yield return ($"{now["compensation-offered"].Text} was offered on {Words.Count((int)now["compensation-offered"].Tally.Part, "complaint")}.", Behind("compensation-offered"));
            yield return now["compensation-paid"].Tally.Part == 0 ? ("None of it is paid yet.", null) : ($"{now["compensation-paid"].Text} is paid.", Behind("compensation-paid"));
        }

        if (now["satisfied"].Tally.Whole > 0 && !(scope.IsPublic && SmallNumbers.IsSmall(now["satisfied"].Tally.Whole)))
        {
            yield return ($"Of those who answered our survey, {now["satisfied"].Tally.Part} of {now["satisfied"].Tally.Whole} said that they were satisfied with how we handled their complaint ({now["satisfied"].Text}).", Behind("satisfied"));
        }

        string? Behind(string code) => now[code].Href(scope.Form);

        string InTime(string code, string stage) => now[code].Tally.Whole == 0
            ? $"There is no complaint at {stage} to judge by its time yet."
            : $"At {stage}, {now[code].Tally.Part} of {now[code].Tally.Whole} were answered within the Code’s time: {now[code].Text}{Earlier(code)}.{StillTime(now[code].Tally.Of("running"))}";

        static string StillTime(long running) => running == 0 ? "" : $" {running} more can still be answered in time.";

        string Earlier(string code) => before[code].Value is null ? "" : $"; in {scope.Before} it was {before[code].Text}";
    }

    /// <summary>What is not final, not entered, renamed or left out.</summary>
    public static IEnumerable<FigureNote> Notes(ReportScope scope, ReportRows all, FiguresView view)
    {
        if (!scope.HasEnded)
        {
            yield return new($"The period runs until {Words.ShortDay(scope.To)}. The figures are those of {Words.ShortDay(scope.Today)}.");
        }

        if (all.WasEmpty && !all.IsEmpty)
        {
            yield return new($"Nothing was received in {scope.Before}, so there is nothing to compare with.");
        }

        if (scope.Kind == ReportKind.AnnualReport && all.Now["ch01-1"].Text == FigureRow.NoHomes)
        {
            yield return new("Nobody has entered how many homes we owned at the end of the year. Complaints for every 1,000 homes are left open: nothing is guessed.");
        }

        if (all.Now["ch01-1"].Tally.Of("home-not-known") is > 0 and var unknown)
        {
            yield return new($"{Words.Count((int)unknown, "complaint")} {Was(unknown)} left out of CH01 and CH02, because the kind of home is not known.", Behind("ch01-1", "home-not-known"));
        }

        foreach (var (code, answers) in new[] { ("days-1", "answer at stage one"), ("days-2", "answer at stage two") })
        {
            if (all.Now[code].Tally.Of("not-countable") is > 0 and var without)
            {
                yield return new($"Of {(without == 1 ? $"one {answers}" : $"{FigureRow.Number(without)} {answers.Replace("answer", "answers", StringComparison.Ordinal)}")} a day is missing, or lies outside the bank holidays that are known, so working days were not counted.", Behind(code, "not-countable"));
            }
        }

        if (all.Now.Values.Where(row => !row.IsFinal).Select(row => row.Measure.Stage).OfType<int>().Distinct().ToList() is { Count: > 0 } stages)
        {
            yield return new($"Some complaints at {DayWords.List([.. stages.Order().Select(stage => Words.StageName(stage))])} can still be answered in time. Until then, figures on time can change.");
        }

        foreach (var note in view.Notes)
        {
            yield return note;
        }

        string Behind(string code, string bucket) => ReportCells.Behind(all.Now[code].Measure, bucket, scope.Form);
    }

    private static string Was(long number) => number == 1 ? "was" : "were";

    private static string Than(long now, long before, ReportScope scope) =>
        before == 0 ? "" : now == before ? $", as many as in {scope.Before}" : $", {Math.Abs(now - before)} {(now > before ? "more" : "fewer")} than in {scope.Before}";
}
