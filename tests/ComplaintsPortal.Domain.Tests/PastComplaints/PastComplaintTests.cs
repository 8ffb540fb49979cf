using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Domain.PastComplaints;
using ComplaintsPortal.Domain.Staff;
using static ComplaintsPortal.Domain.Tests.Calendar.Days;
using static ComplaintsPortal.Domain.Tests.Deadlines.Rules;

namespace ComplaintsPortal.Domain.Tests.PastComplaints;

/// <summary>
/// Rows of a file of past complaints. Monday 1 June 2026 has the acknowledgement due on the 8th and the answer on the 22nd; had it been
/// acknowledged at once, the answer would have been due on the 15th. June has no bank holiday. Today is Wednesday 7 April 2027.
/// </summary>
public sealed class PastComplaintTests
{
    private static readonly DateOnly Today = Day("2027-04-07");
    private static readonly PastRowReader Reader = new(new PastLists([Portsmouth]), England.FirstKnownDay, Today);

    [Theory]
    [InlineData("", "reference", "", "Each row needs a reference.")]
    [InlineData("reference=A;received=31/02/2026;closed=2026-07-01", "received", "31/02/2026", "A day such as 2025-04-30 or 30/04/2025.")]
    [InlineData("reference=A;received=2027-04-08;closed=2026-07-01", "received", "2027-04-08", "A day that is not in the future.")]
    [InlineData("reference=A;received=1999-04-08;closed=2026-07-01", "received", "1999-04-08", "A day from")]
    [InlineData("reference=A;reading=maybe;closed=2026-07-01", "reading", "maybe", "One of: Accepted, Declined, ServiceRequest, Referred.")]
    [InlineData("reference=A;home=house;closed=2026-07-01", "home", "house", "LCRA, LCHO or other.")]
    [InlineData("reference=A;category=cats;closed=2026-07-01", "category", "cats", "One of: ")]
    [InlineData("reference=A;channel=pigeon;closed=2026-07-01", "channel", "pigeon", "One of: ")]
    [InlineData("reference=A;adjusted=perhaps;closed=2026-07-01", "adjusted", "perhaps", "yes or no.")]
    [InlineData("reference=A;compensation_paid=-5;closed=2026-07-01", "compensation_paid", "-5", "An amount in pounds such as 250 or 250.00.")]
    [InlineData("reference=A;compensation_paid=1.005;closed=2026-07-01", "compensation_paid", "1.005", "An amount in pounds such as 250 or 250.00.")]
    [InlineData("reference=A;stage1_outcome=Maybe", "stage1_outcome", "Maybe", "One of: ")]
    [InlineData("reference=A;received=2026-06-02;stage1_answered=2026-06-01", "stage1_answered", "2026-06-01", "A day that is not before received (2 June 2026).")]
    [InlineData("reference=A;received=2026-06-02;stage1_answered=2026-06-03;stage2_requested=2026-06-10;stage2_answered=2026-06-09", "stage2_answered", "2026-06-09", "A day that is not before stage2_requested (10 June 2026).")]
    [InlineData("reference=A;reading=Declined;stage1_answered=2026-06-03", "reading", "Declined", "Only an accepted complaint has stages.")]
    [InlineData("reference=A;stage1_answered=2026-06-03;stage2_answered=2026-07-09", "stage2_requested", "", "The day on which stage two was asked for")]
    [InlineData("reference=A;received=2026-06-02", "stage1_answered", "", "An answer, a decision, a withdrawal or a closing day.")]
    [InlineData("reference=A;stage1_answered=2026-06-03;stage2_requested=2026-06-10", "stage2_answered", "", "An answer, a decision, a withdrawal or a closing day.")]
    [InlineData("reference=A;closed=2026-07-01;ombudsman_finding=ServiceFailure", "ombudsman_first_contact", "", "The day of the Ombudsman’s first contact.")]
    public void What_cannot_be_is_named_with_its_column_what_was_found_and_what_is_allowed(string row, string column, string found, string allowed)
    {
        var (read, faults) = Reader.Read(Cells(row));

        Assert.Null(read);
        Assert.Equal((column, found), (faults[0].Column, faults[0].Found));
        Assert.StartsWith(allowed, faults[0].Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void Codes_words_and_both_ways_of_writing_a_day_are_read_and_everything_that_is_wrong_is_told_at_once()
    {
        var category = Portsmouth.Categories[0];
        var (row, _) = Reader.Read(Cells($"reference=A;received=1/6/2026;home=lcra;category={category.Words};stage1_outcome=partly upheld;closed=30/06/2026;compensation_paid=£1,250.50"));

        Assert.Equal((Day("2026-06-01"), HomeType.Rented, category.Code, Decision.PartlyUpheld, Day("2026-06-30"), 1250.50m), (row!.Received, row.Home, row.Category, row.One.Outcome, row.Closed, row.Paid));
        Assert.Equal(3, Reader.Read(Cells("reference=A;received=x;home=y;adjusted=z")).Faults.Count);
    }

    /// <summary>Each day that decides, one by one taken away: nobody guesses.</summary>
    [Theory]
    [InlineData("stage1_acknowledged=2026-06-08;stage1_answered=2026-06-22", "in-time", "in-time")]
    [InlineData("stage1_acknowledged=2026-06-08;stage1_answered=2026-06-23", "late", "in-time")]
    [InlineData("stage1_acknowledged=2026-06-15;stage1_answered=2026-06-23", "late", "late")]
    [InlineData("stage1_answered=2026-06-15", "in-time", "day-missing")]
    [InlineData("stage1_answered=2026-06-16", "day-missing", "day-missing")]
    [InlineData("stage1_answered=2026-06-22", "day-missing", "day-missing")]
    [InlineData("stage1_answered=2026-06-23", "late", "day-missing")]
    [InlineData("stage1_acknowledged=2026-06-08;stage1_outcome=Upheld", "day-missing", "in-time")]
    [InlineData("stage1_acknowledged=2026-06-08;stage1_extension_told=2026-06-22;stage1_extended_to=2026-07-06;stage1_answered=2026-07-06", "in-time-extended", "in-time")]
    [InlineData("stage1_acknowledged=2026-06-08;stage1_extension_told=2026-06-23;stage1_extended_to=2026-07-06;stage1_answered=2026-07-06", "late", "in-time")]
    [InlineData("stage1_acknowledged=2026-06-08;stage1_extended_to=2026-07-06;stage1_answered=2026-07-06", "day-missing", "in-time")]
    [InlineData("stage1_acknowledged=2026-06-08;stage1_extended_to=2026-07-06;stage1_answered=2026-07-07", "late", "in-time")]
    [InlineData("withdrawn=2026-06-05", "withdrawn", "withdrawn")]
    [Trait("Clause", "Code 8.1")]
    public void A_missing_day_is_left_out_only_where_it_decides(string days, string ch02, string acknowledged)
    {
        var facts = Facts($"reference=A;received=2026-06-01;home=LCRA;{days}")!;

        Assert.Equal((ch02, ch02, acknowledged), (Of("ch02-1", facts), Of("answered-1", facts), Of("acknowledged-1", facts)));
        Assert.Equal("counted", Of("ch01-1", facts));
    }

    [Theory]
    [InlineData("stage2_acknowledged=2026-07-08;stage2_answered=2026-08-05", "in-time")]
    [InlineData("stage2_acknowledged=2026-07-08;stage2_answered=2026-08-06", "late")]
    [InlineData("stage2_answered=2026-08-05", "day-missing")]
    [InlineData("stage2_outcome=NotUpheld", "day-missing")]
    [InlineData("stage2_refused=yes", "not-a-complaint")]
    public void Stage_two_is_read_the_same_way(string days, string ch02) =>
        Assert.Equal(ch02, Of("ch02-2", Facts($"reference=A;received=2026-06-01;home=LCRA;stage1_acknowledged=2026-06-02;stage1_answered=2026-06-15;stage2_requested=2026-07-01;{days}")!));

    [Fact]
    public void Without_a_day_of_receipt_it_is_in_no_figure() => Assert.Null(Facts("reference=A;stage1_answered=2026-06-15"));

    /// <summary>The forty complaints, written as a file and read again, fall where they fall when they are handled here.</summary>
    [Fact]
    public void The_forty_complaints_imported_fall_where_they_should()
    {
        using var stream = typeof(PastComplaintTests).Assembly.GetManifestResourceStream("forty-complaints.csv")!;
        using var reader = new StreamReader(stream);
        var (judged, later) = (0, new PastRowReader(new PastLists([Portsmouth]), England.FirstKnownDay, Day("2027-12-31")));
        foreach (var cell in reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..].Select(line => line.TrimEnd('\r').Split(',')))
        {
            if (cell[0] == "NotKnown" || cell[3].Length > 0 || cell[7].Length > 0 || cell[9] == "Running" || cell[10] == "Running" || cell[2].Length == 0 || cell[4].Length == 0 || (cell[5].Length > 0 && (cell[6].Length == 0 || cell[8].Length == 0)))
            {
                // Extensions are written otherwise, and what is open or without a day is not the same when it is past.
                continue;
            }

            var home = cell[0] switch { "Rented" => "LCRA", "PartOwned" => "LCHO", _ => "other" };
            var facts = Facts(later, $"reference=A;received={cell[1]};home={home};stage1_acknowledged={cell[2]};stage1_answered={cell[4]};stage2_requested={cell[5]};stage2_acknowledged={cell[6]};stage2_answered={cell[8]}")!;
            judged++;
            Assert.Equal(Bucket(cell[9]), Of("answered-1", facts));
            if (cell[10].Length > 0)
            {
                Assert.Equal(Bucket(cell[10]), Of("answered-2", facts));
            }
        }

        Assert.True(judged > 20, $"Only {judged}.");
    }

    [Fact]
    public void An_import_is_started_once_stopped_only_while_it_runs_and_taken_out_only_when_something_is_in()
    {
        var act = new Act(new Actor(Guid.NewGuid(), "Lee", [StaffRole.ComplaintsLead]), new DateTime(2027, 4, 7, 9, 0, 0, DateTimeKind.Utc));
        var import = new PastImport("Old", "old.csv", act);
        Assert.Equal("There is nothing to import: the file could not be read.", import.WhyNotImport(act.By));
        import.Checked(PastImportCounts.None);
        Assert.StartsWith("There is nothing to import: no row", import.WhyNotImport(act.By)!, StringComparison.Ordinal);
        import.Checked(PastImportCounts.None with { New = 3 });
        Assert.Equal("It is not being imported now.", import.WhyNotStop(act.By));
        import.Import(act);
        Assert.Equal("Lee has started this import already.", import.WhyNotImport(act.By));
        Assert.Equal("Stop the import first.", import.WhyNotRemove(act.By));
        import.Came(2, act.On);
        import.Stop(act);
        Assert.Null(import.WhyNotImport(act.By));
        import.Remove(act);
        Assert.Equal("Nothing of this file is imported.", import.WhyNotRemove(act.By));
        Assert.Throws<IllegalActException>(() => import.Import(act));
        Assert.NotNull(import.WhyNotImport(Actor.System));
    }

    private static CaseFacts? Facts(string row) => Facts(Reader, row);

    private static CaseFacts? Facts(PastRowReader reader, string row)
    {
        var (read, faults) = reader.Read(Cells(row));
        Assert.Empty(faults);
        return PastFacts.Of(read!, 1, TheCode, England);
    }

    private static string Of(string measure, CaseFacts facts) => MeasureCatalogue.On(Today, MeasureRules.All[0]).Single(one => one.Code == measure).Of(facts).Code;

    private static Dictionary<string, string> Cells(string row) => row.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(cell => cell.Split('=')).Where(cell => cell[1].Length > 0).ToDictionary(cell => cell[0], cell => cell[1]);

    private static string Bucket(string timing) => timing switch { "InTime" => "in-time", "InTimeExtended" => "in-time-extended", _ => "late" };
}
