using System.Collections.Concurrent;
using System.Text;

namespace WriteForRights;

/// <summary>The library's texts in one language. A catalogue is loaded at its first use.</summary>
internal sealed class Catalogue
{
    /// <summary>The placeholder of the number in a text with plural forms.</summary>
    internal const string Number = "{number}";

    /// <summary>The placeholder of the number of ten thousands, which some languages use instead of millions.</summary>
    internal const string Myriads = "{myriads}";

    private static readonly ConcurrentDictionary<LanguageTag, Catalogue> Loaded = new();

    private readonly Dictionary<string, string> _texts;
    private readonly Dictionary<(string Prefix, PluralCategory Category), string> _forms = [];
    private readonly bool _isRightToLeft;
    private readonly Catalogue? _general;

    private Catalogue(LanguageTag language, Dictionary<string, string> texts, Catalogue? general = null)
    {
        Language = language;
        _general = general;
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

    /// <summary>The number and date formats of the language.</summary>
    internal Locale Locale { get; }

    /// <summary>Returns the catalogue for a language, or for a more general form of it, or otherwise the English one.</summary>
    internal static Catalogue For(LanguageTag language) =>
        Loaded.TryGetValue(language, out var loaded) ? loaded
        : Loaded.GetOrAdd(MessageLanguages.Find(language) ?? LanguageTag.English, Read);

    /// <summary>Returns the texts for a reader, with those of their section if it has any. All texts of the library come from here.</summary>
    internal static Catalogue For(Wording wording) => wording.Catalogue;

    /// <summary>Returns this catalogue with some other texts. It is not kept anywhere.</summary>
    internal Catalogue With(Dictionary<string, string> texts) => new(Language, texts, this);

    internal bool Has(string key) => _texts.ContainsKey(key) || _general?.Has(key) == true;

    /// <summary>Returns the placeholders of a text. A plural form has those of all its forms, even if its own words do not need them.</summary>
    internal string[] PlaceholdersOf(string key) =>
        [.. FormsOf(key).SelectMany(form => Braces.Names(Find(form)!, out _)).Select(place => place.Name).Distinct()];

    /// <summary>Returns all forms of a text that has plural forms, in order; only the key itself of any other text.</summary>
    internal string[] FormsOf(string key) => PluralPrefixOf(key) is not { } prefix ? [key]
        : [.. Keys.Where(form => form.StartsWith(prefix, StringComparison.Ordinal) && form.LastIndexOf('.') == prefix.Length - 1)
            .OrderBy(form => form, StringComparer.Ordinal)];

    /// <summary>Returns whether a key is that of a plural form for one number or few, whose words may say the number.</summary>
    internal static bool IsExactForm(string key) => PluralPrefixOf(key) is { } prefix
        && PluralRules.CategoryOf(key.Substring(prefix.Length)) is PluralCategory.Zero or PluralCategory.One or PluralCategory.Two;

    /// <summary>All keys, without those that only the replaced texts have.</summary>
    internal IEnumerable<string> Keys => _texts.Keys;

    /// <summary>Returns a text with its <c>{names}</c> filled in.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text, or an argument is missing: a defect of the library.</exception>
    internal string Text(string key, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Fill(Find(key) ?? throw new KeyNotFoundException($"There is no text {key}."), arguments);

    /// <summary>Returns the plural form of a text for a whole number, with its <c>{number}</c> in the format of the language.</summary>
    internal string Plural(string prefix, long number) =>
        Fill(Form(prefix, Locale.PluralCategoryOf(number)), Number, Locale.Number(number));

    /// <summary>Fills in one placeholder of a text, given with its braces.</summary>
    internal string Fill(string text, string place, string value) => text.Replace(place, Direction.Isolate(value, _isRightToLeft));

    /// <summary>Returns a text's form for a plural category, or else the general form.</summary>
    internal string Form(string prefix, PluralCategory category) =>
        _forms.TryGetValue((prefix, category), out var own) || _forms.TryGetValue((prefix, PluralCategory.Other), out own) ? own
        : _general is not null ? _general.Form(prefix, category)
        : throw new KeyNotFoundException($"There is no text {prefix}.");

    private string? Find(string key) => _texts.TryGetValue(key, out var text) ? text : _general?.Find(key);

    // A text has plural forms if its general form in English names a number. Other languages may lack the general form.
    private static string? PluralPrefixOf(string key)
    {
        var prefix = key.Substring(0, key.LastIndexOf('.') + 1);
        return For(LanguageTag.English).Find(prefix + "other")?.Contains(Number) == true ? prefix : null;
    }

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
