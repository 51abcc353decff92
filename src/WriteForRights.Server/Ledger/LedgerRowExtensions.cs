using System.Runtime.CompilerServices;

namespace WriteForRights.Server;

/// <summary>Reads the columns of a row.</summary>
internal static class LedgerRowExtensions
{
    internal static string? TextOrNull<TRow>(this TRow row, int column)
        where TRow : ILedgerRow => row.IsNull(column) ? null : row.Text(column);

    internal static DateTimeOffset Time<TRow>(this TRow row, int column)
        where TRow : ILedgerRow => ColumnValues.Time(row.Number(column));

    internal static DateTimeOffset? TimeOrNull<TRow>(this TRow row, int column)
        where TRow : ILedgerRow => row.IsNull(column) ? null : row.Time(column);

    internal static byte[]? BytesOrNull<TRow>(this TRow row, int column)
        where TRow : ILedgerRow => row.IsNull(column) ? null : row.Bytes(column).ToArray();

    internal static Tally Tally<TRow>(this TRow row, int firstColumn)
        where TRow : ILedgerRow =>
        new(row.Number(firstColumn), row.Number(firstColumn + 1), row.Number(firstColumn + 2), row.Number(firstColumn + 3));

    internal static long Number<TRow, TColumn>(this TRow row, TColumn column)
        where TRow : ILedgerRow
        where TColumn : struct, Enum => row.Number(Unsafe.BitCast<TColumn, int>(column));

    internal static string Text<TRow, TColumn>(this TRow row, TColumn column)
        where TRow : ILedgerRow
        where TColumn : struct, Enum => row.Text(Unsafe.BitCast<TColumn, int>(column));

    internal static string? TextOrNull<TRow, TColumn>(this TRow row, TColumn column)
        where TRow : ILedgerRow
        where TColumn : struct, Enum => row.TextOrNull(Unsafe.BitCast<TColumn, int>(column));

    internal static ReadOnlySpan<byte> Bytes<TRow, TColumn>(this TRow row, TColumn column)
        where TRow : ILedgerRow
        where TColumn : struct, Enum => row.Bytes(Unsafe.BitCast<TColumn, int>(column));
}
