namespace WriteForRights;

/// <summary>How far a file of a pack is translated into a language.</summary>
/// <param name="File">The file, from the pack's folder.</param>
/// <param name="Language">The language.</param>
/// <param name="Texts">How many texts the file has; names are none of them.</param>
/// <param name="Missing">
/// The JSON paths of the texts that are given neither in the language nor in a more general form of it: <c>pt</c> serves readers of
/// <c>pt-BR</c>.
/// </param>
/// <param name="MissingNames">
/// The JSON paths of the names that a reader of the language would see in a script other than the language's. A name is not translated:
/// as published it stands for every language of its script.
/// </param>
public sealed record TranslationCoverage(
    string File, LanguageTag Language, int Texts, ValueList<string> Missing, ValueList<string> MissingNames)
{
    /// <summary>The share of the texts that are there, from 0 to 1; of no texts, 1.</summary>
    public double Share => Texts == 0 ? 1 : (Texts - Missing.Count) / (double)Texts;

    internal static TranslationCoverage Of(string file, LanguageTag language, IReadOnlyCollection<TextPlace> places)
    {
        return new(
            file,
            language,
            places.Count(place => !place.IsName),
            Paths(place => !place.IsName && !Serves(place.Text, language)),
            Paths(place => place.IsName && !Scripts.Share(place.Text.In(language).Language, language)));

        ValueList<string> Paths(Func<TextPlace, bool> isMissing) => places.Where(isMissing).Select(place => place.Path).ToValueList();
    }

    private static bool Serves(LocalizedText text, LanguageTag language) => language.FindAmong(text.Keys) is not null;
}
