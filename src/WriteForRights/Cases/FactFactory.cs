namespace WriteForRights;

/// <summary>Creates a <see cref="Fact{T}"/>.</summary>
public static class Fact
{
    /// <summary>Creates a fact that is known and may be shown.</summary>
    /// <exception cref="ArgumentNullException">The value is <c>null</c>.</exception>
    public static Fact<T> Disclosed<T>(T value)
        where T : notnull => value is null ? throw new ArgumentNullException(nameof(value)) : new(value, null);

    /// <summary>Creates a withheld fact, with a reason but no value.</summary>
    /// <exception cref="ArgumentException">The reason is the default value, which is not a reason.</exception>
    public static Fact<T> Withheld<T>(WithheldReason reason)
        where T : notnull =>
        reason == default
            ? throw new ArgumentException("The reason is empty. A withheld fact needs one.", nameof(reason))
            : new(default, reason);

    /// <summary>
    /// Returns the text in a language. If it is withheld, returns words that say so, in a language that the library has:
    /// <c>withheld for safety reasons</c>.
    /// </summary>
    public static LocalizedString In(this Fact<LocalizedText> fact, Wording language) =>
        fact.Match(text => text.In(language.Language), reason => WithheldText.ForText(reason, language));
}
