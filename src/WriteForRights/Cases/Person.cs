namespace WriteForRights;

/// <summary>A person who is the subject of a case, or one of several.</summary>
public sealed record Person
{
    /// <summary>The name as published, by language and script, unless withheld. It is never split, and its capitals never change.</summary>
    public required Fact<LocalizedText> Name { get; init; }

    /// <summary>The name by which the person is known, shown if the name is withheld.</summary>
    public LocalizedText? KnownAs { get; init; }

    /// <summary>The language in which the name is in its own script.</summary>
    public LanguageTag? NativeLanguage { get; init; }

    /// <summary>The person's pronouns.</summary>
    public Pronouns? Pronouns { get; init; }

    /// <summary>The person's occupation, in a few words.</summary>
    public LocalizedText? Occupation { get; init; }

    /// <summary>The country or territory of the case.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>The date of death. The demand is then justice.</summary>
    public PartialDate? Died { get; init; }

    /// <summary>Whether there is no name to show: the name is withheld, and no other is known.</summary>
    internal bool IsNameWithheld => Name.IsWithheld && KnownAs is null;

    /// <summary>
    /// Returns the name to show in a language: the published one, otherwise the one by which the person is known, otherwise a label with
    /// the reason why it is withheld. In a sentence use <see cref="NameInText"/>.
    /// </summary>
    public LocalizedString DisplayName(Wording language) => Name.Match(
        name => name.In(language.Language),
        reason => KnownAs?.In(language.Language) ?? WithheldText.ForName(reason, language));

    /// <summary>
    /// Returns the name for a sentence in a language: like <see cref="DisplayName"/>, but <c>a person whose name is withheld</c> if there
    /// is no name to show.
    /// </summary>
    public LocalizedString NameInText(Wording language) =>
        IsNameWithheld ? WithheldText.InText(SubjectForm.Person, language) : DisplayName(language);

    /// <summary>
    /// Returns the name in its own script, to show next to <see cref="DisplayName"/>; <c>null</c> if that is in the same script, or if the
    /// name is withheld or not known in its own script.
    /// </summary>
    public LocalizedString? NativeName(LanguageTag language) =>
        NativeLanguage is { } native && Name.TryGet(out var names) && names.TryGetValue(native, out var name)
            && !Scripts.Share(names.In(language).Language, native)
            ? new LocalizedString(native, name)
            : null;

    /// <summary>
    /// Returns the name to show in a language, and next to it the name in its own script if that is different:
    /// <c>A. Example · אלמוני</c>. The second is isolated if it has the other direction. The language of the result is that of the first.
    /// </summary>
    public LocalizedString DisplayNameWithNative(Wording language)
    {
        var name = DisplayName(language);
        return NativeName(language.Language) is { } native
            ? new(name.Language, $"{name} · {Direction.Isolate(native.Text, name.Language)}")
            : name;
    }
}
