using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>The lists of words, as they are in the assembly.</summary>
public sealed class WordListTests
{
    private const string Folder = "solidarity-words/";
    private const string Others = "und";

    private static readonly string[] Members =
    [
        "abuse", "amnesty", "amnestyByCapital", "amnestyPerhaps", "besideName", "digits", "enclosures", "endings", "foreignLetters", "harmless", "links", "myNameIs",
        "networks", "politics", "postBoxes", "provenance", "recognisedAt", "recognisedBy", "religion", "reviews", "streetsAfterName",
        "streetsBeforeName",
    ];

    private static readonly string[] MembersOfOthers = [.. Members, "at", "bibleBooks", "dot", "politicsSigns", "religionSigns"];

    private static readonly (string Member, ScreeningRule Rule)[] Found =
    [
        ("politics", ScreeningRule.Politics), ("religion", ScreeningRule.Religion), ("abuse", ScreeningRule.Abuse),
        ("amnesty", ScreeningRule.NamesAmnesty), ("amnestyPerhaps", ScreeningRule.NamesAmnesty),
    ];

    public static TheoryData<string> Lists { get; } = [.. typeof(Campaign).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Select(name => name[Folder.Length..]).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Languages { get; } = [.. Lists.Select(row => row.Data).Where(list => list != Others)];

    [Fact]
    public void There_is_a_list_for_each_screened_language_and_one_for_all_others() => Assert.Equal(
        ["ar", "de", "en", "es", "fa", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "tr", Others, "zh"], Lists.Select(row => row.Data));

    [Theory]
    [MemberData(nameof(Lists))]
    public void A_list_holds_each_word_once(string list)
    {
        using var document = Read(list);
        var root = document.RootElement;

        Assert.Subset((list == Others ? MembersOfOthers : Members).ToHashSet(), root.EnumerateObject().Select(member => member.Name).ToHashSet());
        Assert.NotEmpty(root.GetProperty("amnesty").EnumerateArray());
        Assert.All(root.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array && member.Name != Review.Member), member =>
        {
            var entries = member.Value.EnumerateArray().Select(entry => entry.GetString()!).ToArray();
            Assert.NotEmpty(entries);
            Assert.Distinct(entries);
            Assert.All(entries, entry => Assert.Equal(entry.Trim().ToLowerInvariant(), entry));
        });
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_list_of_a_language_has_every_subject(string language)
    {
        using var document = Read(language);

        Assert.All(
            new[] { "recognisedBy", "harmless", "politics", "besideName", "religion", "abuse", "digits", "myNameIs" },
            member => Assert.True(document.RootElement.TryGetProperty(member, out _), member));
        Assert.True(document.RootElement.GetProperty("recognisedAt").GetInt32() is 1 or 2);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_set_of_endings_is_used_and_holds_each_ending_once(string list)
    {
        using var document = Read(list);
        var used = document.RootElement.EnumerateObject().Where(member => member.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(member => member.Value.EnumerateArray()).SelectMany(entry => entry.GetString()!.Split(' '))
            .Where(word => word.Contains('~', StringComparison.Ordinal)).Select(word => word[(word.IndexOf('~', StringComparison.Ordinal) + 1)..]);

        var endings = EndingsOf(document.RootElement);

        Assert.Equal(endings.Keys.Order(), used.Distinct().Order());
        Assert.All(endings.Values, Assert.Distinct);
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_entry_is_found_in_all_its_inflected_forms(string list) => AssertFound(list, Forms);

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_phrase_is_found_with_hyphens_stops_and_joiners_and_as_one_word(string list) => AssertFound(list, (entry, _) =>
    {
        var words = Bare(entry).Split(' ');
        var isJoined = words.Sum(word => word.Length) >= 6;
        return words.Length == 1 ? [] :
        [
            string.Join('-', words), string.Join('.', words), string.Join("  ", words),
            .. isJoined ? new[] { string.Concat(words), string.Join('\u200C', words) } : [],
        ];
    });

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_long_word_is_found_with_signs_and_a_space_inside_and_letter_by_letter(string list) => AssertFound(list, (entry, _) =>
        entry is ['*', ..] || Bare(entry) is not { Length: >= 6 } word || !word.All(IsAlphabetic) ? [] :
        [
            $"{word[..3]}.{word[3..]}", $"{word[..3]}-{word[3..]}", $"{word[..^3]}*{word[^3..]}",
            string.Join(' ', word.ToCharArray()), string.Join('.', word.ToCharArray()),
            .. Common.Value.Contains(WordsOf(word[..4]).First()) || word[0] is >= '\u0600' and <= '\u06FF' ? Array.Empty<string>() : [$"{word[..4]} {word[4..]}"],
        ]);

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_word_is_found_with_digits_for_letters(string list) => AssertFound(list, (entry, _) =>
        Bare(entry) is not { Length: >= 4 } word || !word.All(char.IsAsciiLetterLower) ? [] : WithDigits(word));

    // "just ice" is what it says.
    private static readonly Lazy<HashSet<string>> Common = new(() =>
        [.. WordList.All.SelectMany(list => list.Entries).Where(entry => entry.Subject is WordSubject.RecognisedBy or WordSubject.RecognisedByMarks)
            .SelectMany(entry => WordsOf(entry.Entry))]);

    private static IEnumerable<string> WithDigits(string word) => "o0 i1 l1 e3 a4 s5 t7".Split(' ')
        .Select(pair => (Letter: word.IndexOf(pair[0], StringComparison.Ordinal), Digit: pair[1..]))
        .Where(place => place.Letter >= 0)
        .Select(place => word.Remove(place.Letter, 1).Insert(place.Letter, place.Digit));

    private static void AssertFound(string list, Func<string, Dictionary<string, string[]>, IEnumerable<string>> formsOf)
    {
        using var document = Read(list);
        var screening = SolidarityCases.Screening();
        var endings = EndingsOf(document.RootElement);
        foreach (var (member, rule) in Found)
        {
            if (!document.RootElement.TryGetProperty(member, out var entries))
            {
                continue;
            }

            Assert.All(entries.EnumerateArray().Select(entry => entry.GetString()!), entry => Assert.All(formsOf(entry, endings), form => Assert.Contains(
                screening.FindingsIn(SolidarityCases.Draft($"… {form} …", list == Others ? null : list)), finding => finding.Rule == rule)));
        }
    }

    // Every ending of a set; for a star none and some others that the language has.
    private static IEnumerable<string> Forms(string entry, Dictionary<string, string[]> endings)
    {
        IEnumerable<string> forms = [string.Empty];
        foreach (var word in entry.TrimStart('*', '=').Split(' '))
        {
            var tilde = word.IndexOf('~', StringComparison.Ordinal);
            var stem = tilde < 0 ? word.TrimEnd('*') : word[..tilde];
            string[] ends = tilde >= 0 ? endings[word[(tilde + 1)..]]
                : word[^1] == '*' ? [string.Empty, .. endings.Values.SelectMany(set => set).Take(8)]
                : [string.Empty];
            forms = forms.SelectMany(form => ends.Select(end => form.Length == 0 ? stem + end : $"{form} {stem}{end}"));
        }

        return forms.Take(200).ToArray();
    }

    // The words without their stars; empty where a word has a set of endings, which have a test of their own, or counts only with its marks.
    private static string Bare(string entry) => entry.Contains('~', StringComparison.Ordinal) || entry[0] == '='
        ? string.Empty : entry.Replace("*", string.Empty, StringComparison.Ordinal);

    private static bool IsAlphabetic(char c) => char.IsLetter(c) && c is (< '\u0E00' or > '\u0E7F') and (< '\u3040' or > '\uD7A3');

    private static Dictionary<string, string[]> EndingsOf(JsonElement root) => root.TryGetProperty("endings", out var endings)
        ? endings.EnumerateObject().ToDictionary(
            set => set.Name, set => set.Value.GetString()!.Split(' ').Select(ending => ending == "-" ? string.Empty : ending).ToArray())
        : [];

    private static IEnumerable<string> WordsOf(string text)
    {
        var folded = new FoldedText(text);
        return folded.Tokens.Select(folded.Word);
    }

    private static JsonDocument Read(string list) => JsonDocument.Parse(typeof(Campaign).Assembly.GetManifestResourceStream(Folder + list)!);
}
