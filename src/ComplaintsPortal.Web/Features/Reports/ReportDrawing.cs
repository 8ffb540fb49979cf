using System.Globalization;
using System.Text;
using ComplaintsPortal.Domain.Reports;

namespace ComplaintsPortal.Web.Features.Reports;

/// <summary>The chart of a table on paper: columns with their numbers, drawn as plain shapes from the table's own cells.</summary>
internal static class ReportDrawing
{
    private const int Wide = 60;
    private const int Height = 110;
    private const int Above = 16;
    private const int Below = 18;

    public static void Write(StringBuilder body, ReportTable table, ReportChart chart)
    {
        var most = Math.Max(1, table.Rows.Max(row => row.Cells[chart.Whole].Number ?? 0));
        body.Append(CultureInfo.InvariantCulture, $"<figure>\n<svg viewBox=\"0 0 {table.Rows.Count * Wide} {Above + Height + Below}\" role=\"img\" aria-label=\"{ReportSheet.Text($"{table.Title}. {chart.InWords} The table below holds the numbers.")}\">\n");
        foreach (var (place, row) in table.Rows.Index())
        {
            var whole = row.Cells[chart.Whole].Number ?? 0;
            Column(body, place, whole, most, "#8eb8dc");
            if (chart.Part is { } part)
            {
                Column(body, place, row.Cells[part].Number ?? 0, most, "#1d70b8");
            }

            Label(body, place, Above + Height - Tall(whole, most) - 4, row.Cells[chart.Whole].Text);
            Label(body, place, Above + Height + 13, row.Words);
        }

        body.Append(CultureInfo.InvariantCulture, $"<line x1=\"0\" x2=\"{table.Rows.Count * Wide}\" y1=\"{Above + Height}\" y2=\"{Above + Height}\" stroke=\"#0b0c0c\" stroke-width=\"1\"/>\n</svg>\n");
        body.Append("<figcaption>").Append(ReportSheet.Text($"{chart.InWords} The number above a column: {chart.WholeWords}.{(chart.Part is null ? "" : $" Dark: {chart.PartWords}.")}")).Append("</figcaption>\n</figure>\n");
    }

    private static void Column(StringBuilder body, int place, decimal count, decimal most, string colour) =>
        body.Append(CultureInfo.InvariantCulture, $"<rect x=\"{(place * Wide) + 8}\" y=\"{Above + Height - Tall(count, most):0.##}\" width=\"{Wide - 16}\" height=\"{Tall(count, most):0.##}\" fill=\"{colour}\"/>\n");

    private static void Label(StringBuilder body, int place, decimal y, string words) =>
        body.Append(CultureInfo.InvariantCulture, $"<text x=\"{(place * Wide) + (Wide / 2)}\" y=\"{y:0.##}\" text-anchor=\"middle\" font-size=\"11\" aria-hidden=\"true\">{ReportSheet.Text(words)}</text>\n");

    private static decimal Tall(decimal count, decimal most) => Height * count / most;
}
