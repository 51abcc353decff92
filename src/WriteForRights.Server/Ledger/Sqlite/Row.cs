using System.Runtime.CompilerServices;
using SQLitePCL;

namespace WriteForRights.Server;

/// <summary>The current row of a statement, valid until the next step.</summary>
internal readonly struct Row(sqlite3_stmt statement)
{
    internal bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    internal long Number(int column) => raw.sqlite3_column_int64(statement, column);

    internal string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    internal string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    internal ReadOnlySpan<byte> Bytes(int column) => raw.sqlite3_column_blob(statement, column);

    internal long Number<TColumn>(TColumn column)
        where TColumn : struct, Enum => Number(Unsafe.BitCast<TColumn, int>(column));

    internal string Text<TColumn>(TColumn column)
        where TColumn : struct, Enum => Text(Unsafe.BitCast<TColumn, int>(column));

    internal string? TextOrNull<TColumn>(TColumn column)
        where TColumn : struct, Enum => TextOrNull(Unsafe.BitCast<TColumn, int>(column));

    internal ReadOnlySpan<byte> Bytes<TColumn>(TColumn column)
        where TColumn : struct, Enum => Bytes(Unsafe.BitCast<TColumn, int>(column));
}
