using System.Globalization;

namespace ComplaintsPortal.Benchmarks;

internal static class Say
{
    public static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.GetCultureInfo("en-GB")));
}
