using System.Globalization;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Infrastructure.Data.Search;
using ComplaintsPortal.Infrastructure.Letters;
using ComplaintsPortal.Infrastructure.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using static ComplaintsPortal.Benchmarks.Sql;

namespace ComplaintsPortal.Benchmarks;

/// <summary>
/// Fills a register. The demonstration's complaints are made by the real verbs; the others are copies of them with names,
/// references and dates of their own. Some four hundred are open whatever the size, as with a landlord: what grows is the past.
/// </summary>
internal static class Register
{
    public const int EventsEach = 20;

    /// <summary>A name that as many people bear in each register, so that only the size differs.</summary>
    public const string RareName = "Quillfeather";

    /// <summary>Borne by half of those with the rare name, and by many others.</summary>
    public const string CommonFirstName = "Rosa";

    private const int RareNames = 20;
    private const int OpenCopies = 300;

    /// <summary>From so many on, copies have fewer events and no letters: what is measured then are lists and figures.</summary>
    public const int Lean = 500_000;

    public const int LeanEventsEach = 5;

    private const int AWeek = 150;

    /// <summary>The past is as long in every register from 100,000 on; a larger one has more in each week.</summary>
    private const int Weeks = 667;

    private static readonly string[] NotLean = ["Letters", "CaseFiles", "Contacts", "Evidence", "EvidenceBundles"];

    private static readonly string[] FirstNames = ["Amina", "Ben", "Carol", "Dawit", "Ewa", "Farah", "George", "Hannah", "Ian", "Joan", "Karim", "Laura", "Noor", "Rosa", "Stephen", "Tanya"];
    private static readonly string[] Beginnings = ["Al", "Bar", "Cor", "Den", "Ed", "Far", "Gar", "Hal", "Ing", "Jes", "Kem", "Lam", "Mor", "Nor", "Os", "Pen", "Rad", "Sel", "Tor", "Wal"];
    private static readonly string[] Ends = ["bury", "combe", "dale", "field", "ford", "gate", "ham", "ley", "man", "ridge", "shaw", "son", "stead", "ton", "well", "wick", "wood", "worth", "yard", "croft"];

