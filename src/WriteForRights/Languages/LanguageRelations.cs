using System.Text.Json;

namespace WriteForRights;

/// <summary>
/// The relations between languages: parents of regional tags, several codes of one language, languages that are written as another, and
/// extended language subtags (BCP 47).
/// </summary>
internal sealed class LanguageRelations
{
    private static readonly Lazy<LanguageRelations> Loaded = new(static () => new LanguageRelations());

    private readonly Dictionary<string, string> _parents;
    private readonly Dictionary<string, string> _same;
    private readonly Dictionary<string, string> _extlangs;
    private readonly ILookup<string, string> _writtenAs;

    private LanguageRelations()
    {
        using var document = EmbeddedJson.Open("cldr/lookup");
        _parents = Pairs(document, "parents").ToDictionary(pair => pair.From, pair => pair.To);
        _same = Pairs(document, "same").ToDictionary(pair => pair.From, pair => pair.To);
        _extlangs = Pairs(document, "extlangs").ToDictionary(pair => pair.From, pair => pair.To);
        _writtenAs = Pairs(document, "writtenAs").ToLookup(pair => pair.From, pair => pair.To);
    }

    /// <summary>Returns the tag between a regional tag and its bare language, or <c>null</c>: <c>es-419</c> for <c>es-MX</c>.</summary>
    internal static string? ParentOf(string tag) => Loaded.Value._parents.TryGetValue(tag, out var parent) ? parent : null;

    /// <summary>
    /// Returns the usual tag of a language with several codes, or <c>null</c>: <c>fr</c> for <c>fra</c>, <c>sr-Latn</c> for <c>sh</c>.
    /// </summary>
    internal static string? UsualOf(string language) => Loaded.Value._same.TryGetValue(language, out var usual) ? usual : null;

    /// <summary>Returns the languages as which a language is written: <c>zh</c> for <c>yue</c>.</summary>
    internal static IEnumerable<string> WrittenAs(string language) => Loaded.Value._writtenAs[language];

    /// <summary>
    /// Returns the language of two subtags together (RFC 5646, section 2.2.2), or <c>null</c> if the second does not belong to the first:
    /// <c>zh</c> and <c>yue</c> are <c>yue</c>, <c>zh</c> and <c>cmn</c> are <c>zh</c>.
    /// </summary>
    internal static string? Together(string language, string extlang) =>
        !Loaded.Value._extlangs.TryGetValue(extlang, out var prefix) || prefix != language ? null
        : UsualOf(extlang) == language ? language
        : extlang;

    private static IEnumerable<(string From, string To)> Pairs(JsonDocument document, string name) =>
        document.RootElement.GetProperty(name).EnumerateObject()
            .SelectMany(group => group.Value.GetString()!.Split(' '), (group, from) => (from, group.Name));
}
