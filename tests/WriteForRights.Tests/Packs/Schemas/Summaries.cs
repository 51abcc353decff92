using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace WriteForRights.Tests;

/// <summary>What the documentation of the library says of its types and members, in plain text for somebody who writes JSON.</summary>
internal static partial class Summaries
{
    private static readonly Dictionary<string, XElement> Documented =
        XDocument.Load(Path.ChangeExtension(typeof(Case).Assembly.Location, ".xml")).Descendants("member")
            .Where(member => member.Element("summary") is not null)
            .ToDictionary(member => member.Attribute("name")!.Value, member => member.Element("summary")!);

    internal static string Of(Type type) => Text("T:" + type.FullName);

    /// <summary>Of a property by its name in C# or in JSON.</summary>
    internal static string Of(Type type, string member) => Text("P:" + type.FullName + "." + type
        .GetProperties().Single(property => property.Name == member || JsonNamingPolicy.CamelCase.ConvertName(property.Name) == member).Name);

    private static string Text(string name)
    {
        var text = new StringBuilder();
        foreach (var node in Documented[name].DescendantNodes())
        {
            text.Append(node switch
            {
                XText words => words.Value,
                XElement { Name.LocalName: "see" or "paramref" } link => InJson(link),
                _ => string.Empty,
            });
        }

        return Space().Replace(text.ToString(), " ").Trim();
    }

    // In JSON a word stands as its text, a member in camelCase, and a type has no name.
    private static string InJson(XElement link)
    {
        var reference = (link.Attribute("cref") ?? link.Attribute("langword") ?? link.Attribute("name"))!.Value;
        var parts = reference.Split('.');
        if (!reference.StartsWith("P:", StringComparison.Ordinal))
        {
            return parts[^1];
        }

        var owner = TextTypes.Words.FirstOrDefault(type => type.Name == parts[^2]);
        return owner?.GetProperty(parts[^1])?.GetValue(null)?.ToString() ?? JsonNamingPolicy.CamelCase.ConvertName(parts[^1]);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