    public static async Task FillAsync(BenchSite site)
    {
        await site.InScopeAsync(async services =>
            await ActivatorUtilities.CreateInstance<DemoSeeder>(services, new PaperlessLetters()).SeedAsync());
        await using var connection = new SqliteConnection(site.ConnectionString);
        connection.Open();
        Run(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -200000;");
        using (var transaction = connection.BeginTransaction())
        {
            TopUpEvents(connection);
            PlanCopies(connection, site.Complaints);
            Copy(connection, lean: site.Complaints >= Lean);
            Beside.Fill(connection, site.Complaints);
            transaction.Commit();
        }

        Run(connection, "PRAGMA wal_checkpoint(TRUNCATE);");
    }

    /// <summary>Gives a complaint so many events and files, once.</summary>
    public static void Lengthen(BenchSite site, long complaintId, int events, int files)
    {
        using var connection = new SqliteConnection(site.ConnectionString);
        connection.Open();
        Run(connection, $"""
            INSERT INTO Events (ComplaintId, Kind, "On", ById, ByName, Summary, Because, Data)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {events})
            SELECT e.ComplaintId, e.Kind, e."On", e.ById, e.ByName, e.Summary, e.Because, e.Data
            FROM n JOIN (SELECT * FROM Events WHERE ComplaintId = {complaintId} ORDER BY Id LIMIT 1) AS e
            WHERE n.i <= {events} - (SELECT count(*) FROM Events WHERE ComplaintId = {complaintId});
            INSERT INTO CaseFiles (ComplaintId, Name, Sha256, Size, ContentType, FromComplainant, AddedOn, AddedBy)
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {files})
            SELECT {complaintId}, 'photograph-' || n.i || '.jpg', printf('%064x', n.i), 2000000, 'image/jpeg', 1, '2026-01-05 09:00:00', 'Rosa Quillfeather'
            FROM n WHERE n.i <= {files} - (SELECT count(*) FROM CaseFiles WHERE ComplaintId = {complaintId});
            """);
    }

    private static void TopUpEvents(SqliteConnection connection) => Run(connection, $"""
        INSERT INTO Events (ComplaintId, Kind, "On", ById, ByName, Summary, Because, Data)
        SELECT e.ComplaintId, e.Kind, e."On", e.ById, e.ByName, e.Summary, e.Because, e.Data
        FROM (SELECT ComplaintId, max(Id) AS Last, count(*) AS Many FROM Events GROUP BY ComplaintId) AS c
        JOIN (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {EventsEach}) SELECT i FROM n) AS n ON n.i <= {EventsEach} - c.Many
        JOIN Events AS e ON e.Id = c.Last;
        """);

    private static void PlanCopies(SqliteConnection connection, int complaints)
    {
        Run(connection, "CREATE TEMP TABLE Copy (Id INTEGER PRIMARY KEY, Source INTEGER, Back INTEGER, Reference TEXT, Name TEXT);");
        var originals = Column(connection, "SELECT Id FROM Complaints ORDER BY Id");
        var past = Column(connection, "SELECT Id FROM Complaints WHERE NextTask = 'None' ORDER BY Id");
        var open = originals.Except(past).ToList();
        var homes = Homes(connection);
        var copies = complaints - originals.Count;
        using var plan = Prepared(connection, "INSERT INTO Copy VALUES ($id, $source, $back, $reference, $name)", "$id", "$source", "$back", "$reference", "$name");
        using var word = Prepared(connection, "INSERT INTO SearchWords (ComplaintId, Word) VALUES ($id, $word)", "$id", "$word");
        for (var k = 0; k < copies; k++)
        {
            var id = 1000L + k;
            var isOpen = k % Math.Max(1, copies / OpenCopies) == 0 && k / Math.Max(1, copies / OpenCopies) < OpenCopies;
            var source = isOpen ? open[k % open.Count] : past[k % past.Count];
            var name = Name(k, copies);
            var reference = new ComplaintReference(2000 + (k / 90_000), (k % 90_000) + 1).ToString();

            // Whole weeks, so that working days stay what they were.
            Execute(plan, id, source, isOpen ? 0 : 7 * (k / Math.Max(AWeek, copies / Weeks)), reference, name);
            foreach (var w in WordIndex.WordsOf(reference, name, homes[source].Home, homes[source].Postcode))
            {
                Execute(word, id, w);
            }
        }
    }

    private static string Name(int k, int copies)
    {
        var first = FirstNames[k % FirstNames.Length];
        var every = Math.Max(1, copies / RareNames);
        return k % every == every - 1 && k / every < RareNames
            ? $"{(k / every % 2 == 0 ? CommonFirstName : first)} {RareName}"
            : $"{first} {Beginnings[k / 3 % Beginnings.Length]}{Ends[k / 61 % Ends.Length]}";
    }

    private static void Copy(SqliteConnection connection, bool lean)
    {
        CopyTable(connection, "Complaints", "t.Id = c.Source", column => column switch
        {
            "Id" => "c.Id",
            "Reference" => "c.Reference",
            "Correspondent_Name" => "c.Name",
            _ => null,
        });
        CopyTable(connection, "Stages", "t.ComplaintId = c.Source", column => column switch
        {
            "Id" => "c.Id * 2 + t.Number + 1000000",
            "ComplaintId" => "c.Id",
            _ => null,
        });
        foreach (var table in new[] { "Points", "Extensions" })
        {
            CopyTable(connection, table, "t.StageId IN (SELECT Id FROM Stages WHERE ComplaintId = c.Source)", column => column switch
            {
                "Id" => "NULL",
                "StageId" => "c.Id * 2 + (SELECT Number FROM Stages WHERE Id = t.StageId) + 1000000",
                _ => null,
            });
        }

        foreach (var table in Children(connection).Except(["Stages", "SearchWords", "Outbox", .. lean ? NotLean : []]))
        {
            CopyTable(connection, table, lean && table == "Events" ? $"t.ComplaintId = c.Source AND t.Id IN (SELECT Id FROM Events WHERE ComplaintId = c.Source ORDER BY Id LIMIT {LeanEventsEach})" : "t.ComplaintId = c.Source", column => column switch
            {
                "Id" => "NULL",
                "ComplaintId" => "c.Id",
                _ => null,
            });
        }
    }

    private static void CopyTable(SqliteConnection connection, string table, string join, Func<string, string?> instead)
    {
        var columns = Texts(connection, $"SELECT name FROM pragma_table_info('{table}')");
        var values = columns.Select(column => instead(column) ?? Earlier(column));
        Run(connection, $"INSERT INTO {table} ({string.Join(", ", columns.Select(c => $"\"{c}\""))}) SELECT {string.Join(", ", values)} FROM temp.Copy AS c CROSS JOIN {table} AS t WHERE {join} ORDER BY c.Id;");
    }

    // Days and moments lie as many weeks before as the copy does; a far future ("never") stays where it is.
    private static string Earlier(string column)
    {
        if (column.EndsWith("Day", StringComparison.Ordinal) || column.EndsWith("Due", StringComparison.Ordinal))
        {
            return $"CASE WHEN t.\"{column}\" < '9000' THEN date(t.\"{column}\", '-' || c.Back || ' days') ELSE t.\"{column}\" END";
        }

        return column.EndsWith("On", StringComparison.Ordinal)
            ? $"strftime('%Y-%m-%d %H:%M:%S', t.\"{column}\", '-' || c.Back || ' days')"
            : $"t.\"{column}\"";
    }

    private static IEnumerable<string> Children(SqliteConnection connection) => Texts(
        connection, "SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) p ON p.name = 'ComplaintId' WHERE m.type = 'table' ORDER BY m.name");

    private static Dictionary<long, (string Home, string Postcode)> Homes(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id, Home, Postcode FROM Complaints";
        using var reader = command.ExecuteReader();
        var homes = new Dictionary<long, (string, string)>();
        while (reader.Read())
        {
            homes[reader.GetInt64(0)] = (reader.GetString(1), reader.GetString(2));
        }

        return homes;
    }

    private static List<long> Column(SqliteConnection connection, string sql) => [.. Texts(connection, sql).Select(text => long.Parse(text, CultureInfo.InvariantCulture))];

    private static SqliteCommand Prepared(SqliteConnection connection, string sql, params string[] names)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in names)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }

    private static void Execute(SqliteCommand command, params object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i];
        }

        command.ExecuteNonQuery();
    }

    /// <summary>Letters keep their text; printing a hundred thousand is not what is measured here.</summary>
    private sealed class PaperlessLetters : ILetterPdf
    {
        public Task<byte[]> MakeAsync(string html, CancellationToken cancellationToken) => Task.FromResult("%PDF-1.7 not printed %%EOF"u8.ToArray());
    }
}
