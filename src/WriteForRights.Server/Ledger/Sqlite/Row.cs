using SQLitePCL;

namespace WriteForRights.Server;

/// <summary>The current row of a statement, valid until the next step.</summary>
internal readonly struct Row(sqlite3_stmt statement) : ILedgerRow
{
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);
}
