using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Benchmarks;

/// <summary>Times what people wait for, at two sizes of the register, each beside the least that could be done instead.</summary>
internal static class Bench
{
    private const int PagesOn = 500;

    /// <summary>Every other list that the lead opens, as it is opened first.</summary>
    private static readonly string[] Lists =
    [
        "for-me?sort=Priority", "actions?whose=all", "hazards", "updates", "contributions", "contractors", "service-requests", "feedback", "enquiries", "surveys", "complainants", "people-reviews",
        "homes?q=Harbour", "payments", "learning", "ombudsman", "paragraphs", "training", "figures/behind?feedback=Compliment&from=2000-01-01&to=2100-01-01",
    ];

    public static async Task RunAsync(Choice choice)
    {
        Say.Line($"SQLite, {Environment.ProcessorCount} cores, median of {choice.Runs} interleaved runs. \"Bare\": the same SQL through ADO.NET and a static page.");
        if (choice.Includes("calendar additions"))
        {
            CalendarSpeed.Measure(choice.Runs);
        }

        if (choice.Includes("memory after start"))
        {
            await MemoryAfterStart.MeasureAsync();
        }

        await using var small = await BenchSite.StartAsync(choice.Small);
        await using var large = await BenchSite.StartAsync(choice.Large);
        await using var smallBare = await BareSite.StartAsync(small.ConnectionString);
        await using var largeBare = await BareSite.StartAsync(large.ConnectionString);

        Say.Line($"SQLite{"",-22} {choice.Small,12:N0} complaints {"",25} {choice.Large,12:N0} complaints");
        foreach (var question in Questions())
        {
            if (choice.Includes(question.Name))
            {
                await MeasureAsync(new Line(
                    question.Name,
                    await question.AskAsync(small), await question.BareAsync(small, smallBare),
                    await question.AskAsync(large), await question.BareAsync(large, largeBare)));
            }
        }

        if (choice.Includes("dashboard counts"))
        {
            await MeasureAsync(new Line("dashboard counts", Counting.Product(small), await Counting.BareAsync(small), Counting.Product(large), await Counting.BareAsync(large)));
        }

        // Before more complaints come in: it says how many it replayed.
        if (choice.Includes("rehearsal"))
        {
            await Rehearsals.MeasureAsync(small, choice.Runs);
            await Rehearsals.MeasureAsync(large, choice.Runs);
        }

        if (choice.Includes("memory of figures"))
        {
            await MemoryOfFigures.MeasureAsync(small);
            await MemoryOfFigures.MeasureAsync(large);
        }

        if (choice.Includes("import of past complaints"))
        {
            await PastImports.MeasureAsync(small);
        }

        if (choice.Includes("large file"))
        {
            await LargeFiles.MeasureAsync(small);
        }

        if (choice.Includes("evidence bundle"))
        {
            await Bundles.MeasureAsync(small);
        }

        if (choice.Includes("submissions"))
        {
            await MeasureAsync(new Line(
                "submissions", Submissions.Product(small), await Submissions.BareAsync(small), Submissions.Product(large), await Submissions.BareAsync(large), ARate: true));
        }

        if (choice.Includes("letters"))
        {
            await using var browser = await Letters.StartAsync(small);
            await MeasureAsync(new Line(
                "letters", await Letters.ProductAsync(small), browser.Bare(), await Letters.ProductAsync(large), browser.Bare(), ARate: true));
        }

        async Task MeasureAsync(Line line)
        {
            await line.MeasureAsync(choice.Runs);
            Console.WriteLine(line);
            Say.Line($"{"",-28} {Environment.WorkingSet / 1e6,12:N0} MB resident, both sites, their bare ones and what measures them");
        }
    }

    private static IEnumerable<Question> Questions() =>
    [
        new("page of today", _ => Task.FromResult("/staff")),
        new("worklist, first page", _ => Task.FromResult("/staff/all")),
        new($"worklist, {PagesOn} pages on", site => Addresses.PageOnAsync(site, PagesOn)),
        new("search by name", _ => Task.FromResult($"/staff/search?q={Register.RareName}")),
        new("search by two words", _ => Task.FromResult($"/staff/search?q={Register.CommonFirstName}+{Register.RareName}")),
        new("figures of a year", site => Task.FromResult($"/staff/figures?{Addresses.LastYear(site)}")),
        new("CH01 of a year", site => Task.FromResult($"/staff/figures/ch01-1?{Addresses.LastYear(site)}")),
        new("CH02 of a year", site => Task.FromResult($"/staff/figures/ch02-1?{Addresses.LastYear(site)}")),
        new("annual report", Addresses.AnnualReportAsync),
        new("overview with a filter", site => Task.FromResult($"/staff/overview?{Addresses.LastYear(site)}&Form.Channel=web-form")),
        new("export of all complaints", _ => Task.FromResult("/staff/figures/export/complaints.csv"), IsLong: true),
        new("case page", site => Addresses.CaseAsync(site, ComplaintStatus.StageTwoSigning)),
        new("case page, long history", Addresses.LongCaseAsync),
        .. Lists.Select(list => new Question($"list: {list.Split('?')[0].Replace('-', ' ').Replace('/', ' ')}", _ => Task.FromResult($"/staff/{list}"))),
    ];
}
