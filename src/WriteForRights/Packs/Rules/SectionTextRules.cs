namespace WriteForRights;

/// <summary>The rules of a section's own words in place of texts of the library.</summary>
internal static class SectionTextRules
{
    private const int MaxSuggestions = 5;

    /// <summary>The greatest number of slips between a key and the one that was probably meant.</summary>
    private const int MaxSlips = 4;

    private static readonly Lazy<string[]> Keys = new(() =>
        [.. MessageLanguages.All.SelectMany(language => Catalogue.For(language).Keys).Distinct()
            .OrderBy(key => key, StringComparer.Ordinal)]);

    /// <summary>Checks the texts of a section.</summary>
    /// <param name="file">Receives the problems.</param>
    /// <param name="path">The path of the texts.</param>
    /// <param name="texts">The texts.</param>
    internal static void CheckOwnTexts(this FileCheck file, string path, ValueList<SectionText> texts)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < texts.Count; i++)
        {
            var item = JsonPath.Item(path, i);
            var text = texts[i];
            if (Array.BinarySearch(Keys.Value, text.Key, StringComparer.Ordinal) < 0)
            {
                CheckUnknown(file, $"{item}.{nameof(text.Key)}", text.Key);
            }
            else if (!seen.Add(text.Key))
            {
                file.AddProblem($"{item}.{nameof(text.Key)}", ProblemCodes.IdRepeated, ("id", text.Key));
            }
            else
            {
                CheckText(file, $"{item}.{nameof(text.Text)}", text, texts);
            }
        }
    }

    private static void CheckUnknown(FileCheck file, string path, string key)
    {
        var nearest = Keys.Value.Select(known => (Key: known, Slips: Spelling.Distance(key, known)))
            .OrderBy(known => known.Slips).ToArray();
        file.AddProblem(
            path,
            ProblemCodes.WordUnknown,
            ProblemText.WithMeaning(
                nearest[0].Slips <= MaxSlips ? nearest[0].Key : null,
                ("allowed", string.Join(", ", nearest.Take(MaxSuggestions).Select(known => known.Key)) + ", …")));
    }

    private static void CheckText(FileCheck file, string path, SectionText own, ValueList<SectionText> texts)
    {
        file.CheckText(path, Filled(own.Text), isTranslated: false);
        foreach (var language in own.Text.Keys)
        {
            var place = JsonPath.Member(path, language.ToString());
            var mistakes = OwnTexts.MistakesIn(own, language).ToArray();
            foreach (var mistake in mistakes)
            {
                file.AddProblemAt(
                    place,
                    mistake.At,
                    mistake.Code,
                    [.. mistake.Arguments.Select(argument => (argument.Name, (MessageValue)argument.Value))]);
            }

            // A number in one form and another noun in the next would be two texts.
            foreach (var form in mistakes.Length > 0 ? [] : Catalogue.For(language).FormsOf(own.Key))
            {
                if (!texts.Any(other => other.Key == form && other.Text.ContainsKey(language)))
                {
                    file.AddProblem(place, ProblemCodes.MemberMissing, ("name", form));
                }
            }
        }
    }

    // What is filled in is not a leftover.
    private static LocalizedText Filled(LocalizedText text) => new(text.Select(translation =>
    {
        var filled = translation.Value;
        foreach (var (name, _) in Braces.Names(filled, out _))
        {
            filled = filled.Replace(name, new string('n', name.Length));
        }

        return new KeyValuePair<LanguageTag, string>(translation.Key, filled);
    }));
}
