using System.Text.Json;

namespace WriteForRights;

/// <summary>
/// The relations between languages: the forms between a region and its bare language, codes of one language, languages that are written as
/// another, and those that BCP 47 lets follow the one that they belong to.
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
        using var stream = typeof(LanguageRelations).Assembly.GetManifestResourceStream("cldr/lookup")
            ?? throw new InvalidOperationException("The relations of the languages are not in the assembly.");
        using var document = JsonDocument.Parse(stream);
        _parents = Pairs(document, "parents").ToDictionary(pair => pair.From, pair => pair.To);
        _same = Pairs(document, "same").ToDictionary(pair => pair.From, pair => pair.To);
        _extlangs = Pairs(document, "extlangs").ToDictionary(pair => pair.From, pair => pair.To);
        _writtenAs = Pairs(document, "writtenAs").ToLookup(pair => pair.From, pair => pair.To);
    }

    /// <summary>The tag between a language's region and the bare language, or <c>null</c>: <c>es-MX</c> gives <c>es-419</c>.</summary>
    internal static string? ParentOf(string tag) => Loaded.Value._parents.TryGetValue(tag, out var parent) ? parent : null;

    /// <summary>
    /// The usual tag of a language that has several codes, or <c>null</c>: <c>fra</c> gives <c>fr</c>, <c>sh</c> gives <c>sr-Latn</c>.
    /// </summary>
    internal static string? UsualOf(string language) => Loaded.Value._same.TryGetValue(language, out var usual) ? usual : null;

    /// <summary>The languages that readers of this one read, since theirs is written so: <c>yue</c> gives <c>zh</c>.</summary>
    internal static IEnumerable<string> WrittenAs(string language) => Loaded.Value._writtenAs[language];

    /// <summary>
    /// The language that two subtags mean together (RFC 5646, section 2.2.2), or <c>null</c> if the second does not belong to the first:
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
