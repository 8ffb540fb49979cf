using System.Text.Json;
using ComplaintsPortal.TestSupport;

namespace ComplaintsPortal.Web.Tests.Hosting;

/// <summary>The commands for officers and auditors, in the real program as a person calls it.</summary>
public sealed class CommandTests : IDisposable
{
    private static readonly string Site = Path.Combine(AppContext.BaseDirectory, "ComplaintsPortal.Web.dll");

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("Clause", "LHP-17")]
    public async Task Deadlines_come_as_JSON_with_their_working()
    {
        var (exitCode, output) = await RunAsync(
            "deadlines", "--policy", "lhp-2023", "--received", "2026-03-31", "--acknowledged", "2026-04-02", "--escalated", "2026-05-05", "--json");

        Assert.Equal(0, exitCode);
        var steps = JsonDocument.Parse(output).RootElement;
        Assert.Equal(
            [
                "stage-one-acknowledgement", "stage-one-response", "stage-one-latest-extension", "escalation-window-closes",
                "stage-two-acknowledgement", "stage-two-response", "stage-two-latest-extension",
            ],
            steps.EnumerateArray().Select(s => s.GetProperty("step").GetString()!));
        foreach (var step in steps.EnumerateArray())
        {
            Assert.Equal(["step", "base", "promise", "statute", "due", "projected", "explanation"], step.EnumerateObject().Select(p => p.Name));
        }

        // Good Friday 3 April and Easter Monday 6 April are off.
        var response = steps[1];
        Assert.Equal("receipt", response.GetProperty("base").GetString());
        Assert.Equal("2026-04-16", response.GetProperty("promise").GetString());
        Assert.Equal("2026-04-20", response.GetProperty("statute").GetString());
        Assert.Equal("2026-04-16", response.GetProperty("due").GetString());
        Assert.False(response.GetProperty("projected").GetBoolean());
        Assert.Contains(response.GetProperty("explanation").EnumerateArray(), e => e.GetString()!.Contains("Good Friday", StringComparison.Ordinal));
        Assert.Equal(JsonValueKind.Null, steps[3].GetProperty("due").ValueKind);
        Assert.True(steps[5].GetProperty("projected").GetBoolean());
    }

    [Fact]
    public async Task Deadlines_come_in_words_and_by_division()
    {
        var (exitCode, output) = await RunAsync("deadlines", "--policy", "portsmouth-2024", "--received", "2026-06-12", "--logged", "2026-06-12", "--division", "scotland");
        Assert.Equal(0, exitCode);
        Assert.Contains("stage-one-acknowledgement: Monday 22 June 2026", output, StringComparison.Ordinal);
        Assert.Contains("World Cup bank holiday", output, StringComparison.Ordinal);
        Assert.Contains("stage-two-response: no date", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-05-31", "2026-06-12")] // interim: ten of receipt
    [InlineData("2026-06-01", "2026-06-22")] // adopted: five to acknowledge, ten from then
    public async Task A_policy_in_versions_goes_by_the_day_of_receipt(string received, string response)
    {
        var (_, output) = await RunAsync("deadlines", "--policy", "briefing", "--adoption-date", "2026-06-01", "--received", received, "--json");
        Assert.Equal(response, JsonDocument.Parse(output).RootElement[1].GetProperty("promise").GetString());
    }

    [Theory]
    [InlineData("--policy is missing", "deadlines", "--received", "2026-03-31")]
    [InlineData("The policy cannot be used. nowhere: the policy does not exist; allowed: ashfield-2020, ", "deadlines", "--policy", "nowhere", "--received", "2026-03-31")]
    [InlineData("--received is \"2026-02-30\"; allowed: a date such as 2026-03-31.", "deadlines", "--policy", "lhp-2023", "--received", "2026-02-30")]
    [InlineData("--acknowledged is 2026-03-30, before --received (2026-03-31); allowed: that day or a later one.", "deadlines", "--policy", "lhp-2023", "--received", "2026-03-31", "--acknowledged", "2026-03-30")]
    [InlineData("--escalation-logged is given without --escalated: give both or neither.", "deadlines", "--policy", "lhp-2023", "--received", "2026-03-31", "--escalation-logged", "2026-05-01")]
    [InlineData("--division is \"wales\"; allowed: england-and-wales, scotland, northern-ireland.", "deadlines", "--policy", "lhp-2023", "--received", "2026-03-31", "--division", "wales")]
    [InlineData("--colour", "deadlines", "--policy", "lhp-2023", "--received", "2026-03-31", "--colour", "red")]
    [InlineData("--division is missing", "workingdays", "is", "--date", "2026-03-31")]
    [InlineData("--days is \"five\"; allowed: a whole number.", "workingdays", "add", "--division", "scotland", "--from", "2026-03-31", "--days", "five")]
    [InlineData("Bank holidays are known only up to 31 December 2028", "workingdays", "add", "--division", "scotland", "--from", "2028-12-28", "--days", "9")]
    [InlineData("workingdays needs add, count, is or --csv FILE", "workingdays")]
    [InlineData("The file /no/such.csv cannot be read.", "workingdays", "--csv", "/no/such.csv")]
    public async Task A_mistake_is_one_sentence_and_exit_code_2(string says, params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(arguments);
        Assert.Equal(2, exitCode);
        Assert.Contains(says, Assert.Single(output.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-04-08", "add", "--division", "england-and-wales", "--from", "2026-03-30", "--days", "5")]
    [InlineData("2026-03-30", "add", "--division", "england-and-wales", "--from", "2026-04-08", "--days", "-5")]
    [InlineData("2026-06-22", "add", "--division", "scotland", "--from", "2026-06-12", "--days", "5")]
    [InlineData("2026-03-29", "add", "--division", "scotland", "--from", "2026-03-29", "--days", "0")]
    [InlineData("5", "count", "--division", "england-and-wales", "--from", "2026-03-30", "--to", "2026-04-08")]
    [InlineData("-5", "count", "--division", "england-and-wales", "--from", "2026-04-08", "--to", "2026-03-30")]
    [InlineData("no", "is", "--division", "england-and-wales", "--date", "2026-04-03")]
    [InlineData("yes", "is", "--division", "scotland", "--date", "2026-04-06")]
    [InlineData("no", "is", "--division", "northern-ireland", "--date", "2026-07-13")]
    public async Task An_answer_about_working_days_stands_alone_on_its_line(string answer, params string[] arguments)
    {
        var (exitCode, output) = await RunAsync(["workingdays", .. arguments]);
        Assert.Equal((0, answer + "\n"), (exitCode, output.ReplaceLineEndings("\n")));
    }

    [Fact]
    public async Task Many_questions_are_answered_in_order()
    {
        await File.WriteAllTextAsync(_folder["questions.csv"], """
            operation,division,from,days,to
            add,england-and-wales,2026-03-30,5,
            count,england-and-wales,2026-03-30,,2026-04-08
            is,scotland,2026-06-15,,

            add,northern-ireland,2026-07-10,-1,
            """);
        var (exitCode, output) = await RunAsync("workingdays", "--csv", _folder["questions.csv"]);
        Assert.Equal((0, "2026-04-08\n5\nno\n2026-07-09\n"), (exitCode, output.ReplaceLineEndings("\n")));
    }

    [Theory]
    [InlineData("add,england-and-wales,2026-03-30,x,", "Row 3, column days: is \"x\"; allowed: a whole number.")]
    [InlineData("add,wales,2026-03-30,1,", "Row 3, column division: is \"wales\"; allowed: england-and-wales, scotland, northern-ireland.")]
    [InlineData("count,scotland,2026-03-30,,tomorrow", "Row 3, column to: is \"tomorrow\"; allowed: a date such as 2026-03-31.")]
    [InlineData("subtract,scotland,2026-03-30,1,", "Row 3, column operation: is \"subtract\"; allowed: add, count, is.")]
    [InlineData("is,scotland,2030-01-01,,", "Row 3, column from: Bank holidays are known only up to 31 December 2028")]
    [InlineData("is", "Row 3, column division: is \"\"; allowed: england-and-wales")]
    public async Task A_row_that_cannot_be_answered_is_named_with_its_column_and_nothing_is_answered(string row, string says)
    {
        await File.WriteAllTextAsync(_folder["questions.csv"], $"operation,division,from,days,to\nis,scotland,2026-06-15,,\n{row}\n");
        var (exitCode, output) = await RunAsync("workingdays", "--csv", _folder["questions.csv"]);
        Assert.Equal(2, exitCode);
        Assert.StartsWith(says, output, StringComparison.Ordinal);
        Assert.Single(output.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task A_file_without_a_column_is_refused()
    {
        await File.WriteAllTextAsync(_folder["questions.csv"], "operation,division,from,to\n");
        var (exitCode, output) = await RunAsync("workingdays", "--csv", _folder["questions.csv"]);
        Assert.Equal((2, "Row 1, column days: is missing; allowed: operation, division, from, days, to.\n"), (exitCode, output.ReplaceLineEndings("\n")));
    }

    private static Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) => CommandLine.RunAsync("dotnet", [Site, .. arguments]);
}
