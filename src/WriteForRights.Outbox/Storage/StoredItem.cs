using Microsoft.Data.Sqlite;

namespace WriteForRights.Outbox;

/// <summary>A row of the outbox. Personal data in it is sealed.</summary>
internal sealed record StoredItem(
    long Position,
    ActionId Id,
    DateTimeOffset EnqueuedAt,
    int Attempts,
    byte[] Action,
    string? Code,
    byte[]? Problems,
    DateTimeOffset? SetAsideAt)
{
    internal static StoredItem From(SqliteDataReader reader)
    {
        // A row whose id is malformed fails authentication later.
        _ = ActionId.TryParse(reader.GetString(1), out var id);
        return new(
            reader.GetInt64(0),
            id,
            DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(2)),
            reader.GetInt32(3),
            reader.GetFieldValue<byte[]>(4),
            reader.IsDBNull(5) ? null : reader.GetString(5),
            reader.IsDBNull(6) ? null : reader.GetFieldValue<byte[]>(6),
            reader.IsDBNull(7) ? null : DateTimeOffset.FromUnixTimeMilliseconds(reader.GetInt64(7)));
    }
}
