namespace WriteForRights;

/// <summary>Puts a section's own texts above those of a catalogue, and finds the mistakes in them.</summary>
internal static class OwnTexts
{
    /// <summary>
    /// Returns the catalogue for a reader with a section's texts in it, or <c>null</c> if none of them concerns the reader.
    /// </summary>
    /// <remarks>
    /// A text in the reader's own language is used before one in a more general form of it. A text with a mistake is left out: it may come
    /// from a server that knows other texts.
    /// </remarks>
    internal static Catalogue? CatalogueOf(ValueList<SectionText> texts, LanguageTag reader)
    {
        var general = Catalogue.For(reader);
        Dictionary<string, string>? own = null;
        foreach (var text in texts)
        {
            if (reader.FindAmong(text.Text.Keys.Where(language => IsOf(general, language))) is { } language
                && !MistakesIn(text, language).Any())
            {
                own ??= new(StringComparer.Ordinal);
                own[text.Key] = text.Text[language];
            }
        }

        return own is null ? null : general.With(own);
    }

    /// <summary>Returns the languages of the library that have a text with this key. Plural forms differ by language.</summary>
    internal static LanguageTag[] LanguagesWith(string key) =>
        [.. MessageLanguages.All.Where(language => Catalogue.For(language).Has(key))];

    /// <summary>Returns the mistakes in a section's text in one of its languages, each with its place in the text if it has one.</summary>
    internal static IEnumerable<OwnTextMistake> MistakesIn(SectionText own, LanguageTag language)
    {
        if (MessageLanguages.Find(language) is not { } known || Catalogue.For(known) is var catalogue && !catalogue.Has(own.Key))
        {
            yield return new(ProblemCodes.WordUnknown, null, ("allowed", string.Join(", ", LanguagesWith(own.Key))));
            yield break;
        }

        var text = own.Text[language];
        var present = Braces.Names(text, out var stray);
        if (stray is { } at)
        {
            yield return new(ProblemCodes.TextPlaceholder, at);
        }

        var allowed = catalogue.PlaceholdersOf(own.Key);
        foreach (var (name, start) in present.Where(place => !allowed.Contains(place.Name)))
        {
            yield return new(
                ProblemCodes.FieldUnknown, start, ("field", name), ("allowed", allowed.Length == 0 ? "–" : string.Join(", ", allowed)));
        }

        // The word for one or two may say the number itself.
        foreach (var name in Catalogue.IsExactForm(own.Key) ? [] : allowed.Where(name => !present.Any(place => place.Name == name)))
        {
            yield return new(ProblemCodes.FieldMissing, null, ("field", name));
        }

        if (Direction.FindMistake(text) is { } mixed)
        {
            yield return new(ProblemCodes.TextDirection, mixed);
        }
    }

    private static bool IsOf(Catalogue general, LanguageTag language) => MessageLanguages.Find(language) == general.Language;
}

/// <summary>A mistake in a section's own text.</summary>
/// <param name="Code">The code of the problem.</param>
/// <param name="At">The place in the text; <c>null</c> if the mistake concerns all of it.</param>
/// <param name="Arguments">The values for the message.</param>
internal sealed record OwnTextMistake(string Code, int? At, params (string Name, string Value)[] Arguments);
