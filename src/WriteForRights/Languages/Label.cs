namespace WriteForRights;

/// <summary>Returns the labels of wire words, for people.</summary>
internal static class Label
{
    /// <summary>
    /// Returns the label in a language, or else in English. A word without a label, such as one of a newer server, is returned unchanged
    /// and without a language.
    /// </summary>
    internal static LocalizedString Of(string set, string word, Wording language)
    {
        var (catalogue, key) = (Catalogue.For(language), $"label.{set}.{word}");
        return catalogue.Has(key) ? new(catalogue.Language, catalogue.Text(key)) : new(default, word);
    }
}
