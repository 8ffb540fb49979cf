using System.Globalization;
using ComplaintsPortal.Domain.Measures;
using ComplaintsPortal.Infrastructure.Figures;
using ComplaintsPortal.Web.Features.Shared;

namespace ComplaintsPortal.Web.Features.Figures;

/// <summary>All figures of a period as a table: one line for each measure, then one for each of its buckets.</summary>
public static class FiguresCsv
{
    private static readonly string[] Heading =
        ["Code", "Group", "Measure", "Stage", "From", "To", "Bucket", "Counts as", "Complaints", "Figure", "Beside it", "Definition", "Source"];

    public static byte[] Write(IReadOnlyList<FigureRow> rows, FigureFilter filter) => Csv.Write(Lines(rows, filter));

    /// <summary>The same lines for any kind of file.</summary>
    public static IEnumerable<IReadOnlyList<string>> Lines(IReadOnlyList<FigureRow> rows, FigureFilter filter)
    {
        yield return Heading;
        foreach (var row in rows)
        {
            var measure = row.Measure;
            yield return Line(measure, "", "", row.Tally.Whole, row.Text, row.Beside, measure.Definition, measure.Source);
            foreach (var (place, bucket) in measure.Buckets.Index())
            {
                yield return Line(measure, bucket.Words, Role(bucket.Role), row.Tally.Counts[place], "", "", "", "");
            }
        }

        string[] Line(Measure measure, string bucket, string role, long count, params string[] more) =>
        [
            measure.Code, FigureWords.Of(measure.Group), measure.Title, measure.Stage?.ToString(CultureInfo.InvariantCulture) ?? "", FigureWords.Iso(filter.From), FigureWords.Iso(filter.To),
            bucket, role, count.ToString(CultureInfo.InvariantCulture), .. more,
        ];
    }

    public static string Role(BucketRole role) => role switch
    {
        BucketRole.Part => "Counted",
        BucketRole.Rest => "Rest of the whole",
        BucketRole.LeftOut => "Left out",
    };
}
