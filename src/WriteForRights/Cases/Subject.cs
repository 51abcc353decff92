using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Who a case is about.</summary>
public sealed record Subject
{
    private const string NameSeparator = ", ";

    /// <summary>Whether it is a person, several people, a family, a group or a community.</summary>
    public required SubjectForm Form { get; init; }

    /// <summary>The name of a family, group or community, or of several people together. One person's name is the person's.</summary>
    public Fact<LocalizedText>? Name { get; init; }

    /// <summary>The people: one for <see cref="SubjectForm.Person"/>, two or more for <see cref="SubjectForm.People"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Person> People { get; init; }

    /// <summary>
    /// The name to show a reader of a language: the subject's own, else the people's, joined by commas. Names that are in different
    /// languages are together in none, and those that run another way than the reader's are isolated. In the place of one that is
    /// withheld stand words that say so, as a label does: in a sentence use <see cref="NameInText"/>.
    /// </summary>
    public LocalizedString DisplayName(LanguageTag language) => Together(DisplayNames(language), language);

    /// <summary>
    /// Returns the name to put into a sentence in a language: as <see cref="DisplayName"/>, but with words of running text in the place of
    /// what is withheld, such as <c>a person whose name is withheld</c>. They begin with a small letter where the language has one, and
    /// stand once for all the people whose names are withheld. Several names are strung together as the language does it:
    /// <c>A, B and C</c>.
    /// </summary>
    public LocalizedString NameInText(LanguageTag language) =>
        Together([.. NamesInText(language).Select(name => name.Name)], language, names => Listed(names, language));

    /// <summary>
    /// The name to show a reader of a language, and beside each one that is shown in another script than its own, that:
    /// <c>A. Example · אלמוני</c>. A name that runs the other way is isolated.
    /// </summary>
    public LocalizedString DisplayNameWithNative(LanguageTag language) => Name is null
        ? Together([.. People.Select(person => person.DisplayNameWithNative(language))], language)
        : DisplayName(language);

    /// <summary>The subject's own name, or else each of the people's.</summary>
    internal LocalizedString[] DisplayNames(LanguageTag language) => Name is null
        ? [.. People.Select(person => person.DisplayName(language))]
        : [Name.Match(name => name.In(language), reason => WithheldText.ForName(reason, language))];

    /// <summary>The names as they stand in a sentence: first those that are disclosed, then words for all others.</summary>
    internal (LocalizedString Name, bool IsWithheld)[] NamesInText(LanguageTag language)
    {
        if (Name is not null)
        {
            return [Name.Match(name => (name.In(language), false), _ => (WithheldText.InText(Form, language), true))];
        }

        var withheld = People.Count(person => person.IsNameWithheld);
        var names = People.Where(person => !person.IsNameWithheld).Select(person => (person.DisplayName(language), false));
        return withheld == 0 ? [.. names]
            : [.. names, (WithheldText.InText(withheld == 1 ? SubjectForm.Person : SubjectForm.People, language), true)];
    }

    /// <summary>Names strung together in a sentence; by commas where the library does not speak the language.</summary>
    internal static string Listed(IEnumerable<string> names, LanguageTag language) =>
        Locale.Find(language)?.List(names) ?? string.Join(NameSeparator, names);

    private static LocalizedString Together(LocalizedString[] names, LanguageTag reader, Func<IEnumerable<string>, string>? join = null)
    {
        join ??= texts => string.Join(NameSeparator, texts);
        return names.Select(name => name.Language).Distinct().Count() == 1
            ? new(names[0].Language, join(names.Select(name => name.Text)))
            : new(default, join(names.Select(name => Direction.Isolate(name.Text, reader))));
    }
}
