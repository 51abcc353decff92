using System.Text.Json;

namespace WriteForRights;

/// <summary>The screening's words in one language. People read and correct the files: see <c>Words/README.md</c>.</summary>
internal sealed class WordList
{
    private const string EndingsMember = "endings";
    private const string ReviewsMember = "reviews";

    // Lists for every text: words that mean the same in every language, and words by which the language of a text is recognised.
    private static readonly WordSubject[] OfEveryText =
    [
        WordSubject.RecognisedBy, WordSubject.RecognisedByMarks, WordSubject.Amnesty, WordSubject.AmnestyByCapital,
        WordSubject.AmnestyPerhaps, WordSubject.Networks, WordSubject.Links, WordSubject.StreetsBeforeName,
        WordSubject.StreetsAfterName, WordSubject.PostBoxes, WordSubject.MyNameIs,
        WordSubject.Digits, WordSubject.At, WordSubject.Dot, WordSubject.BibleBooks,
    ];

    private static readonly LanguageTag Arabic = LanguageTag.Parse("ar");

    private static readonly Lazy<Loaded> Lists = new(Load);

    private readonly Lazy<WordTree> _words;
    private readonly List<(string Name, string[] Endings)> _endings = [];

    private WordList(int number, LanguageTag language, JsonElement root)
    {
        Number = number;
        Language = language;
        Scripts = WriteForRights.Scripts.Of(language);
        RecognisedAt = root.TryGetProperty("recognisedAt", out var count) ? count.GetInt32() : int.MaxValue;
        ForeignLetters = root.TryGetProperty("foreignLetters", out var letters) ? letters.GetString()! : string.Empty;
        Entries =
        [
            .. root.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array && member.Name != ReviewsMember)
                .SelectMany(EntriesOf),
        ];
        if (root.TryGetProperty(EndingsMember, out var endings))
        {
            _endings.AddRange(endings.EnumerateObject().Select(set => (set.Name, EndingsOf(set.Value.GetString()!))));
        }

        _words = new(Build);
    }

    /// <summary>All lists of a language.</summary>
    internal static IReadOnlyList<WordList> All => Lists.Value.Languages;

    /// <summary>The number of all lists.</summary>
    internal static int Count => All.Count + 1;

    /// <summary>The list for texts in languages without a list.</summary>
    internal static WordList Others => Lists.Value.Others;

    /// <summary>The words of all lists that are sought in every text.</summary>
    internal static WordTree Everywhere => Lists.Value.Everywhere;

    /// <summary>The names of Amnesty of all lists, which are in <see cref="Everywhere"/>, too.</summary>
    internal static WordTree Amnesty => Lists.Value.Amnesty;

    /// <summary>The number of the list among all lists.</summary>
    internal int Number { get; }

    internal LanguageTag Language { get; }

    /// <summary>The scripts of the language.</summary>
    internal Script[] Scripts { get; }

    /// <summary>The number of different words that identify the language.</summary>
    internal int RecognisedAt { get; }

    /// <summary>Letters that similar languages have, but this one does not.</summary>
    internal string ForeignLetters { get; }

    /// <summary>The words that are sought only in texts of the language. They are built for the first such text.</summary>
    internal WordTree Words => _words.Value;

    internal IReadOnlyList<(WordSubject Subject, string Entry)> Entries { get; }

    // A hyphen stands for the word without an ending.
    private static string[] EndingsOf(string endings) =>
        [.. endings.Split(' ').Select(ending => ending == "-" ? string.Empty : ending)];

    private static IEnumerable<(WordSubject, string)> EntriesOf(JsonProperty list) => list.Value.EnumerateArray()
        .Select(entry => entry.GetString()!).Select(entry => (SubjectOf(list.Name, entry), entry));

    private static WordSubject SubjectOf(string list, string entry) => !Enum.TryParse<WordSubject>(list, ignoreCase: true, out var subject)
        ? throw new InvalidOperationException($"There is no list {list}.")
        : subject == WordSubject.RecognisedBy && FoldedText.HasMarks(entry.AsSpan()) ? WordSubject.RecognisedByMarks
        : subject;

    private static Loaded Load()
    {
        const string Prefix = "solidarity-words/";
        var assembly = typeof(WordList).Assembly;
        var everywhere = new WordTree();
        var amnesty = new WordTree();
        var lists = new List<WordList>();
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var document = EmbeddedJson.Open(name);
            var list = new WordList(lists.Count, LanguageTag.Parse(name.Substring(Prefix.Length)), document.RootElement);
            list.AddTo(everywhere, subject => OfEveryText.Contains(subject));
            list.AddTo(amnesty, AmnestyNames.IsName);
            lists.Add(list);
        }

        return new([.. lists.Where(list => list.Language != default)], lists.Single(list => list.Language == default), everywhere, amnesty);
    }

    private WordTree Build()
    {
        var words = new WordTree(takesPrefixes: Language == Arabic || Language == default);
        AddTo(words, subject => !OfEveryText.Contains(subject) && subject is not (WordSubject.ReligionSigns or WordSubject.PoliticsSigns));
        return words;
    }

    private void AddTo(WordTree words, Func<WordSubject, bool> isWanted)
    {
        foreach (var (name, endings) in _endings)
        {
            words.AddEndings(Number, name, endings);
        }

        foreach (var (subject, entry) in Entries.Where(entry => isWanted(entry.Subject)))
        {
            words.Add(entry, subject, Number);
        }
    }

    private sealed record Loaded(IReadOnlyList<WordList> Languages, WordList Others, WordTree Everywhere, WordTree Amnesty);
}
