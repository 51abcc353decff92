namespace WriteForRights;

/// <summary>
/// A value that a message names, with its type. Numbers, dates, countries, languages and kinds of action are worded in the language of the
/// message; a string stays as it is, such as an id or a word of a file.
/// </summary>
internal readonly struct MessageValue
{
    private readonly object _value;

    private MessageValue(object value) => _value = value;

    public static implicit operator MessageValue(string value) => new(value);

    public static implicit operator MessageValue(long value) => new(value);

    public static implicit operator MessageValue(PartialDate value) => new(value);

    public static implicit operator MessageValue(LanguageTag value) => new(value);

    public static implicit operator MessageValue(ActionKind value) => new(value);

    public static implicit operator MessageValue(ActionKind[] values) => new(values);

    /// <summary>Returns a value that a folder below this one puts into words.</summary>
    internal static MessageValue Of(Func<Catalogue, string> words) => new(words);

    /// <summary>Returns the value in the words of a language.</summary>
    internal string In(Catalogue catalogue) => _value switch
    {
        long number => catalogue.Locale.Number(number),
        PartialDate date => catalogue.Locale.Date(date),
        LanguageTag language => LanguageNames.Find(language, catalogue.Language),
        ActionKind kind => kind.NameIn(catalogue.Language).Text,
        ActionKind[] kinds => catalogue.Locale.List(kinds.Select(kind => kind.NameIn(catalogue.Language).Text)),
        Func<Catalogue, string> words => words(catalogue),
        var text => (string)text,
    };
}
