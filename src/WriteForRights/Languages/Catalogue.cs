using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;

namespace WriteForRights;

/// <summary>The library's own words in one language. A language is read when it is first asked for.</summary>
internal sealed class Catalogue
{
    private static readonly ConcurrentDictionary<LanguageTag, Catalogue> Loaded = new();

    private readonly Dictionary<string, string> _texts;

    private Catalogue(LanguageTag language, Dictionary<string, string> texts)
    {
        Language = language;
        _texts = texts;
    }

    /// <summary>The languages that there is a catalogue for; the first stands in for all others.</summary>
    internal static ValueList<LanguageTag> Languages { get; } =
        [LanguageTag.English, LanguageTag.Parse("fr"), LanguageTag.Parse("es"), LanguageTag.Parse("ar")];

    internal LanguageTag Language { get; }

    internal IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>The catalogue for a reader: of the language, else of a more general form of it, else in English.</summary>
    internal static Catalogue For(LanguageTag reader) =>
        Loaded.GetOrAdd(MessageLanguages.Find(reader) ?? Languages[0], static language => Read(language));

    internal bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>A text with its <c>{names}</c> filled in.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text, or no argument for a name in it: a defect of the library.</exception>
    internal string Text(string key, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var text = _texts[key];
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
            result.Append(Direction.Isolate(Argument(arguments, text.Substring(open + 1, close - open - 1)), Language));
            position = close + 1;
        }

        return result.Append(text, position, text.Length - position).ToString();
    }

    /// <summary>The form of a text that goes with a whole number, its <c>{number}</c> written as readers of the language do.</summary>
    internal string Plural(string prefix, long number) =>
        Text(Form(prefix, PluralRules.CategoryOf(number, Language)), ("number", NumberText.Of(number, Language)));

    /// <summary>The key of the form that a text has for a category of numbers: its own, else the one for all others.</summary>
    internal string Form(string prefix, string category) => Has(prefix + category) ? prefix + category : prefix + "other";

    private static string Argument(ReadOnlySpan<(string Name, string Value)> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        throw new KeyNotFoundException($"No argument is given for {{{name}}}.");
    }

    private static Catalogue Read(LanguageTag language)
    {
        using var stream = typeof(Catalogue).Assembly.GetManifestResourceStream($"{language}.json")
            ?? throw new InvalidOperationException($"The catalogue of {language} is not in the assembly.");
        using var document = JsonDocument.Parse(stream);
        var texts = document.RootElement.GetProperty("texts");
        return new Catalogue(language, texts.EnumerateObject().ToDictionary(text => text.Name, text => text.Value.GetString()!));
    }
}
