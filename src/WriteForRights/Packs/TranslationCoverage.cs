using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The texts of a pack's file that are missing in a language.</summary>
/// <param name="File">The file, relative to the pack's folder.</param>
/// <param name="Language">The language.</param>
/// <param name="Texts">The number of texts of the file, without names.</param>
/// <param name="Missing">
/// The JSON paths of the texts that have neither the language nor a more general form of it: readers of <c>pt-BR</c> can read <c>pt</c>.
/// </param>
/// <param name="MissingNames">
/// The JSON paths of the names that a reader of the language would see in another script. A name is not translated: as published it is
/// used for every language of its script.
/// </param>
public sealed record TranslationCoverage(
    string File, LanguageTag Language, int Texts, ValueList<string> Missing, ValueList<string> MissingNames)
{
    /// <summary>The share of the texts that are translated, from 0 to 1; 1 if there are no texts.</summary>
    [JsonIgnore]
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
