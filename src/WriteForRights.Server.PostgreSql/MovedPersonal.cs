using NpgsqlTypes;

namespace WriteForRights.Server.PostgreSql;

/// <summary>
/// What belongs to the entries of a table beside them. A seal belongs to its row, whose key differs between the stores, so personal data is
/// sealed again.
/// </summary>
internal static class MovedPersonal
{
    private static readonly NpgsqlDbType[] IdTypes = [NpgsqlDbType.Text, NpgsqlDbType.Bytea, NpgsqlDbType.Text];

    /// <summary>The sealed columns of each table's personal data, and the last one of an action's: the digest of its address.</summary>
    private static readonly Dictionary<string, string[]> Columns = new(StringComparer.Ordinal)
    {
        ["action"] = ["supporter", "consent", "text"],
        ["report"] = ["reported_by", "place"],
        ["void"] = ["decided_by"],
    };

    /// <summary>Returns the further columns to read from a table, each after a comma, and their types.</summary>
    internal static (string Columns, NpgsqlDbType[] Types) Of(string table)
    {
        if (!Columns.TryGetValue(table, out var columns))
        {
            return (string.Empty, []);
        }

        var read = columns.Select(column => $", personal.{column}").Concat(table == "action" ? [", located.digest"] : []).ToList();
        return (string.Concat(read), [.. read.Select(_ => NpgsqlDbType.Bytea)]);
    }

    /// <summary>Returns the joins that these columns need.</summary>
    internal static string Join(string table) => table switch
    {
        "action" => " LEFT JOIN personal ON personal.position = own.position"
            + " LEFT JOIN personal_address AS located ON located.position = own.position",
        "report" or "void" => $" LEFT JOIN personal_{table} AS personal ON personal.position = own.position",
        _ => string.Empty,
    };

    /// <summary>Returns the rows to add to other tables.</summary>
    /// <param name="table">The table.</param>
    /// <param name="names">The names of its columns.</param>
    /// <param name="rows">Its rows: these columns, then those of <see cref="Of"/>, then the position.</param>
    /// <param name="own">The number of its columns.</param>
    /// <param name="seal">The seal.</param>
    /// <exception cref="IOException">A key of personal data is missing.</exception>
    internal static IEnumerable<(string Table, string Names, NpgsqlDbType[] Types, List<object?[]> Rows)> From(
        string table, string[] names, List<object?[]> rows, int own, PersonalSeal seal)
    {
        if (!Columns.TryGetValue(table, out var columns))
        {
            yield break;
        }

        object? Value(object?[] row, string name) => row[Array.IndexOf(names, name)];
        var subject = table == "void" ? null : table;
        yield return (
            "entry",
            "subject, id, campaign",
            IdTypes,
            rows.ConvertAll(row => (object?[])
                    [subject ?? Value(row, "subject"), Value(row, "id"), table == "void" ? null : Value(row, "campaign")])
                .DistinctBy(entry => (entry[0], Convert.ToHexString((byte[])entry[1]!))).ToList());

        var personal = table == "action" ? "personal" : $"personal_{table}";
        var kept = rows.FindAll(row => row.AsSpan(own, columns.Length).ToArray().Any(value => value is not null));
        if (table == "action")
        {
            yield return (
                personal,
                "id, campaign, supporter, consent, text",
                [NpgsqlDbType.Bytea, NpgsqlDbType.Text, NpgsqlDbType.Bytea, NpgsqlDbType.Bytea, NpgsqlDbType.Bytea],
                kept.ConvertAll(row => (object?[])[Value(row, "id"), Value(row, "campaign"), .. Resealed(row, (byte[])Value(row, "id")!)]));
            yield return (
                "personal_address",
                "id, campaign, recorded_at, digest",
                [NpgsqlDbType.Bytea, NpgsqlDbType.Text, NpgsqlDbType.Bigint, NpgsqlDbType.Bytea],
                rows.FindAll(row => row[own + columns.Length] is not null).ConvertAll(row => (object?[])
                    [Value(row, "id"), Value(row, "campaign"), Value(row, "recorded_at"), row[own + columns.Length]]));
        }
        else
        {
            yield return (
                personal,
                "key, " + string.Join(", ", columns),
                [NpgsqlDbType.Bytea, .. columns.Select(_ => NpgsqlDbType.Bytea)],
                kept.ConvertAll(row =>
                {
                    var id = (byte[])Value(row, "id")!;
                    var key = table == "report"
                        ? PostgreSqlEntries.KeyOf(id, (int)(long)Value(row, "revision")!)
                        : PostgreSqlEntries.KeyOf(id, (string)Value(row, "subject")!);
                    return (object?[])[key, .. Resealed(row, key)];
                }));
        }

        IEnumerable<object?> Resealed(object?[] row, byte[] key)
        {
            for (var i = 0; i < columns.Length; i++)
            {
                var (stored, column) = ((byte[]?)row[own + i], $"{personal}.{columns[i]}");
                yield return stored is null ? null
                    : PersonalSeal.IsErased(stored) ? Array.Empty<byte>()
                    : seal.TryOpen(stored, column, PersonalTable.RowOf(row[^1]!), out var plain) ? seal.Seal(plain, column, key)
                    : throw new IOException("Some personal data cannot be opened. Is its key missing?");
            }
        }
    }
}
