using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace WriteForRights;

/// <summary>The library's own words in one language. A language is read when it is first asked for.</summary>
internal sealed class Catalogue
{
    /// <summary>Where the number stands in a text that has several forms.</summary>
    internal const string Number = "{number}";

    private static readonly ConcurrentDictionary<LanguageTag, Catalogue> Loaded = new();

    private readonly Dictionary<string, string> _texts;
    private readonly Dictionary<(string Prefix, PluralCategory Category), string> _forms = [];
    private readonly bool _isRightToLeft;

    private Catalogue(LanguageTag language, Dictionary<string, string> texts)
    {
        Language = language;
        Locale = Locale.For(language);
        _isRightToLeft = language.IsRightToLeft;
        _texts = texts;
        foreach (var text in texts)
        {
            var end = text.Key.LastIndexOf('.') + 1;
            var category = PluralRules.CategoryOf(text.Key.Substring(end));
            if (category != PluralCategory.Other || text.Key.EndsWith(".other", StringComparison.Ordinal))
            {
                _forms[(text.Key.Substring(0, end), category)] = text.Value;
            }
        }
    }

    internal LanguageTag Language { get; }

    /// <summary>How the language writes numbers and dates.</summary>
    internal Locale Locale { get; }

    /// <summary>The catalogue for a reader: of the language, else of a more general form of it, else in English.</summary>
    internal static Catalogue For(LanguageTag language) =>
        Loaded.TryGetValue(language, out var loaded) ? loaded
        : Loaded.GetOrAdd(MessageLanguages.Find(language) ?? LanguageTag.English, Read);

    internal bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>A text with its <c>{names}</c> filled in.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text, or no argument for a name in it: a defect of the library.</exception>
    internal string Text(string key, params ReadOnlySpan<(string Name, string Value)> arguments) => Fill(_texts[key], arguments);

    /// <summary>The form of a text that goes with a whole number, its <c>{number}</c> written as readers of the language do.</summary>
    internal string Plural(string prefix, long number) => Fill(Form(prefix, Locale.Plural(number)), Number, Locale.Number(number));

    /// <summary>A text with one place to fill in, whose name is given with its braces.</summary>
    internal string Fill(string text, string place, string value) => text.Replace(place, Direction.Isolate(value, _isRightToLeft));

    /// <summary>The form that a text has for a category of numbers: its own, else the one for all others.</summary>
    internal string Form(string prefix, PluralCategory category) =>
        _forms.TryGetValue((prefix, category), out var own) ? own : _forms[(prefix, PluralCategory.Other)];

    /// <summary>A text of this catalogue with its <c>{names}</c> filled in.</summary>
    internal string Fill(string text, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var result = new StringBuilder(text.Length + 32);
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf('{', position);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            result.Append(text, position, open - position);
            var value = Argument(arguments, text.AsSpan(open + 1, close - open - 1));
            result.Append(Direction.Isolate(value, _isRightToLeft));

            // A date can end with a full stop of its own, and no sentence ends with two.
            close += value is [.., '.'] && close + 1 < text.Length && text[close + 1] == '.' ? 1 : 0;
            position = close + 1;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    private static string Argument(ReadOnlySpan<(string Name, string Value)> arguments, ReadOnlySpan<char> name)
    {
        foreach (var argument in arguments)
        {
            if (name.SequenceEqual(argument.Name.AsSpan()))
            {
                return argument.Value;
            }
        }

        throw new KeyNotFoundException($"No argument is given for {{{name.ToString()}}}.");
    }

    internal static Catalogue Read(LanguageTag language)
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream($"catalogues/{language}")
            ?? throw new InvalidOperationException($"The catalogue of {language} is not in the assembly.");
        using var document = JsonDocument.Parse(stream);
        var texts = document.RootElement.GetProperty("texts");
        return new Catalogue(language, texts.EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!));
    }
}
