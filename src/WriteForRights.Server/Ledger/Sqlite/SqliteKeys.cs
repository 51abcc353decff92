namespace WriteForRights.Server;

/// <summary>The table of access keys.</summary>
internal sealed class SqliteKeys(Statements statements)
{
    private const string Columns =
        "id, scopes, section, origins, expires_at, requests_per_minute, version, hash, previous_hash, previous_until, created_at, "
        + "revoked_at";

    private const string ReadAll = $"SELECT {Columns} FROM access_key ORDER BY id";
    private const string ReadOne = $"SELECT {Columns} FROM access_key WHERE id = ?1";
    private const string Write =
        $"INSERT OR REPLACE INTO access_key ({Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";

    internal List<StoredKey> All() => statements.Prepare(ReadAll).All(Read);

    /// <summary>Changes or adds a key, within the writer's transaction. A change that returns <c>null</c> leaves it as it is.</summary>
    internal void Change(AccessKeyId id, Func<StoredKey?, StoredKey?> change)
    {
        if (change(statements.Prepare(ReadOne).First(Read, id.ToString())) is not { } changed)
        {
            return;
        }

        var key = changed.Key;
        statements.Prepare(Write).Run(
            key.Id.ToString(),
            string.Join(' ', key.Scopes),
            key.Section?.ToString(),
            string.Join(' ', key.Origins),
            key.ExpiresAt?.ToUnixTimeMilliseconds(),
            (long?)key.RequestsPerMinute,
            (long)key.Version,
            changed.Hash,
            changed.PreviousHash,
            key.PreviousUntil?.ToUnixTimeMilliseconds(),
            key.CreatedAt.ToUnixTimeMilliseconds(),
            key.RevokedAt?.ToUnixTimeMilliseconds());
    }

    private static StoredKey Read(Row row) => new(
        new AccessKey
        {
            Id = AccessKeyId.Parse(row.Text(0)),
            Scopes = row.Text(1).Split(' ').Select(AccessScope.Parse).ToValueList(),
            Section = row.TextOrNull(2) is { } section ? SectionId.Parse(section) : null,
            Origins = row.Text(3).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToValueList(),
            ExpiresAt = TimeOrNull(row, 4),
            RequestsPerMinute = row.IsNull(5) ? null : (int)row.Number(5),
            Version = (int)row.Number(6),
            PreviousUntil = TimeOrNull(row, 9),
            CreatedAt = ColumnValues.Time(row.Number(10)),
            RevokedAt = TimeOrNull(row, 11),
        },
        row.Bytes(7).ToArray(),
        row.IsNull(8) ? null : row.Bytes(8).ToArray());

    private static DateTimeOffset? TimeOrNull(Row row, int column) => row.IsNull(column) ? null : ColumnValues.Time(row.Number(column));
}
