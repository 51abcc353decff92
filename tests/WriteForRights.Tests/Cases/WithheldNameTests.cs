namespace WriteForRights.Tests;

/// <summary>A name that is withheld is a label where it stands alone, and words of the sentence in a sentence.</summary>
public sealed class WithheldNameTests
{
    private static readonly Fact<LocalizedText> Withheld = Fact.Withheld<LocalizedText>(WithheldReason.Safety);

    private static readonly Person Named = new() { Name = Letters.English("A. Example") };

    private static readonly Person Unnamed = new() { Name = Withheld };

    public static TheoryData<string> Languages { get; } = [.. MessageLanguages.All.Select(language => language.ToString())];

    [Fact]
    public void A_sentence_says_who_is_not_named()
    {
        Assert.Equal("a person whose name is withheld", InText(One(Unnamed)));
        Assert.Equal("several people whose names are withheld", InText(Several(Unnamed, Unnamed)));
        Assert.Equal("A. Example and a person whose name is withheld", InText(Several(Unnamed, Named)));
        Assert.Equal("A. Example and several people whose names are withheld", InText(Several(Unnamed, Named, Unnamed)));
        Assert.Equal("A. Example and B. Example", InText(Several(Named, new Person { Name = Letters.English("B. Example") })));
        Assert.Equal(
            "A. Example, B. Example and a person whose name is withheld", InText(Several(Named, new Person { Name = Letters.English("B. Example") }, Unnamed)));
        Assert.Equal("A. Example, B. Example", Several(Named, new Person { Name = Letters.English("B. Example") }).DisplayName(LanguageTag.English).Text);
        Assert.Equal("a family whose name is withheld", InText(new Subject { Form = SubjectForm.Family, Name = Withheld }));
        Assert.Equal("a group whose name is withheld", InText(new Subject { Form = SubjectForm.Group, Name = Withheld }));
        Assert.Equal("a community whose name is withheld", InText(new Subject { Form = SubjectForm.Community, Name = Withheld }));
        Assert.Equal("several people whose names are withheld", InText(new Subject { Form = SubjectForm.Parse("crowd"), Name = Withheld }));
        Assert.Equal("a person whose name is withheld", Unnamed.NameInText(LanguageTag.English).Text);
        Assert.Equal("A. Example", InText(One(Named)));
        Assert.Equal("Sasha", InText(One(Unnamed with { KnownAs = Letters.English("Sasha") })));
        Assert.Equal("Sasha", (Unnamed with { KnownAs = Letters.English("Sasha") }).NameInText(LanguageTag.English).Text);
        Assert.Equal("name withheld for safety reasons", One(Unnamed).DisplayName(LanguageTag.English).Text);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_label_stands_in_a_sentence_in_any_language(string language)
    {
        var tag = LanguageTag.Parse(language);
        foreach (var reason in WithheldReason.Known)
        {
            var fact = Fact.Withheld<LocalizedText>(reason);
            Subject[] subjects =
            [
                One(new Person { Name = fact }), Several(new Person { Name = fact }, new Person { Name = fact }), Several(Named, new Person { Name = fact }),
                .. SubjectForm.Known.Select(form => new Subject { Form = form, Name = fact }),
            ];
            Assert.All(subjects, subject =>
            {
                var label = WithheldText.ForName(reason, tag).Text;
                var @case = Letters.Case with
                {
                    Subject = subject,
                    Headline = new LocalizedText(tag, "x"),
                    Demands = [new Demand { Text = new LocalizedText(tag, "x") }],
                    Appeals = [Letters.Template with { Subject = new LocalizedText(tag, "x {{case.name}}"), Body = new LocalizedText(tag, "x {{case.name}}") }],
                };
                var letter = @case.Compose();
                string[] texts =
                [
                    letter.ToPlainText(), letter.Subject!.Value.Reveal(), letter.ToPhoneScript(), letter.ToHtml(LetterPaper.A4).Html.Reveal(),
                    ShareText.Of(@case, Purpose.Appeal, tag).Text, ShareText.Of(@case with { Headline = new LocalizedText(LanguageTag.Parse("sw"), "x") }, Purpose.Solidarity, tag).Text,
                ];
                Assert.All(texts, text => Assert.DoesNotContain(label, text, StringComparison.OrdinalIgnoreCase));
                Assert.Contains(subject.NameInText(tag).Text.Trim('\u2068', '\u2069')[1..10], letter.ToPhoneScript(), StringComparison.Ordinal);
            });
        }
    }

    [Theory]
    [InlineData("en", "{{case.name}} is in prison. {{case.name}} is ill.", "A person whose name is withheld is in prison. A person whose name is withheld is ill.")]
    [InlineData("en", "I write about {{case.name}}.", "I write about a person whose name is withheld.")]
    [InlineData("en", "It is about this:\n{{case.name}}", "It is about this:\nA person whose name is withheld")]
    [InlineData("fr", "Je vous écris au sujet de {{case.name}}.", "Je vous écris au sujet d’une personne dont le nom n’est pas divulgué.")]
    [InlineData("ca", "Us escric en relació amb el cas de {{case.name}}.", "Us escric en relació amb el cas d’una persona el nom de la qual no es divulga.")]
    [InlineData("de", "Es geht um {{case.name}}.", "Es geht um A. Example und eine Person, deren Name nicht genannt wird.", true)]
    [InlineData("en", "I write about {{case.name}}.", "I write about A. Example and a person whose name is withheld.", true)]
    [InlineData("ja", "{{case.name}}について", "A. Example、氏名", true)]
    [InlineData("de", "Es geht um {{case.name}}.", "Es geht um eine Person, deren Name nicht genannt wird.")]
    public void The_words_fit_the_sentence(string language, string template, string expected, bool isBesideANamedOne = false) =>
        Assert.StartsWith(expected, Body(isBesideANamedOne ? Several(Named, Unnamed) : One(Unnamed), language, template), StringComparison.Ordinal);

    [Theory]
    [InlineData("Lettre au sujet de {{case.name}}.", "Anne Example", "Lettre au sujet d’Anne Example.")]
    [InlineData("Lettre au sujet de {{case.name}}.", "Élise Example", "Lettre au sujet d’Élise Example.")]
    [InlineData("Lettre au sujet de {{case.name}}.", "Bob Example", "Lettre au sujet de Bob Example.")]
    [InlineData("Lettre au sujet de {{case.name}}.", "Hana Example", "Lettre au sujet de Hana Example.")]
    [InlineData("Je demande que {{case.name}} soit libre.", "Anne Example", "Je demande qu’Anne Example soit libre.")]
    [InlineData("Commande {{case.name}}.", "Anne Example", "Commande Anne Example.")]
    public void French_elides_before_a_name(string template, string name, string expected) =>
        Assert.Equal(expected, Body(One(Named with { Name = new LocalizedText(Letters.French, name) }), "fr", template));

    [Fact]
    public void A_share_text_begins_with_the_headline_where_nobody_is_named()
    {
        var unnamed = Letters.Case with { Subject = One(Unnamed), Headline = Letters.English("In prison for a drawing") };

        Assert.Equal("In prison for a drawing. Every letter counts. Write one too!", ShareText.Of(unnamed, Purpose.Appeal, LanguageTag.English).Text);
        Assert.Equal(
            "In prison for a drawing! A few kind words give strength. Send yours too!",
            ShareText.Of(unnamed with { Headline = Letters.English("In prison for a drawing!") }, Purpose.Solidarity, LanguageTag.English).Text);
        Assert.Equal(
            "Une personne dont le nom n’est pas divulgué\u202F: chaque lettre compte. Écrivez-en une, vous aussi\u202F!",
            ShareText.Of(unnamed, Purpose.Appeal, Letters.French).Text);
        Assert.StartsWith(
            "A. Example and a person whose name is withheld: every",
            ShareText.Of(unnamed with { Subject = Several(Named, Unnamed) }, Purpose.Appeal, LanguageTag.English).Text, StringComparison.Ordinal);
    }

    private static Subject One(Person person) => new() { Form = SubjectForm.Person, People = [person] };

    private static Subject Several(params Person[] people) => new() { Form = SubjectForm.People, People = [.. people] };

    private static string InText(Subject subject) => subject.NameInText(LanguageTag.English).Text;

    private static string Body(Subject subject, string language, string template) => (Letters.Case with
    {
        Subject = subject,
        Appeals = [Letters.Template with { Subject = null, Body = new LocalizedText(LanguageTag.Parse(language), template) }],
    }).Compose().Body.Reveal();
}
