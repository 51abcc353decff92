using System.Text.Json;

namespace WriteForRights.Cli;

/// <summary>Reads the tool's own files: its configuration, and the mappings of tables.</summary>
internal static class JsonFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="options">The options of its JSON.</param>
    /// <returns>The value; <c>null</c> if the file says <c>null</c>.</returns>
    /// <exception cref="ToolException">The file does not have the expected form.</exception>
    internal static T? Read<T>(string path, JsonSerializerOptions options)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(File.ReadAllBytes(path), options);
        }
        catch (JsonException e)
        {
            throw Malformed(path, e.LineNumber, e.BytePositionInLine, e.Path);
        }
    }

    /// <summary>Returns the exception for a file that does not have the expected form.</summary>
    internal static ToolException Malformed(string path, long? line = 0, long? column = 0, string? place = null) => ToolException.Usage(
        "configuration-invalid", path, ("line", $"{line + 1}"), ("column", $"{column + 1}"), ("path", place ?? "$"));
}
