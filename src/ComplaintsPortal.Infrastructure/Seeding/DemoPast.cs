using System.Globalization;
using System.Text;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.PastComplaints;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Infrastructure.PastComplaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>A small file of complaints that ended before the portal was there, imported; and one more that waits with its faults.</summary>
internal static class DemoPast
{
    private const string Source = "Old case system";
    private const int Rows = 60;
    private static readonly string[] Areas = ["PO1", "PO2", "PO4", "PO6"];

    public static async Task AddAsync(PortalDbContext context, Rulebooks rulebooks, Actor lead, TimeProvider clock, CancellationToken cancellationToken)
    {
        var check = new PastCheck(context, rulebooks, clock);
        var today = Domain.Calendar.LondonTime.Today(clock);
        var rules = rulebooks.Current;
        var id = (await check.ReadAsync(File(Past(rules, today)), Source, "old-case-system-last-year.csv", lead, cancellationToken)).Id;
        (await context.Set<PastImport>().SingleAsync(one => one.Id == id, cancellationToken)).Import(new Act(lead, clock.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellationToken);
        await new PastImporter(context, check, clock, NullLogger<PastImporter>.Instance).RunAsync(cancellationToken);
        await check.ReadAsync(File(Faulty(today)), Source, "old-case-system-first-try.csv", lead, cancellationToken);
    }

    // Received from fourteen months ago to three months ago; some late, some with days that nobody wrote down.
    private static string Past(Rulebook rules, DateOnly today)
    {
        var text = new StringBuilder("reference,received,home,area,category,channel,service,contractor,stage1_acknowledged,stage1_answered,stage1_outcome,stage2_requested,stage2_acknowledged,stage2_answered,stage2_outcome,compensation_offered,compensation_paid,closed\n");
        for (var n = 1; n <= Rows; n++)
        {
            var received = rules.Calendar.Add(today.AddDays(-425 + (n * 5)), 1);
            var acknowledged = rules.Calendar.Add(received, 2 + (n % 4));
            var answered = rules.Calendar.Add(acknowledged, n % 6 == 0 ? 14 : 6 + (n % 5));
            var asked = n % 7 == 0 ? rules.Calendar.Add(answered, 6) : (DateOnly?)null;
            var outcome = (n % 3) switch { 0 => Decision.NotUpheld, 1 => Decision.Upheld, _ => Decision.PartlyUpheld };
            string[] cells =
            [
                string.Create(CultureInfo.InvariantCulture, $"OLD-{n:0000}"), n % 20 == 0 ? "" : Iso(received), n % 9 == 0 ? "LCHO" : n % 13 == 0 ? "" : "LCRA", Areas[n % Areas.Length],
                rules.Policy.Categories[n % rules.Policy.Categories.Count].Code, rules.Policy.Channels[n % rules.Policy.Channels.Count].Code, "", n % 11 == 0 ? "Solent Heating" : "",
                n % 10 == 3 ? "" : Iso(acknowledged), n % 15 == 4 ? "" : Iso(answered), outcome.ToString(), Iso(asked),
                Iso(asked is { } one ? rules.Calendar.Add(one, 3) : null), Iso(asked is { } two ? rules.Calendar.Add(two, n % 2 == 0 ? 21 : 26) : null), asked is null ? "" : Decision.PartlyUpheld.ToString(),
                n % 4 == 1 ? "75.00" : "", n % 4 == 1 ? "75.00" : "", Iso(rules.Calendar.Add(asked ?? answered, 30)),
            ];
            text.AppendJoin(',', cells).Append('\n');
        }

        return text.ToString();
    }

    private static string Faulty(DateOnly today) => $"""
        reference,received,home,category,stage1_answered,case_officer
        OLD-0901,31/02/{today.Year - 1},LCRA,,{Iso(today.AddDays(-200))},J
        OLD-0902,{Iso(today.AddDays(-220))},flat,leaks,{Iso(today.AddDays(-200))},J
        OLD-0903,{Iso(today.AddDays(-220))},LCRA,,{Iso(today.AddDays(-230))},K
        OLD-0904,{Iso(today.AddDays(-220))},LCRA,,{Iso(today.AddDays(-205))},K

        """;

    private static string Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static MemoryStream File(string text) => new(Encoding.UTF8.GetBytes(text));
}
