namespace WriteForRights.Components;

/// <summary>The library's words for pages, in the reader's language or, like labels, in English.</summary>
internal sealed class UiWords
{
    private readonly Catalogue _catalogue;

    internal UiWords(Wording wording)
    {
        _catalogue = Catalogue.For(wording);
        Wording = wording;
    }

    internal Wording Wording { get; }

    /// <summary>The language of the words, which may be a more general form of the reader's.</summary>
    internal LanguageTag Language => _catalogue.Language;

    internal Locale Locale => _catalogue.Locale;

    /// <summary>Returns a text.</summary>
    internal string this[string key] => _catalogue.Text("ui." + key);

    /// <summary>Returns a text with its placeholder filled in.</summary>
    internal string With(string key, string name, string value) => _catalogue.Text("ui." + key, (name, value));

    /// <summary>Returns a text with its two placeholders filled in.</summary>
    internal string With(string key, (string Name, string Value) first, (string Name, string Value) second) =>
        _catalogue.Text("ui." + key, first, second);

    /// <summary>
    /// Returns a form of a headline, such as <c>headline.exactly.one</c>, with its <c>{number}</c>; <c>null</c> without such a form.
    /// </summary>
    internal string? Form(string key) => _catalogue.Has(key) ? _catalogue.Text(key, ("number", "{number}")) : null;

    internal string NameOf(LanguageTag language) => LanguageNames.Find(language, Language);
}
