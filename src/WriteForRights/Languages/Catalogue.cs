using System.Collections.Concurrent;
using System.Text;

namespace WriteForRights;

/// <summary>The library's texts in one language. A catalogue is loaded at its first use.</summary>
internal sealed class Catalogue
{
    /// <summary>The placeholder of the number in a text with plural forms.</summary>
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

    private Catalogue(Catalogue general, Locale locale)
    {
        (Language, Locale, _isRightToLeft) = (general.Language, locale, general._isRightToLeft);
        (_texts, _forms) = (general._texts, general._forms);
    }

    internal LanguageTag Language { get; }

    /// <summary>The number and date formats of the language, or of the reader's region.</summary>
    internal Locale Locale { get; }

    /// <summary>
    /// Returns the catalogue for a language, or for a more general form of it, or otherwise the English one. Its numbers and dates are those
    /// of the reader's region.
    /// </summary>
    internal static Catalogue For(LanguageTag language)
    {
        if (Loaded.TryGetValue(language, out var loaded))
        {
            return loaded;
        }

        var locale = Locale.For(language);
        return Loaded.TryGetValue(locale.Formats, out loaded) ? loaded
            : locale.Formats == locale.Language ? Loaded.GetOrAdd(locale.Language, Read)
            : Loaded.GetOrAdd(locale.Formats, _ => new(For(locale.Language), locale));
    }

    internal bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>Returns a text with its <c>{names}</c> filled in.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text, or an argument is missing: a defect of the library.</exception>
    internal string Text(string key, params ReadOnlySpan<(string Name, string Value)> arguments) => Fill(_texts[key], arguments);

    /// <summary>Returns the plural form of a text for a whole number, with its <c>{number}</c> in the format of the language.</summary>
    internal string Plural(string prefix, long number) =>
        Fill(Form(prefix, Locale.PluralCategoryOf(number)), Number, Locale.Number(number));

    /// <summary>Fills in one placeholder of a text, given with its braces.</summary>
    internal string Fill(string text, string place, string value) => text.Replace(place, Direction.Isolate(value, _isRightToLeft));

    /// <summary>Returns a text's form for a plural category, or else the general form.</summary>
    internal string Form(string prefix, PluralCategory category) =>
        _forms.TryGetValue((prefix, category), out var own) ? own : _forms[(prefix, PluralCategory.Other)];

    /// <summary>Fills in the <c>{names}</c> of a text of this catalogue.</summary>
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

            // A date may end with its own full stop. No sentence ends with two.
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
        using var document = EmbeddedJson.Open($"catalogues/{language}");
        return new Catalogue(language, document.RootElement.GetProperty("texts").Pairs());
    }
}
