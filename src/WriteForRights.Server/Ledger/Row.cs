using SQLitePCL;

namespace WriteForRights.Server;

/// <summary>A row of an answer, for as long as it is read.</summary>
internal readonly struct Row(sqlite3_stmt statement)
{
    internal bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    internal long Number(int column) => raw.sqlite3_column_int64(statement, column);

    internal string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    internal string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    internal ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);
}
