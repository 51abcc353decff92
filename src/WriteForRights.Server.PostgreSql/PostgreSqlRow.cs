using Npgsql;

namespace WriteForRights.Server.PostgreSql;

/// <summary>The current row of a reader, valid until the next one.</summary>
internal readonly struct PostgreSqlRow(NpgsqlDataReader reader) : ILedgerRow
{
    public bool IsNull(int column) => reader.IsDBNull(column);

    public long Number(int column) => reader.GetInt64(column);

    public string Text(int column) => reader.GetString(column);

    internal bool IsTrue(int column) => reader.GetBoolean(column);

    public ReadOnlySpan<byte> Bytes(int column) => reader.IsDBNull(column) ? default : reader.GetFieldValue<byte[]>(column);
}
