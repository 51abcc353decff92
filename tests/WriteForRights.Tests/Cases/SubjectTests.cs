using System.Text.Json;

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
            Name = new LocalizedText(LanguageTag.English, "The Examples"),
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

        Assert.Equal(new LocalizedString(default, "ب, \u2068A. Example\u2069"), subject.DisplayName(Arabic));
    }

    [Theory]
    [InlineData("en", "en", "A. Example · \u2068مثال\u2069")]
    [InlineData("fr", "en", "A. Example · \u2068مثال\u2069")]
    [InlineData("ar-EG", "ar", "مثال")]
    [InlineData("fa", "en", "A. Example · \u2068مثال\u2069")]
    [InlineData("zh-TW", "zh-Hant", "範例 · \u2068مثال\u2069")]
    public void Beside_a_name_in_another_script_stands_the_one_in_its_own(string reader, string language, string expected)
    {
        var person = Person(("en", "A. Example"), ("ar", "مثال"), ("zh-Hant", "範例")) with { NativeLanguage = Arabic };
        var subject = new Subject { Form = SubjectForm.Person, People = [person] };
        var name = new LocalizedString(LanguageTag.Parse(language), expected);

        Assert.Equal(name, person.DisplayNameWithNative(LanguageTag.Parse(reader)));
        Assert.Equal(name, subject.DisplayNameWithNative(LanguageTag.Parse(reader)));
        Assert.Equal(
            expected == "مثال" ? default(LocalizedString?) : new(Arabic, "مثال"), person.NativeName(LanguageTag.Parse(reader)));
    }

    [Fact]
    public void A_name_is_shown_once_where_its_own_script_is_that_of_the_one_shown()
    {
        var person = Person(("en", "A. McExample-d'Example"), ("es", "Á. McExample-d'Example")) with { NativeLanguage = LanguageTag.Parse("es") };

        Assert.Equal("A. McExample-d'Example", person.DisplayNameWithNative(LanguageTag.English).Text);
        Assert.Equal("A. McExample-d'Example", (person with { NativeLanguage = null }).DisplayNameWithNative(Arabic).Text);
        Assert.Null(person.NativeName(LanguageTag.English));
    }

    [Fact]
    public void Where_a_name_is_withheld_none_stands_beside_it()
    {
        var person = new Person
        {
            Name = Fact.Withheld<LocalizedText>(WithheldReason.Safety),
            KnownAs = new LocalizedText([new(LanguageTag.English, "Known"), new(Arabic, "معروف")]),
            NativeLanguage = Arabic,
        };

        Assert.Equal("Known", person.DisplayNameWithNative(LanguageTag.English).Text);
    }

    [Fact]
    public void Each_of_several_people_has_the_own_name_beside_it_and_a_group_has_its_own_alone()
    {
        var people = new Subject
        {
            Form = SubjectForm.People,
            People = [Person(("en", "B. Example"), ("ar", "ب")) with { NativeLanguage = Arabic }, Person(("en", "A. Example"))],
        };

        Assert.Equal(
            new LocalizedString(LanguageTag.English, "B. Example · \u2068ب\u2069, A. Example"), people.DisplayNameWithNative(LanguageTag.English));
        Assert.Equal(
            "The Examples",
            (people with { Name = new LocalizedText(LanguageTag.English, "The Examples") }).DisplayNameWithNative(Arabic).Text);
    }

    [Theory]
    [InlineData("safety", "en", "name withheld for safety reasons")]
    [InlineData("family-wish", "fr", "nom non divulgué à la demande de la famille")]
    [InlineData("court-order", "es", "nombre no divulgado por orden judicial")]
    [InlineData("own-wish", "ar", "الاسم محجوب بناءً على رغبة الشخص المعني")]
    [InlineData("reason-of-tomorrow", "en", "name withheld")]
    public void A_withheld_name_is_shown_as_withheld_in_the_readers_language(string reason, string reader, string expected)
    {
        var person = new Person { Name = Fact.Withheld<LocalizedText>(WithheldReason.Parse(reason)) };
        var subject = new Subject { Form = SubjectForm.Person, People = [person] };

        Assert.Equal(new LocalizedString(LanguageTag.Parse(reader), expected), subject.DisplayName(LanguageTag.Parse(reader)));
        Assert.Equal(subject.DisplayName(LanguageTag.Parse(reader)), person.DisplayName(LanguageTag.Parse(reader)));
    }

    [Fact]
    public void A_withheld_name_gives_way_to_the_one_that_people_use()
    {
        var disclosed = Person(("en", "A. Example")) with { KnownAs = new(LanguageTag.English, "Known") };
        var withheld = disclosed with { Name = Fact.Withheld<LocalizedText>(WithheldReason.Safety) };

        Assert.Equal("Known", withheld.DisplayName(Arabic).Text);
        Assert.Equal("A. Example", disclosed.DisplayName(Arabic).Text);
    }

    [Fact]
    public void A_community_whose_name_is_withheld_is_not_shown_by_its_people()
    {
        var subject = new Subject
        {
            Form = SubjectForm.Community,
            Name = Fact.Withheld<LocalizedText>(WithheldReason.Safety),
            People = [Person(("en", "A. Example"))],
        };

        Assert.Equal("name withheld for safety reasons", subject.DisplayName(LanguageTag.English).Text);
        Assert.Equal(LanguageTag.English, subject.DisplayName(LanguageTag.Parse("sw")).Language);
    }

    [Fact]
    public void One_withheld_name_among_several_people_hides_no_other()
    {
        var subject = new Subject
        {
            Form = SubjectForm.People,
            People = [Person(("en", "A. Example")), new Person { Name = Fact.Withheld<LocalizedText>(WithheldReason.Safety) }],
        };

        Assert.Equal(
            new LocalizedString(LanguageTag.English, "A. Example, name withheld for safety reasons"), subject.DisplayName(LanguageTag.English));
    }

    [Theory]
    [InlineData("they")]
    [InlineData("pronouns-of-tomorrow")]
    [InlineData(null)]
    public void Any_pronouns_or_none_are_kept(string? pronouns)
    {
        var person = Person(("en", "A. Example")) with { Pronouns = pronouns is null ? null : Pronouns.Parse(pronouns) };
        var json = JsonSerializer.Serialize(person, WriteForRightsJson.TypeInfo<Person>());

        Assert.Equal(person, JsonSerializer.Deserialize(json, WriteForRightsJson.StrictTypeInfo<Person>()));
        Assert.Equal("A. Example", person.DisplayName(LanguageTag.English).Text);
    }

    private static Person Person(params (string Language, string Name)[] names) => new()
    {
        Name = new LocalizedText(names.Select(name => new KeyValuePair<LanguageTag, string>(LanguageTag.Parse(name.Language), name.Name))),
    };
}
