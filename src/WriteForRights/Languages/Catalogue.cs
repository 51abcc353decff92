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

    // The greatest number that may have a form of its own.
    private const long MaxExact = 2;

    private static readonly ConcurrentDictionary<LanguageTag, Catalogue> Loaded = new();

    private readonly Dictionary<string, string> _texts;
    private readonly Dictionary<(string Prefix, PluralCategory Category), string> _forms = [];
    private readonly Dictionary<(string Prefix, long Number), string> _exact = [];
    private readonly Dictionary<string, string> _decimals = [];
    private readonly bool _isRightToLeft;
    private readonly string _language;
    private readonly Catalogue? _general;

    private Catalogue(LanguageTag language, Locale locale, Dictionary<string, string> texts, Catalogue? general = null)
    {
        Language = language;
        _general = general;
        Locale = locale;
        _isRightToLeft = language.IsRightToLeft;
        _language = language.ToString();
        _texts = new Dictionary<string, string>(texts.Count, StringComparer.Ordinal);
        foreach (var text in texts)
        {
            var set = RunningText.KeepTogether(_isRightToLeft ? Direction.IsolateSamples(text.Value) : text.Value);
            _texts.Add(text.Key, set);
            AddForm(text.Key, set);
        }
    }

    private Catalogue(Catalogue general, Locale locale)
    {
        (Language, Locale, _isRightToLeft, _language) = (general.Language, locale, general._isRightToLeft, general._language);
        (_texts, _forms, _exact, _decimals) = (general._texts, general._forms, general._exact, general._decimals);
    }

    internal LanguageTag Language { get; }

    /// <summary>The number and date formats of the language, or of the reader's region.</summary>
    internal Locale Locale { get; }

    /// <summary>
    /// Returns the catalogue for a language, or for a more general form of it, or otherwise the English one. Its numbers and dates are
    /// those of the reader's region.
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

    /// <summary>
    /// Returns the texts for a reader, with those of their section if it has any. All texts of the library come from here.
    /// </summary>
    internal static Catalogue For(Wording wording) => wording.Catalogue;

    /// <summary>Returns this catalogue with some other texts. It is not kept anywhere.</summary>
    internal Catalogue With(Dictionary<string, string> texts) => new(Language, Locale, texts, this);

    internal bool Has(string key) => _texts.ContainsKey(key) || _general?.Has(key) == true;

    /// <summary>
    /// Returns the placeholders of a text. A plural form has those of all its forms, even if its own words do not need them.
    /// </summary>
    internal string[] PlaceholdersOf(string key) =>
        [.. FormsOf(key).SelectMany(form => Braces.Names(Find(form)!, out _)).Select(place => place.Name).Distinct()];

    /// <summary>Returns all forms of a text that has plural forms, in order; only the key itself of any other text.</summary>
    internal string[] FormsOf(string key) => PluralPrefixOf(key) is not { } prefix ? [key]
        : [.. Keys.Where(form => form.StartsWith(prefix, StringComparison.Ordinal) && form.LastIndexOf('.') == prefix.Length - 1)
            .OrderBy(form => form, StringComparer.Ordinal)];

    /// <summary>Returns whether a key is that of a plural form for one number or few, whose words may say the number.</summary>
    internal static bool IsExactForm(string key) => PluralPrefixOf(key) is { } prefix
        && (key[prefix.Length] == '='
            || PluralRules.CategoryOf(key.Substring(prefix.Length)) is PluralCategory.Zero or PluralCategory.One or PluralCategory.Two);

    /// <summary>All keys, without those that only the replaced texts have.</summary>
    internal IEnumerable<string> Keys => _texts.Keys;

    /// <summary>Returns a text with its <c>{names}</c> filled in.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text, or an argument is missing: a defect of the library.</exception>
    internal string Text(string key, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Fill(Find(key) ?? throw new KeyNotFoundException($"There is no text {key}."), arguments);

    /// <summary>
    /// Returns the form of a text for a whole number, with its <c>{number}</c> in the format of the language: its form for exactly this
    /// number (<c>.=1</c>), otherwise for the number's plural category (<c>.one</c>).
    /// </summary>
    internal string Plural(string prefix, long number) => Fill(Form(prefix, number), Number, Locale.Number(number));

    /// <summary>
    /// Returns the form of a text for a number, with its <c>{number}</c> in the format of the language. A number with decimal places has
    /// its form <c>.decimal</c> if there is one.
    /// </summary>
    internal string Plural(string prefix, decimal number) => Fill(Form(prefix, number), Number, Locale.Number(number));

    /// <summary>Returns a text's form for a whole number.</summary>
    internal string Form(string prefix, long number) =>
        number is >= 0 and <= MaxExact && _exact.TryGetValue((prefix, number), out var own) ? own
        : FormOf(prefix, Locale.PluralCategoryOf(number)) ?? General(prefix).Form(prefix, number);

    /// <summary>Fills in one placeholder of a text, given with its braces.</summary>
    internal string Fill(string text, string place, string value) =>
        RunningText.ElideBeforeNumber(text, place, value, _language).Replace(place, Direction.Isolate(value, _isRightToLeft));

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
            RunningText.JoinPrefix(result, value, _language);
            result.Append(Direction.Isolate(value, _isRightToLeft));
            var next = close + 1 < text.Length ? text[close + 1] : default;
            if (next == ' ' && RunningText.IsNumber(value))
            {
                result.Append('\u00A0');
                close++;
            }
            else if (next == '.' && value is [.., '.'])
            {
                // A date may end with its own full stop. No sentence ends with two.
                close++;
            }

            position = close + 1;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    private string Form(string prefix, decimal number) =>
        decimal.Truncate(number) == number ? Form(prefix, (long)number)
        : _decimals.TryGetValue(prefix, out var own) ? own
        : FormOf(prefix, Locale.PluralCategoryOf(number)) ?? General(prefix).Form(prefix, number);

    private string? FormOf(string prefix, PluralCategory category) =>
        _forms.TryGetValue((prefix, category), out var own) || _forms.TryGetValue((prefix, PluralCategory.Other), out own) ? own : null;

    // The catalogue whose texts a section has replaced some of.
    private Catalogue General(string prefix) => _general ?? throw new KeyNotFoundException($"There is no text {prefix}.");

    private string? Find(string key) => _texts.TryGetValue(key, out var text) ? text : _general?.Find(key);

    // A text has plural forms if its general form in English names a number. Other languages may lack the general form.
    private static string? PluralPrefixOf(string key)
    {
        var prefix = key.Substring(0, key.LastIndexOf('.') + 1);
        return For(LanguageTag.English).Find(prefix + "other")?.Contains(Number) == true ? prefix : null;
    }

    private void AddForm(string key, string text)
    {
        var end = key.LastIndexOf('.') + 1;
        var (prefix, form) = (key.Substring(0, end), key.Substring(end));
        if (form is ['=', var digit])
        {
            _exact[(prefix, digit - '0')] = text;
        }
        else if (form == "decimal")
        {
            _decimals[prefix] = text;
        }
        else if (PluralRules.CategoryOf(form) is var category && (category != PluralCategory.Other || form == "other"))
        {
            _forms[(prefix, category)] = text;
        }
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
        return new Catalogue(language, Locale.For(language), document.RootElement.GetProperty("texts").Pairs());
    }
}
