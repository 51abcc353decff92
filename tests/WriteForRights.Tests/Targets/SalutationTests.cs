namespace WriteForRights.Tests;

/// <summary>Where the beginning and the end of a letter come from, and in which language they are.</summary>
public sealed class SalutationTests
{
    private static Target Minister => LetterTargets.Minister;

    private static LanguageTag French => LetterTargets.French;

    [Theory]
    [InlineData("feminine", "Madame la Ministre,")]
    [InlineData("masculine", "Monsieur le Ministre,")]
    public void A_letter_begins_as_office_and_gender_ask(string gender, string expected) => Assert.Equal(
        new LocalizedString(French, expected), (Minister with { Gender = GrammaticalGender.Parse(gender) }).SalutationIn(French));

    [Fact]
    public void A_target_without_a_number_is_one_person()
    {
        Assert.Equal("Dear Minister,", Minister.SalutationIn(LanguageTag.English).Text);
        Assert.Equal(
            "Dear Ministers,", (Minister with { Number = GrammaticalNumber.Several }).SalutationIn(LanguageTag.English).Text);
    }

    [Theory]
    [InlineData("Dear Prosecutor", "Dear Prosecutor,")]
    [InlineData("Dear Prosecutor ", "Dear Prosecutor,")]
    [InlineData("Dear Prosecutor,", "Dear Prosecutor,")]
    [InlineData("Dear Prosecutor:", "Dear Prosecutor:")]
    [InlineData("Dear Prosecutor;", "Dear Prosecutor;")]
    [InlineData("Dear Prosecutor!", "Dear Prosecutor!")]
    [InlineData("Dear Col.", "Dear Col.,")]
    public void A_salutation_of_the_target_is_used_as_given_with_a_mark_after_it(string given, string expected) => Assert.Equal(
        new LocalizedString(LanguageTag.English, expected),
        (Minister with { Salutation = new(LanguageTag.English, given) }).SalutationIn(LanguageTag.English));

    [Theory]
    [InlineData("ru", "Товарищ майор", "Товарищ майор!")]
    [InlineData("es", "Señor fiscal", "Señor fiscal:")]
    [InlineData("ar", "سيادة العميد", "سيادة العميد،")]
    [InlineData("ar", "سيادة العميد؛", "سيادة العميد؛")]
    [InlineData("pt-BR", "Prezado senhor", "Prezado senhor,")]
    [InlineData("zh", "尊敬的部长：", "尊敬的部长：")]
    [InlineData("zh", "尊敬的部长，", "尊敬的部长，")]
    [InlineData("ja", "拝啓", "拝啓")]
    [InlineData("sw", "Mheshimiwa ", "Mheshimiwa")]
    public void The_mark_is_that_of_the_language_if_it_is_known(string language, string given, string expected)
    {
        var tag = LanguageTag.Parse(language);

        Assert.Equal(new LocalizedString(tag, expected), (Minister with { Salutation = new(tag, given) }).SalutationIn(tag));
    }

    [Fact]
    public void The_targets_own_salutation_stands_only_in_letters_in_its_language()
    {
        var target = Minister with { Salutation = new(LanguageTag.English, "Dear Comrade"), Gender = GrammaticalGender.Feminine };

        Assert.Equal("Madame la Ministre,", target.SalutationIn(French).Text);
        Assert.Equal("Dear Comrade,", target.SalutationIn(LanguageTag.Parse("en-GB")).Text);
    }

    [Fact]
    public void A_form_in_the_language_itself_goes_before_one_in_a_more_general_form_of_it()
    {
        var brazil = LanguageTag.Parse("pt-BR");
        var target = Minister with
        {
            Salutation = new([new(LanguageTag.Parse("pt"), "Caro ministro"), new(brazil, "Prezado ministro")]),
        };

        Assert.Equal(new LocalizedString(brazil, "Prezado ministro,"), target.SalutationIn(brazil));
        Assert.Equal(new LocalizedString(LanguageTag.Parse("pt"), "Caro ministro,"), target.SalutationIn(LanguageTag.Parse("pt-PT")));
    }

    [Fact]
    public void A_blank_text_of_the_target_is_none()
    {
        var target = Minister with { Salutation = new(LanguageTag.English, " "), Closing = new(LanguageTag.English, "") };

        Assert.Equal("Dear Minister,", target.SalutationIn(LanguageTag.English).Text);
        Assert.Equal("Yours sincerely,", target.ClosingIn(LanguageTag.English).Text);
    }

