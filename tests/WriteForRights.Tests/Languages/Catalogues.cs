using System.Text.Json;
using System.Text.RegularExpressions;

namespace WriteForRights.Tests;

/// <summary>The catalogues as they are in the assembly, read without the library.</summary>
internal static partial class Catalogues
{
    private const string Folder = "catalogues/";

    internal static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> All { get; } = typeof(Campaign).Assembly
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
        .ToDictionary(name => name[Folder.Length..], IReadOnlyDictionary<string, string> (name) => Read(name));

    internal static IReadOnlyDictionary<string, string> English => All["en"];

    /// <summary>The names in braces, each as often as it stands.</summary>
    internal static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Order()];

    internal static string WithoutPlaceholders(string text) => Placeholder().Replace(text, " ");

    private static Dictionary<string, string> Read(string name)
    {
        using var document = JsonDocument.Parse(typeof(Campaign).Assembly.GetManifestResourceStream(name)!);
        var texts = document.RootElement.GetProperty("texts").EnumerateObject().ToArray();
        Assert.Distinct(texts.Select(text => text.Name));
        return texts.ToDictionary(text => text.Name, text => text.Value.GetString()!);
    }

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Placeholder();
}
