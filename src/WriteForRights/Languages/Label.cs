namespace WriteForRights;

/// <summary>What a word of the wire is called, for people.</summary>
internal static class Label
{
    /// <summary>The label in the reader's language, else in English. A word without one, of a newer server say, stands as it is, in no language.</summary>
    internal static LocalizedString Of(string set, string word, LanguageTag language)
    {
        var (catalogue, key) = (Catalogue.For(language), $"label.{set}.{word}");
        return catalogue.Has(key) ? new(catalogue.Language, catalogue.Text(key)) : new(default, word);
    }
}
