using System.Text.Json;
using System.Text.RegularExpressions;

namespace WriteForRights.Tests;

/// <summary>The terms of one language: <c>docs/languages/glossaries/</c>. The English one says in which texts a term occurs.</summary>
internal sealed class Glossary
{
    private const string Suffix = ".json";

    /// <summary>Languages without spaces between words, or with prefixes written as one word with the word after them.</summary>
    private static readonly string[] WithoutWordStarts = ["ar", "he", "ja", "th", "zh-Hans", "zh-Hant"];

    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    private readonly string _tag;

    private Glossary(string tag, IReadOnlyDictionary<string, GlossaryTerm> terms) => (_tag, Terms) = (tag, terms);

    internal static string Folder { get; } = Path.Combine(SourceTree.Root, "docs", "languages", "glossaries");

    /// <summary>The languages that have a glossary.</summary>
    internal static string[] Tags { get; } = [.. Directory.GetFiles(Folder, "*" + Suffix).Select(file => Path.GetFileNameWithoutExtension(file)).Order()];

    internal static Glossary English { get; } = Read("en");

    /// <summary>The terms, by their English ids.</summary>
    internal IReadOnlyDictionary<string, GlossaryTerm> Terms { get; }

    internal static Glossary Read(string tag) => Parse(tag, File.ReadAllText(Path.Combine(Folder, tag + Suffix)));

    /// <exception cref="JsonException">The text does not have the form of a glossary.</exception>
    internal static Glossary Parse(string tag, string json) => new(
        tag,
        JsonSerializer.Deserialize<GlossaryFile>(json, Strict)!.Terms.ToDictionary(term => term.Key, term => term.Value));

    /// <summary>Returns every difference between texts and the glossary, each in a line that names the term, the key and the text.</summary>
    /// <param name="texts">The texts of the language.</param>
    /// <param name="english">The English texts.</param>
    internal IEnumerable<string> MistakesIn(IReadOnlyDictionary<string, string> texts, IReadOnlyDictionary<string, string> english)
    {
        foreach (var (id, term) in Terms)
        {
            var used = new HashSet<string>();
            foreach (var (key, text) in texts)
            {
                var words = Catalogues.WithoutPlaceholders(text);
                var isMissing = _tag != "en" && English.MentionIn(id, EnglishOf(key, english)) && !term.Words.Any(word => Contains(words, word));
                var second = term.Never.FirstOrDefault(word => Starts(words, word));
                if (!isMissing && second is null)
                {
                    continue;
                }

                if (term.Except.Keys.FirstOrDefault(exception => Covers(exception, key)) is { } known)
                {
                    used.Add(known);
                }
                else if (second is not null || !English.IsExcepted(id, key))
                {
                    yield return second is null
                        ? $"{_tag}: {key} says “{text}”, but “{id}” is “{string.Join("” or “", term.Words)}” (English: {EnglishOf(key, english)})"
                        : $"{_tag}: {key} says “{text}”, but “{second}” is never used for “{id}”: that is “{string.Join("” or “", term.Words)}”";
                }
            }

            foreach (var unused in _tag == "en" ? [] : term.Except.Keys.Except(used))
            {
                yield return $"{_tag}: the exception {unused} of “{id}” is not needed: remove it";
            }
        }
    }

    /// <summary>Returns whether an English text has the word of a term, whatever it means there.</summary>
    internal bool MentionIn(string id, string text) => Terms[id].Words.Any(word =>
        Regex.IsMatch(Catalogues.WithoutPlaceholders(text), $@"\b{Regex.Escape(word)}(s|es)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant));

    private bool IsExcepted(string id, string key) => Terms[id].Except.Keys.Any(exception => Covers(exception, key));

    // A plural form that English does not have says what the general form says.
    private static string EnglishOf(string key, IReadOnlyDictionary<string, string> english) =>
        english.TryGetValue(key, out var own) ? own : english[key[..(key.LastIndexOf('.') + 1)] + "other"];

    internal static bool Covers(string exception, string key) =>
        exception.EndsWith('*') ? key.StartsWith(exception[..^1], StringComparison.Ordinal) : exception == key;

    private static bool Contains(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private bool Starts(string text, string word)
    {
        for (var at = -1; (at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase)) >= 0;)
        {
            if (at == 0 || !char.IsLetter(text[at - 1]) || WithoutWordStarts.Contains(_tag))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record GlossaryFile(Dictionary<string, GlossaryTerm> Terms);
}

/// <summary>A term in a language.</summary>
/// <param name="Words">Stems or forms, in any case. A text whose English says the term contains one of them.</param>
internal sealed record GlossaryTerm(string[] Words)
{
    /// <summary>Beginnings of words that would be a second word for the same thing. No text has one of them.</summary>
    public string[] Never { get; init; } = [];

    /// <summary>Keys of texts that differ from the rule, with the reason. A star at the end covers all keys that begin like that.</summary>
    public Dictionary<string, string> Except { get; init; } = [];

    /// <summary>A remark for readers.</summary>
    public string? Note { get; init; }
}
