using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>The subject of a case: one person or several people, a family, a group or a community.</summary>
public sealed record Subject
{
    private const string NameSeparator = ", ";

    /// <summary>The form, such as one person or a community.</summary>
    public required SubjectForm Form { get; init; }

    /// <summary>The name of a family, group or community, or of several people together. One person's is in <see cref="People"/>.</summary>
    public Fact<LocalizedText>? Name { get; init; }

    /// <summary>The people: one for <see cref="SubjectForm.Person"/>, two or more for <see cref="SubjectForm.People"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Person> People { get; init; }

    /// <summary>
    /// Returns the name to show in a language: the subject's own, or the people's names separated by commas. If the names are in different
    /// languages, the result has no language, and names in the other direction are isolated. A withheld name is replaced by a label that
    /// says so; in a sentence use <see cref="NameInText"/>.
    /// </summary>
    public LocalizedString DisplayName(Wording language) => Combine(DisplayNames(language), language.Language);

    /// <summary>
    /// Returns the name for a sentence in a language: like <see cref="DisplayName"/>, but withheld names are replaced by words that fit
    /// into a sentence, such as <c>a person whose name is withheld</c>. They begin with a small letter if the language has one, and occur
    /// once for all people whose names are withheld. Several names are listed as the language does it: <c>A, B and C</c>.
    /// </summary>
    public LocalizedString NameInText(Wording language) =>
        Combine([.. NamesInText(language).Select(name => name.Name)], language.Language, names => JoinNames(names, language.Language));

    /// <summary>
    /// Returns the name to show in a language, and next to each name that is shown in a foreign script its native form:
    /// <c>A. Example · אלמוני</c>. A name in the other direction is isolated.
    /// </summary>
    public LocalizedString DisplayNameWithNative(Wording language) => Name is null
        ? Combine([.. People.Select(person => person.DisplayNameWithNative(language))], language.Language)
        : DisplayName(language);

    /// <summary>Returns the subject's own name, or the people's names.</summary>
    internal LocalizedString[] DisplayNames(Wording language) => Name is null
        ? [.. People.Select(person => person.DisplayName(language))]
        : [Name.Match(name => name.In(language.Language), reason => WithheldText.ForName(reason, language))];

    /// <summary>Returns the names for a sentence: first the disclosed ones, then words for all others.</summary>
    internal (LocalizedString Name, bool IsWithheld)[] NamesInText(Wording language)
    {
        if (Name is not null)
        {
            return [Name.Match(name => (name.In(language.Language), false), _ => (WithheldText.InText(Form, language), true))];
        }

        var withheld = People.Count(person => person.IsNameWithheld);
        var names = People.Where(person => !person.IsNameWithheld).Select(person => (person.DisplayName(language), false));
        return withheld == 0 ? [.. names]
            : [.. names, (WithheldText.InText(withheld == 1 ? SubjectForm.Person : SubjectForm.People, language), true)];
    }

    /// <summary>Joins names for a sentence; with commas in unknown languages.</summary>
    internal static string JoinNames(IEnumerable<string> names, LanguageTag language) =>
        Locale.Find(language)?.List(names) ?? string.Join(NameSeparator, names);

    private static LocalizedString Combine(LocalizedString[] names, LanguageTag language, Func<IEnumerable<string>, string>? join = null)
    {
        join ??= texts => string.Join(NameSeparator, texts);
        return names.Select(name => name.Language).Distinct().Count() == 1
            ? new(names[0].Language, join(names.Select(name => name.Text)))
            : new(default, join(names.Select(name => Direction.Isolate(name.Text, language))));
    }
}
