namespace WriteForRights;

/// <summary>The facts that decide a letter's salutation and closing.</summary>
internal readonly record struct Addressee(
    OfficeStyle? Style,
    GrammaticalGender? Gender,
    GrammaticalNumber? Number,
    LanguageTag? Language,
    LocalizedText? Salutation,
    LocalizedText? Closing)
{
    internal LocalizedString SalutationIn(LanguageTag language) => InFirst(language, GivenSalutation, FormOfSalutation);

    internal LocalizedString ClosingIn(LanguageTag language) => InFirst(language, GivenClosing, FormOfClosing);

    private LocalizedString InFirst(LanguageTag language, Func<LanguageTag, string?> given, Func<LetterForms, string> form)
    {
        LanguageTag[] wanted = [language, Language ?? LanguageTag.English, LanguageTag.English];
        foreach (var start in wanted)
        {
            foreach (var tag in LanguageLookup.GetCandidates(start))
            {
                if (given(tag) is { } own)
                {
                    return new(tag, own);
                }

                if (LetterForms.Find(tag) is { } forms)
                {
                    return new(tag, form(forms));
                }
            }
        }

        throw new InvalidOperationException("There are no letter forms in English.");
    }

    private string? GivenSalutation(LanguageTag tag) =>
        Given(Salutation, tag) is not { } text ? null
        : LetterLanguages.Find(tag) is { } known ? LetterForms.Find(known)!.WithMark(text)
        : text.TrimEnd();

    private string? GivenClosing(LanguageTag tag) => Given(Closing, tag);

    private string FormOfSalutation(LetterForms forms) => forms.WithMark(forms.Salutation(Style, Gender, Number));

    // A closing that repeats the salutation must repeat the one above it in the same letter.
    private string FormOfClosing(LetterForms forms) =>
        forms.Closing(Style, Given(Salutation, forms.Language) ?? forms.Salutation(Style, Gender, Number));

    private static string? Given(LocalizedText? texts, LanguageTag tag) =>
        texts is not null && texts.TryGetValue(tag, out var text) && !string.IsNullOrWhiteSpace(text) ? text : null;
}
