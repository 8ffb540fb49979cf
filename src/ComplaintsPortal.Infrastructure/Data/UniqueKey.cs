using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Infrastructure.Data;

public static class UniqueKey
{
    /// <summary>Whether a save failed because a row with the same unique key is there already.</summary>
    public static bool IsTaken(DbUpdateException fault) => fault.InnerException is DbException inner && IsTaken(inner);

    /// <inheritdoc cref="IsTaken(DbUpdateException)"/>
    public static bool IsTaken(DbException fault) => fault switch
    {
        SqliteException { SqliteExtendedErrorCode: 1555 or 2067 or 2579 } => true,
        SqlException { Number: 2601 or 2627 } => true,
        _ => false,
    };
}
