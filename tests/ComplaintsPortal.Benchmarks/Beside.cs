using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Benchmarks;

/// <summary>
/// What a register holds that is not part of a complaint: a record for each person, their needs, homes, feedback that is finished. It grows with the
/// complaints, so that a list of it which reads everything is found out.
/// </summary>
internal static class Beside
{
    private const int ComplaintsForAHome = 3;
    private const int ComplaintsForFeedback = 20;
    private const int ComplaintsForANeed = 5;

    public static void Fill(SqliteConnection connection, int complaints)
    {
        Repeat(connection, "People", complaints, "MergedIntoId IS NULL", column => column switch
        {
            "Name" => "t.Name || ' ' || n.i",
            "NameKey" => "t.NameKey || ' ' || n.i",
            "Email" or "Telephone" or "TelephoneKey" => "''",
            _ => null,
        });
        Repeat(connection, "Homes", complaints / ComplaintsForAHome, "LeftDay IS NULL", column => column == "Uprn" ? "500000000 + 1000 * n.i + t.Id" : null);
        Repeat(connection, "Needs", complaints / ComplaintsForANeed, "State <> 'Asked'", _ => null);
        Repeat(connection, "Feedback", complaints / ComplaintsForFeedback, "FinishedDay IS NOT NULL", _ => null);
    }

    // So often what there is, that there are so many.
    private static void Repeat(SqliteConnection connection, string table, int until, string which, Func<string, string?> instead)
    {
        var columns = Sql.Texts(connection, $"SELECT name FROM pragma_table_info('{table}')");
        var values = columns.Select(column => column == "Id" ? "NULL" : instead(column) ?? $"t.\"{column}\"");
        Sql.Run(connection, $"""
            INSERT INTO {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))})
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {until} / max(1, (SELECT count(*) FROM {table} WHERE {which})))
            SELECT {string.Join(", ", values)} FROM n CROSS JOIN (SELECT * FROM {table} WHERE {which}) AS t WHERE n.i * (SELECT count(*) FROM {table}) < {until};
            """);
    }
}
