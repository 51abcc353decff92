using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Cli;

/// <summary>
/// The way to read a table: the column of each field, and the form of its dates and numbers. It is kept beside the table.
/// </summary>
internal sealed record ImportMapping
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The kind of the rows.</summary>
    public ImportKinds As { get; init; }

    /// <summary>The sheet of a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>The encoding of a text table, if it was chosen.</summary>
    public string? Encoding { get; init; }

    /// <summary>The separator of a text table, if it was chosen.</summary>
    public string? Delimiter { get; init; }

    /// <summary>The row with the headers, from 1.</summary>
    public long HeaderRow { get; init; } = 1;

    /// <summary>The order of day, month and year in dates.</summary>
    public DateOrder Dates { get; init; }

    /// <summary>The decimal mark: a comma or a full stop. The other one separates groups of digits.</summary>
    public string Decimal { get; init; } = ".";

    /// <summary>The header of the column of each field.</summary>
    public Dictionary<string, string> Columns { get; init; } = [];

    /// <summary>The value of each field that is the same in every row.</summary>
    public Dictionary<string, string> Values { get; init; } = [];

    /// <summary>Returns the path of the mapping of a table.</summary>
    internal static string PathOf(string table) => table + ".w4r.json";

    /// <summary>Reads a mapping.</summary>
    /// <exception cref="ToolException">The file is not a mapping.</exception>
    internal static ImportMapping Load(string path) => JsonFile.Read<ImportMapping>(path, Json) ?? throw JsonFile.Malformed(path);

    /// <summary>Writes the mapping.</summary>
    internal void Save(string path) => WholeFile.Write(path, ToUtf8());

    /// <summary>Returns the mapping as JSON.</summary>
    internal byte[] ToUtf8() => JsonSerializer.SerializeToUtf8Bytes(this, Json);
}
