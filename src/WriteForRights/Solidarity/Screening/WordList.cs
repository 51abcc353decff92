using System.Text.Json;

namespace WriteForRights;

/// <summary>The words of one language that the screening knows. The lists are files, for people to read and to mend.</summary>
internal sealed class WordList
{
    // What means the same wherever it stands, and is looked for in every text.
    private static readonly WordSubject[] OfEveryText =
    [
        WordSubject.Amnesty, WordSubject.AmnestyByCapital, WordSubject.AmnestyPerhaps, WordSubject.Networks, WordSubject.Links,
        WordSubject.StreetsBeforeName, WordSubject.StreetsAfterName, WordSubject.PostBoxes, WordSubject.MyNameIs,
    ];

    private static readonly Lazy<Loaded> Lists = new(Load);

    private WordList(LanguageTag language, JsonElement root)
    {
        Language = language;
        RecognisedAt = root.TryGetProperty("recognisedAt", out var count) ? count.GetInt32() : int.MaxValue;
        Entries = [.. root.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array).SelectMany(EntriesOf)];
        foreach (var (subject, entry) in Entries.Where(entry => !OfEveryText.Contains(entry.Subject)))
        {
            Words.Add(entry, subject);
        }
    }

    /// <summary>Every list of a language.</summary>
    internal static IReadOnlyList<WordList> All => Lists.Value.Languages;

    /// <summary>What is looked for in every text, of all lists.</summary>
    internal static WordTree Everywhere => Lists.Value.Everywhere;

    internal LanguageTag Language { get; }

    /// <summary>How many different words of the language make a text one in it.</summary>
    internal int RecognisedAt { get; }

    internal WordTree Words { get; } = new();

    internal IReadOnlyList<(WordSubject Subject, string Entry)> Entries { get; }

    private static IEnumerable<(WordSubject, string)> EntriesOf(JsonProperty list) => list.Value.EnumerateArray()
        .Select(entry => (SubjectOf(list.Name), entry.GetString()!));

    private static WordSubject SubjectOf(string list) => Enum.TryParse<WordSubject>(list, ignoreCase: true, out var subject)
        ? subject : throw new InvalidOperationException($"There is no list {list}.");

    private static Loaded Load()
    {
        const string Prefix = "solidarity-words/";
        var assembly = typeof(WordList).Assembly;
        var everywhere = new WordTree();
        var languages = new List<WordList>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var document = JsonDocument.Parse(stream);
            var list = new WordList(LanguageTag.Parse(name.Substring(Prefix.Length)), document.RootElement);
            foreach (var (subject, entry) in list.Entries.Where(entry => OfEveryText.Contains(entry.Subject)))
            {
                everywhere.Add(entry, subject);
            }

            if (list.Language != default)
            {
                languages.Add(list);
            }
        }

        return new(languages, everywhere);
    }

    private sealed record Loaded(IReadOnlyList<WordList> Languages, WordTree Everywhere);
}
