using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Cli;

/// <summary>
/// The configuration file: <c>w4r/config.json</c> in the user's configuration folder, or the file that <c>W4R_CONFIG</c> names. Variables
/// of the environment override it, and options override both. A key is never in it.
/// </summary>
internal sealed record ToolConfiguration
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The path of the file, which may not exist.</summary>
    internal static string Path => EnvironmentNames.Find(EnvironmentNames.Configuration)
        ?? System.IO.Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "w4r",
            "config.json");

    /// <summary>The language of the tool's words.</summary>
    public string? Language { get; init; }

    /// <summary>The name of the profile that is used if none is named.</summary>
    public string? Default { get; init; }

    /// <summary>The profiles by name.</summary>
    public Dictionary<string, ToolProfile> Profiles { get; init; } = [];

    /// <summary>Reads the file; an empty configuration if there is none.</summary>
    /// <exception cref="ToolException">The file is not a configuration.</exception>
    internal static ToolConfiguration Load() => File.Exists(Path) ? JsonFile.Read<ToolConfiguration>(Path, Json) ?? new() : new();

    /// <summary>
    /// Returns the language of the file, or <c>null</c>. A file that cannot be read is reported by the command that needs it, in the
    /// language of the locale.
    /// </summary>
    internal static string? LanguageOrNull() => File.Exists(Path) ? Load().Language : null;

    /// <summary>Writes the file, as a whole or not at all.</summary>
    internal void Save()
    {
        var path = Path;
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        WholeFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(this, Json));
    }
}
