namespace WriteForRights.Tests;

public sealed class SubjectTests
{
    private static readonly LanguageTag Arabic = LanguageTag.Parse("ar");

    [Fact]
    public void One_person_is_shown_by_the_persons_name_in_the_readers_language_or_the_first()
    {
        var subject = new Subject { Form = SubjectForm.Person, People = [Person(("en", "A. Example"), ("ar", "مثال"))] };

        Assert.Equal(new LocalizedString(Arabic, "مثال"), subject.DisplayName(LanguageTag.Parse("ar-EG")));
        Assert.Equal(new LocalizedString(LanguageTag.English, "A. Example"), subject.DisplayName(LanguageTag.Parse("fr")));
    }

    [Fact]
    public void A_group_is_shown_by_its_own_name_even_if_it_lists_people()
    {
        var subject = new Subject
        {
            Form = SubjectForm.Group,
            Name = new(LanguageTag.English, "The Examples"),
            People = [Person(("en", "A. Example"))],
        };

        Assert.Equal(new LocalizedString(LanguageTag.English, "The Examples"), subject.DisplayName(Arabic));
    }

    [Fact]
    public void Several_people_are_shown_by_their_names_in_order()
    {
        var subject = new Subject
        {
            Form = SubjectForm.People,
            People = [Person(("en", "B. Example"), ("ar", "ب")), Person(("en", "A. Example"), ("ar", "ا"))],
        };

        Assert.Equal(new LocalizedString(LanguageTag.English, "B. Example, A. Example"), subject.DisplayName(LanguageTag.English));
        Assert.Equal(new LocalizedString(Arabic, "ب, ا"), subject.DisplayName(Arabic));
    }

    [Fact]
    public void Names_that_are_not_in_the_readers_language_are_not_said_to_be()
    {
        // A page that trusts the tag would set these names from right to left.
        var subject = new Subject { Form = SubjectForm.People, People = [Person(("en", "B. Example")), Person(("en", "A. Example"))] };

        Assert.Equal(new LocalizedString(LanguageTag.English, "B. Example, A. Example"), subject.DisplayName(Arabic));
    }

    [Fact]
    public void Names_in_several_languages_are_in_none()
    {
        var subject = new Subject
        {
            Form = SubjectForm.People,
            People = [Person(("en", "B. Example"), ("ar", "ب")), Person(("en", "A. Example"))],
        };

        Assert.Equal(new LocalizedString(default, "ب, A. Example"), subject.DisplayName(Arabic));
    }

    private static Person Person(params (string Language, string Name)[] names) => new()
    {
        Name = new(names.Select(name => new KeyValuePair<LanguageTag, string>(LanguageTag.Parse(name.Language), name.Name))),
    };
}
