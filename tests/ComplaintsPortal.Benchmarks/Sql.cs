using Microsoft.Data.Sqlite;

namespace ComplaintsPortal.Benchmarks;

/// <summary>Plain SQL on the register's own file.</summary>
internal static class Sql
{
    /// <summary>An open connection on which commands of EF Core run.</summary>
    public static SqliteConnection Open(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        // SQLite knows no decimals; EF Core gives it this to compare them.
        connection.CreateFunction("ef_compare", (decimal? one, decimal? two) => one is { } a && two is { } b ? decimal.Compare(a, b) : default(int?), isDeterministic: true);
        return connection;
    }

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of each row.</summary>
    public static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }
}
