using System.Text.Json;

namespace WriteForRights;

/// <summary>Reads the JSON files in the assembly: texts, words and tables.</summary>
internal static class EmbeddedJson
{
    /// <summary>Opens a file.</summary>
    /// <param name="name">The logical name of the resource, as the project file has it.</param>
    internal static JsonDocument Open(string name) =>
        Find(name) ?? throw new InvalidOperationException($"The resource {name} is missing from the assembly.");

    /// <summary>Opens a file, or returns <c>null</c> if there is none.</summary>
    /// <param name="name">The logical name of the resource.</param>
    internal static JsonDocument? Find(string name)
    {
        using var stream = typeof(EmbeddedJson).Assembly.GetManifestResourceStream(name);
        return stream is null ? null : JsonDocument.Parse(stream);
    }

    /// <summary>Returns the strings of an array.</summary>
    internal static IEnumerable<string> Strings(this JsonElement array) => array.EnumerateArray().Select(item => item.GetString()!);

    /// <summary>Returns the words of an array of lines. Spaces separate the words of a line.</summary>
    internal static IEnumerable<string> Words(this JsonElement lines) => lines.Strings().SelectMany(line => line.Split(' '));

    /// <summary>Returns the members of an object whose values are strings.</summary>
    internal static Dictionary<string, string> Pairs(this JsonElement table) =>
        table.EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetString()!);
}
