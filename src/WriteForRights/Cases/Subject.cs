using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Who a case is about.</summary>
public sealed record Subject
{
    /// <summary>Whether it is a person, several people, a family, a group or a community.</summary>
    public required SubjectForm Form { get; init; }

    /// <summary>The name of a family, group or community, or of several people together. One person's name is the person's.</summary>
    public Fact<LocalizedText>? Name { get; init; }

    /// <summary>The people: one for <see cref="SubjectForm.Person"/>, two or more for <see cref="SubjectForm.People"/>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public ValueList<Person> People { get; init; }

    /// <summary>
    /// The name to show a reader of a language: the subject's own, else the people's, joined by commas. Names that are in different
    /// languages are together in none. In the place of one that is withheld stand words that say so.
    /// </summary>
    public LocalizedString DisplayName(LanguageTag language)
    {
        if (Name is not null)
        {
            return Name.Match(name => name.In(language), reason => WithheldText.ForName(reason, language));
        }

        var names = People.Select(person => person.DisplayName(language)).ToArray();
        return names.Select(name => name.Language).Distinct().Count() == 1
            ? new(names[0].Language, string.Join(", ", names))
            : new(default, string.Join(", ", names));
    }
}
