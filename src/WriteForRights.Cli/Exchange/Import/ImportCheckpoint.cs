using System.Security.Cryptography;
using System.Text.Json;

namespace WriteForRights.Cli;

/// <summary>
/// The progress of an import, kept beside the table, so that it continues after Ctrl+C or a power cut. Losing it costs time and nothing
/// else: a row that is sent again counts once. It contains no personal data.
/// </summary>
internal sealed class ImportCheckpoint
{
    private readonly string _path;
    private readonly string _key;

    private ImportCheckpoint(string path, string key, State? state)
    {
        (_path, _key) = (path, key);
        Settled = state?.Settled ?? 0;
        Known = state?.Known ?? 0;
        Refused = state?.Refused.ToDictionary(problem => problem.Row) ?? [];
    }

    /// <summary>The number of valid rows whose results have arrived, in the order of the table.</summary>
    internal long Settled { get; set; }

    /// <summary>The number of rows that the server had before.</summary>
    internal long Known { get; set; }

    /// <summary>The rows that the server refused, by their number.</summary>
    internal Dictionary<long, RowProblem> Refused { get; }

    /// <summary>Opens the checkpoint of a table. One of another table, mapping or server is not used.</summary>
    internal static ImportCheckpoint Open(string table, ImportMapping mapping, string server)
    {
        var path = table + ".w4r-progress.json";
        var key = KeyOf(table, mapping, server);
        return new(path, key, Read(path) is { } state && state.Key == key ? state : null);
    }

    /// <summary>Writes the checkpoint.</summary>
    internal void Save() =>
        WholeFile.Write(_path, JsonSerializer.SerializeToUtf8Bytes(new State(_key, Settled, Known, [.. Refused.Values])), isSecret: true);

    /// <summary>Removes the checkpoint of an import that is complete.</summary>
    internal void Delete() => File.Delete(_path);

    private static string KeyOf(string table, ImportMapping mapping, string server)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using (var file = File.OpenRead(table))
        {
            hash.AppendData(SHA256.HashData(file));
        }

        hash.AppendData(mapping.ToUtf8());
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(server));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static State? Read(string path)
    {
        try
        {
            return File.Exists(path) ? JsonSerializer.Deserialize<State>(File.ReadAllBytes(path)) : null;
        }
        catch (JsonException)
        {
            // The checkpoint is from another version of the tool. The import starts again at the first row.
            return null;
        }
    }

    private sealed record State(string Key, long Settled, long Known, IReadOnlyList<RowProblem> Refused);
}
