namespace WriteForRights;

/// <summary>A person whom a case is about.</summary>
public sealed record Person
{
    /// <summary>The name as published, by language and script, or that it is withheld. It is never split and never re-cased.</summary>
    public required Fact<LocalizedText> Name { get; init; }

    /// <summary>The name that people call the person by. Where the name is withheld, this is shown in its place.</summary>
    public LocalizedText? KnownAs { get; init; }

    /// <summary>The language under which the name stands in its own script.</summary>
    public LanguageTag? NativeLanguage { get; init; }

    /// <summary>The pronouns that the person goes by.</summary>
    public Pronouns? Pronouns { get; init; }

    /// <summary>What the person does, in a few words.</summary>
    public LocalizedText? Occupation { get; init; }

    /// <summary>The country or territory of the case.</summary>
    public CountryCode? Country { get; init; }

    /// <summary>When the person died: what is asked is then justice.</summary>
    public PartialDate? Died { get; init; }

    /// <summary>Whether there is no name to say.</summary>
    internal bool IsNameWithheld => Name.IsWithheld && KnownAs is null;

    /// <summary>
    /// The name to show a reader of a language: the published one, else the one that people call the person by, else words that say why
    /// it is withheld, as a label does: in a sentence use <see cref="NameInText"/>.
    /// </summary>
    public LocalizedString DisplayName(LanguageTag language) => Name.Match(
        name => name.In(language),
        reason => KnownAs?.In(language) ?? WithheldText.ForName(reason, language));

    /// <summary>
    /// Returns the name to put into a sentence in a language: as <see cref="DisplayName"/>, but <c>a person whose name is withheld</c> in the
    /// place of one that is withheld.
    /// </summary>
    public LocalizedString NameInText(LanguageTag language) =>
        IsNameWithheld ? WithheldText.InText(SubjectForm.Person, language) : DisplayName(language);

    /// <summary>
    /// The name in its own script, to stand beside what <see cref="DisplayName"/> gives a reader of a language where that is in another
    /// script; nothing where it is in the same one, or the name is withheld or not known in its own.
    /// </summary>
    public LocalizedString? NativeName(LanguageTag language) =>
        NativeLanguage is { } native && Name.TryGet(out var names) && names.TryGetValue(native, out var name)
            && !Scripts.Share(names.In(language).Language, native)
            ? new LocalizedString(native, name)
            : null;

    /// <summary>
    /// The name to show a reader of a language, and beside it the one in its own script where that is another:
    /// <c>A. Example · אלמוני</c>. The second is isolated where it runs the other way. The language is that of the first.
    /// </summary>
    public LocalizedString DisplayNameWithNative(LanguageTag language)
    {
        var name = DisplayName(language);
        return NativeName(language) is { } native
            ? new(name.Language, $"{name} · {Direction.Isolate(native.Text, name.Language)}")
            : name;
    }
}
