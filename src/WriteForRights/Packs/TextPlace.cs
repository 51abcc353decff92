using System.Collections;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights;

/// <summary>A text of a record, with its path.</summary>
/// <param name="Path">The JSON path.</param>
/// <param name="Text">The text.</param>
/// <param name="IsName">Whether it is a name, which is not translated.</param>
internal sealed record TextPlace(string Path, LocalizedText Text, bool IsName)
{
    /// <summary>
    /// Returns all texts of a record and of the records in it, in the order of the JSON. It follows the generated JSON metadata, so a text
    /// in a new member is found without being listed here.
    /// </summary>
    internal static IEnumerable<TextPlace> AllIn<T>(T record)
        where T : class => Visit(record, WriteForRightsJson.TypeInfo<T>(), JsonPath.Root, isName: false);

    private static IEnumerable<TextPlace> Visit(object? value, JsonTypeInfo type, string path, bool isName) => value switch
    {
        // A section's own words are in the languages that the section wants.
        null or SectionText => [],
        LocalizedText text => [new TextPlace(path, text, isName)],
        Fact<LocalizedText> fact => fact.TryGet(out var disclosed) ? [new TextPlace(path, disclosed, isName)] : [],
        _ when type.Converter is IListConverter list => ((IEnumerable)value).Cast<object>()
            .SelectMany((item, i) => Visit(item, type.Options.GetTypeInfo(list.ItemType), JsonPath.Item(path, i), isName)),
        _ when type.Kind == JsonTypeInfoKind.Object => type.Properties.SelectMany(property => Visit(
            property.Get?.Invoke(value),
            type.Options.GetTypeInfo(property.PropertyType),
            JsonPath.Member(path, property.Name),
            IsNameMember(type.Type, property.Name))),
        _ => [],
    };

    private static bool IsNameMember(Type owner, string member) =>
        owner == typeof(Person) ? member is "name" or "knownAs" : owner == typeof(Section) && member == "campaignName";
}
