using System.Collections.Concurrent;
using System.Text.Json;

namespace WriteForRights;

/// <summary>Salutations and closings for officials in one language, loaded on first use.</summary>
internal sealed class LetterForms
{
    private const string Nobody = "person";
    private const string Placeholder = "{salutation}";

    private static readonly ConcurrentDictionary<LanguageTag, LetterForms> Loaded = new();

    private readonly string _mark;
    private readonly Dictionary<string, string> _salutations = [];
    private readonly Dictionary<string, string> _closings = [];

    private LetterForms(LanguageTag language, JsonElement root)
    {
        Language = language;
        _mark = root.GetProperty("mark").GetString()!;
        foreach (var style in root.GetProperty("salutations").EnumerateObject())
        {
            foreach (var number in style.Value.EnumerateObject())
            {
                foreach (var gender in number.Value.EnumerateObject())
                {
                    _salutations.Add(Key(style.Name, number.Name, gender.Name), gender.Value.GetString()!);
                }
            }
        }

        foreach (var style in root.GetProperty("closings").EnumerateObject())
        {
            _closings.Add(style.Name, style.Value.GetString()!);
        }

        var usual = root.GetProperty("usual");
        UsualSalutations = [.. usual.GetProperty("salutations").Strings()];
        UsualClosings = [.. usual.GetProperty("closings").Strings()];
    }

    internal LanguageTag Language { get; }

    /// <summary>All salutations of the language, without their marks.</summary>
    internal IEnumerable<string> Salutations => _salutations.Values;

    /// <summary>All closings. An asterisk is a salutation they repeat.</summary>
    internal IEnumerable<string> Closings => _closings.Values.Select(closing => closing.Replace(Placeholder, "*"));

    /// <summary>Other beginnings of letters, in lower case. An asterisk stands for the words that name the addressee.</summary>
    internal string[] UsualSalutations { get; }

    /// <summary>Other endings of letters, like <see cref="UsualSalutations"/>.</summary>
    internal string[] UsualClosings { get; }

    /// <summary>Returns the forms of exactly this language, or <c>null</c>.</summary>
    internal static LetterForms? Find(LanguageTag language) =>
        LetterLanguages.All.Contains(language) ? Loaded.GetOrAdd(language, Read) : null;

    /// <summary>Returns the salutation without the mark after it. A value that this version does not know counts as not given.</summary>
    internal string Salutation(OfficeStyle? style, GrammaticalGender? gender, GrammaticalNumber? number) => _salutations[Key(
        KeyOf(style),
        number == GrammaticalNumber.Several ? "several" : "one",
        gender is { IsKnown: true } known ? known.ToString() : "unknown")];

    /// <summary>Returns the closing with its punctuation.</summary>
    internal string Closing(OfficeStyle? style, string salutation) => _closings[KeyOf(style)].Replace(Placeholder, WithoutMark(salutation));

    /// <summary>Returns a salutation with its own or the language's mark.</summary>
    internal string WithMark(string salutation)
    {
        var text = salutation.TrimEnd();
        return WithoutMark(text) == text ? text + _mark : text;
    }

    private static string WithoutMark(string salutation) =>
        salutation.TrimEnd().TrimEnd(',', ':', ';', '!', '،', '؛', '，', '：', '！', '、').TrimEnd();

    private static string KeyOf(OfficeStyle? style) => style is { IsKnown: true } known ? known.ToString() : Nobody;

    private static string Key(string style, string number, string gender) => $"{style}/{number}/{gender}";

    private static LetterForms Read(LanguageTag language)
    {
        using var document = EmbeddedJson.Open($"letter-forms/{language}");
        return new LetterForms(language, document.RootElement);
    }
}

/// <summary>The languages with the library's salutations and closings for letters to officials, and its country names.</summary>
internal static class LetterLanguages
{
    /// <summary>All languages.</summary>
    public static ValueList<LanguageTag> All => MessageLanguages.All;

    /// <summary>Returns the library's language for a letter: its own or a more general form of it, or <c>null</c>.</summary>
    public static LanguageTag? Find(LanguageTag language) => language.FindAmong(All);
}
