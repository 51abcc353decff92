using System.Collections.Concurrent;
using System.Text.Json;

namespace WriteForRights;

/// <summary>How letters to officials begin and end in one language. A language is read when it is first asked for.</summary>
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
        UsualSalutations = [.. usual.GetProperty("salutations").EnumerateArray().Select(form => form.GetString()!)];
        UsualClosings = [.. usual.GetProperty("closings").EnumerateArray().Select(form => form.GetString()!)];
    }

    internal LanguageTag Language { get; }

    /// <summary>All salutations of the language, without their marks.</summary>
    internal IEnumerable<string> Salutations => _salutations.Values;

    /// <summary>All closings of the language, with an asterisk in place of a salutation that they repeat.</summary>
    internal IEnumerable<string> Closings => _closings.Values.Select(closing => closing.Replace(Placeholder, "*"));

    /// <summary>
    /// Other forms that people begin letters with, in small letters. An asterisk stands for words beside the form: who is addressed.
    /// </summary>
    internal string[] UsualSalutations { get; }

    /// <summary>Other forms that people end letters with, as <see cref="UsualSalutations"/>.</summary>
    internal string[] UsualClosings { get; }

    /// <summary>The forms of just this language, if it has any.</summary>
    internal static LetterForms? Find(LanguageTag language) =>
        LetterLanguages.All.Contains(language) ? Loaded.GetOrAdd(language, Read) : null;

    /// <summary>The salutation, without the mark after it. A word that this version does not know is as one that was left out.</summary>
    internal string Salutation(OfficeStyle? style, GrammaticalGender? gender, GrammaticalNumber? number) => _salutations[Key(
        KeyOf(style),
        number == GrammaticalNumber.Several ? "several" : "one",
        gender is { IsKnown: true } known ? known.ToString() : "unknown")];

    /// <summary>The closing, with all its marks.</summary>
    internal string Closing(OfficeStyle? style, string salutation) => _closings[KeyOf(style)].Replace(Placeholder, WithoutMark(salutation));

    /// <summary>A salutation with a mark after it: its own, or else that of the language.</summary>
    internal string WithMark(string salutation)
    {
        var text = salutation.TrimEnd();
        return WithoutMark(text) == text ? text + _mark : text;
    }

    private static string WithoutMark(string salutation) => salutation.TrimEnd().TrimEnd(',', ':', ';', '!', '،', '؛', '，', '：', '！', '、').TrimEnd();

    private static string KeyOf(OfficeStyle? style) => style is { IsKnown: true } known ? known.ToString() : Nobody;

    private static string Key(string style, string number, string gender) => $"{style}/{number}/{gender}";

    private static LetterForms Read(LanguageTag language)
    {
        using var stream = typeof(LetterForms).Assembly.GetManifestResourceStream($"letter-forms/{language}")
            ?? throw new InvalidOperationException($"The letter forms of {language} are not in the assembly.");
        using var document = JsonDocument.Parse(stream);
        return new LetterForms(language, document.RootElement);
    }
}
