namespace WriteForRights.Server;

/// <summary>The rows of access keys, the same in every store. Lists are separated by spaces; times are in milliseconds.</summary>
internal static class KeyRow
{
    /// <summary>The columns, in the order in which they are written and read.</summary>
    internal const string Columns =
        "id, scopes, section, origins, expires_at, requests_per_minute, version, hash, previous_hash, previous_until, created_at, "
        + "revoked_at";

    internal static object?[] Write(StoredKey stored)
    {
        var key = stored.Key;
        return
        [
            key.Id.ToString(),
            string.Join(' ', key.Scopes),
            key.Section?.ToString(),
            string.Join(' ', key.Origins),
            key.ExpiresAt?.ToUnixTimeMilliseconds(),
            (long?)key.RequestsPerMinute,
            (long)key.Version,
            stored.Hash,
            stored.PreviousHash,
            key.PreviousUntil?.ToUnixTimeMilliseconds(),
            key.CreatedAt.ToUnixTimeMilliseconds(),
            key.RevokedAt?.ToUnixTimeMilliseconds(),
        ];
    }

    internal static StoredKey Read<TRow>(TRow row)
        where TRow : ILedgerRow => new(
        new AccessKey
        {
            Id = AccessKeyId.Parse(row.Text(0)),
            Scopes = row.Text(1).Split(' ').Select(AccessScope.Parse).ToValueList(),
            Section = row.TextOrNull(2) is { } section ? SectionId.Parse(section) : null,
            Origins = row.Text(3).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToValueList(),
            ExpiresAt = row.TimeOrNull(4),
            RequestsPerMinute = row.IsNull(5) ? null : (int)row.Number(5),
            Version = (int)row.Number(6),
            PreviousUntil = row.TimeOrNull(9),
            CreatedAt = row.Time(10),
            RevokedAt = row.TimeOrNull(11),
        },
        row.Bytes(7).ToArray(),
        row.BytesOrNull(8));
}
