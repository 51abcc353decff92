using System.Text.Json;

namespace WriteForRights.Cli;

/// <summary>
/// The tool's own texts in the reader's language. Words that the library has, such as labels and problems, come from the library.
/// </summary>
internal sealed class Words
{
    private static readonly Lazy<Words> English = new(() => new(LanguageTag.English));

    private readonly Catalogue _catalogue;

    private Words(LanguageTag reader)
    {
        Reader = reader;
        var language = MessageLanguages.Find(reader) ?? LanguageTag.English;
        _catalogue = Catalogue.For(reader).With(Read(language) ?? []);
    }

    /// <summary>The words of this run of the program.</summary>
    internal static Words Current { get; private set; } = English.Value;

    /// <summary>The reader's language, which may be more exact than that of the texts.</summary>
    internal LanguageTag Reader { get; }

    /// <summary>The number and date formats of the reader.</summary>
    internal Locale Locale => _catalogue.Locale;

    /// <summary>Returns a text without placeholders.</summary>
    internal string this[string key] => Text(key);

    /// <summary>Chooses the language of this run of the program, also for the messages of the library.</summary>
    internal static void Speak(LanguageTag reader) => Current = reader == LanguageTag.English ? English.Value : new(reader);

    /// <summary>Returns the words of a language, such as that of a pack.</summary>
    internal static Words In(LanguageTag language) => language == Current.Reader ? Current : new(language);

    /// <summary>Returns a text with its <c>{names}</c> filled in.</summary>
    internal string Text(string key, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Having(key)._catalogue.Text(key, arguments);

    /// <summary>Returns the form of a text for a number, with its <c>{number}</c> in the reader's format.</summary>
    internal string Plural(string prefix, long number) => Having(prefix + ".other")._catalogue.Plural(prefix + ".", number);

    /// <summary>Returns a whole number in the reader's format.</summary>
    internal string Number(long number) => Locale.Number(number);

    // A text that is new may not be translated yet; no release lacks one.
    private Words Having(string key) => _catalogue.Has(key) ? this : English.Value;

    private static Dictionary<string, string>? Read(LanguageTag language)
    {
        using var stream = typeof(Words).Assembly.GetManifestResourceStream($"words/{language}");
        if (stream is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(stream);
        return document.RootElement.GetProperty("texts").Pairs();
    }
}
