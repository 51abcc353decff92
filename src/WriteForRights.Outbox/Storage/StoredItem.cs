using Microsoft.Data.Sqlite;

namespace WriteForRights.Outbox;

/// <summary>A row of the outbox. Personal data in it is sealed.</summary>
internal sealed record StoredItem
{
    /// <summary>The maximum length of a sealed action, in bytes: far more than a server accepts.</summary>
    internal const int MaxLength = 4 * 1024 * 1024;

    /// <summary>The number at which counting of attempts ends.</summary>
    internal const int MaxAttempts = 1_000_000;

    private const long LatestTime = 253_402_300_799_999;

    internal required long Position { get; init; }

    /// <summary>The id of the action; the default value if it is malformed.</summary>
    internal required ActionId Id { get; init; }

    /// <summary>Whether the row lacks a required value, or has one that is out of range.</summary>
    internal required bool IsDamaged { get; init; }

    internal required DateTimeOffset EnqueuedAt { get; init; }

    internal required int Attempts { get; init; }

    /// <summary>The number of failures while others went through.</summary>
    internal required int Alone { get; init; }

    /// <summary>Whether the outbox supplied the date of the action.</summary>
    internal required bool IsDated { get; init; }

    /// <summary>The date that replaced the one from the wrong clock, or <c>null</c>.</summary>
    internal DateTimeOffset? TakenAt { get; init; }

    internal required byte[] Action { get; init; }

    internal string? Code { get; init; }

    internal byte[]? Problems { get; init; }

    internal DateTimeOffset? SetAsideAt { get; init; }

    internal static StoredItem From(SqliteDataReader reader)
    {
        var hasId = ActionId.TryParse(reader.IsDBNull(1) ? null : reader.GetString(1), out var id);
        var enqueuedAt = ToTime(Number(reader, 2));
        var attempts = ToCount(Number(reader, 3));
        var action = Bytes(reader, 4);
        var alone = ToCount(Number(reader, 8));
        var isDated = Number(reader, 9);
        var takenAt = Number(reader, 10);
        return new StoredItem
        {
            Position = reader.GetInt64(0),
            Id = id,
            IsDamaged = !hasId || enqueuedAt is null || attempts is null || action is null || alone is null || isDated is not (0 or 1)
                || (takenAt is not null && ToTime(takenAt) is null),
            EnqueuedAt = enqueuedAt ?? DateTimeOffset.FromUnixTimeMilliseconds(0),
            Attempts = attempts ?? 0,
            Alone = alone ?? 0,
            IsDated = isDated == 1,
            TakenAt = ToTime(takenAt),
            Action = action ?? [],
            Code = reader.IsDBNull(5) ? null : reader.GetString(5),
            Problems = Bytes(reader, 6),
            SetAsideAt = ToTime(Number(reader, 7)),
        };
    }

    /// <summary>Returns a stored time, or <c>null</c> if it is missing or no time at all.</summary>
    internal static DateTimeOffset? ToTime(long? milliseconds) =>
        milliseconds is >= 0 and <= LatestTime ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds.Value) : null;

    /// <summary>Returns a stored number, or <c>null</c> if it is missing or out of range.</summary>
    internal static int? ToCount(long? number) => number is >= 0 and <= MaxAttempts ? (int)number : null;

    private static long? Number(SqliteDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt64(column);

    private static byte[]? Bytes(SqliteDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<byte[]>(column);
}