    [Fact]
    public void A_letter_in_a_language_without_forms_is_told_so()
    {
        var swahili = LetterTargets.Swahili;

        var salutation = Minister.SalutationIn(swahili);
        var closing = Minister.ClosingIn(swahili);

        Assert.Equal(new LocalizedString(LanguageTag.English, "Dear Minister,"), salutation);
        Assert.Equal(new LocalizedString(LanguageTag.English, "Yours sincerely,"), closing);
        Assert.False(salutation.IsFor(swahili));
        Assert.Null(LetterLanguages.Find(swahili));
    }

    [Fact]
    public void The_targets_own_language_goes_before_english()
    {
        var target = Minister with { Language = LanguageTag.Parse("es-CU"), Gender = GrammaticalGender.Feminine };

        Assert.Equal(new LocalizedString(LetterTargets.Spanish, "Estimada señora ministra:"), target.SalutationIn(LetterTargets.Swahili));
        Assert.Equal(new LocalizedString(LetterTargets.Spanish, "Atentamente,"), target.ClosingIn(LetterTargets.Swahili));
        Assert.Equal("Dear Minister,", target.SalutationIn(LanguageTag.English).Text);
    }

    [Fact]
    public void English_is_the_last_resort_when_the_targets_own_language_has_no_forms_either() => Assert.Equal(
        "Dear Minister,", (Minister with { Language = LanguageTag.Parse("sw") }).SalutationIn(LetterTargets.Swahili).Text);

    [Fact]
    public void The_targets_own_closing_is_used_as_given()
    {
        var target = Minister with { Closing = new(French, "Salutations") };

        Assert.Equal(new LocalizedString(French, "Salutations"), target.ClosingIn(LanguageTag.Parse("fr-CA")));
        Assert.Equal("Yours sincerely,", target.ClosingIn(LanguageTag.English).Text);
    }

    [Theory]
    [InlineData(null, "Veuillez agréer, Madame, Monsieur, l’expression de ma haute considération.")]
    [InlineData("Mon général,", "Veuillez agréer, Mon général, l’expression de ma haute considération.")]
    [InlineData("Mon général ! ", "Veuillez agréer, Mon général, l’expression de ma haute considération.")]
    public void A_closing_repeats_the_salutation_that_stands_above_it(string? given, string expected) => Assert.Equal(
        expected, (Minister with { Salutation = given is null ? null : new(French, given) }).ClosingIn(French).Text);

    [Fact]
    public void Who_gets_a_copy_is_addressed_like_a_target()
    {
        var copy = new CopyTo
        {
            Office = new(LanguageTag.English, "Ambassador of Examples"),
            Style = OfficeStyle.Ambassador,
            Gender = GrammaticalGender.Feminine,
            Salutation = new(LetterTargets.Spanish, "Distinguida embajadora"),
            Source = SourceId.Parse("press-release"),
        };

        Assert.Equal("Madame l’Ambassadrice,", copy.SalutationIn(French).Text);
        Assert.Equal("Distinguida embajadora:", copy.SalutationIn(LetterTargets.Spanish).Text);
        Assert.Equal("Dear Ambassador,", copy.SalutationIn(LetterTargets.Swahili).Text);
        Assert.Equal(
            "Veuillez agréer, Madame l’Ambassadrice, l’expression de ma très haute considération.", copy.ClosingIn(French).Text);
    }

    [Theory]
    [InlineData("fr", "fr", true)]
    [InlineData("fr", "fr-CA", true)]
    [InlineData("fr-CA", "fr", false)]
    [InlineData("fr", "en", false)]
    [InlineData("und", "fr", false)]
    [InlineData("und", "und", true)]
    public void A_text_is_for_readers_of_its_language_and_of_its_special_forms(string text, string reader, bool expected) =>
        Assert.Equal(expected, new LocalizedString(LanguageTag.Parse(text), "x").IsFor(LanguageTag.Parse(reader)));

    [Theory]
    [InlineData("pt-AO", "pt")]
    [InlineData("ar-EG", "ar")]
    [InlineData("en", "en")]
    public void A_language_of_letters_serves_its_special_forms(string letter, string expected) =>
        Assert.Equal(LanguageTag.Parse(expected), LetterLanguages.Find(LanguageTag.Parse(letter)));
}
