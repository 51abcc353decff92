namespace WriteForRights.Tests;

/// <summary>Filling a template in: every value, in one language, or a reason why not.</summary>
public sealed class AppealComposeTests
{
    [Fact]
    public void A_letter_has_its_parts()
    {
        var letter = Letters.Compose(Letters.Request);

        Assert.Equal("Dear Minister,", letter.Salutation);
        Assert.Equal(
            $"I write about {Name(LanguageTag.English)}, from Exampleton, on 10 December 2022.\n\n- Release her.\n- Let her see a doctor!",
            letter.Body.Reveal());
        Assert.Equal(Letters.Target.ClosingIn(LanguageTag.English).Text, letter.Closing);
        Assert.Equal($"A. Example\n{CountryCode.Parse("GB").NameIn(LanguageTag.English).Text}", letter.Signature!.Value.Reveal());
        Assert.Equal($"About {Name(LanguageTag.English)}", letter.Subject!.Value.Reveal());
        Assert.Equal(
            (Letters.Case.Id, Letters.Target.Id, Letters.Template.Id, ActionKind.Letter, LanguageTag.English, false),
            (letter.Case, letter.Target, letter.Template, letter.Kind, letter.Language, letter.IsEdited));
    }

    [Fact]
    public void Every_case_of_2022_has_a_letter_and_a_post_in_every_language_of_the_campaign() => Assert.All(
        Campaign2022.Pack.Cases, @case => Assert.All(Campaign2022.Pack.Campaign.Languages, language => Assert.All(
            new[] { ActionKind.Letter, ActionKind.Email, ActionKind.SocialPost, ActionKind.Sms }, kind =>
            {
                var request = Letters.Request with { Target = @case.Targets[0].Id, Language = language, Kind = kind };
                var appeal = @case.Compose(request);
                Assert.Equal(language, appeal.Language);
                Assert.DoesNotContain(appeal.ToPlainText() + appeal.Subject?.Reveal(), c => c is '{' or '}');
                Assert.True(kind != ActionKind.Letter || (appeal.Salutation is not null && appeal.Closing is not null));
                Assert.True(kind != ActionKind.Letter || appeal.ToHtml(LetterPaper.A4).IsOnePage);
                Assert.True(kind != ActionKind.SocialPost || appeal.ToPost(SocialNetwork.X) is SocialPost);
            })));

    [Theory]
    [InlineData("fr", "es", "fr")]
    [InlineData("fr-CA", "es", "fr")]
    [InlineData("de", "es", "es")]
    [InlineData(null, "es", "es")]
    [InlineData(null, "es-CU", "es")]
    [InlineData(null, "de", "en")]
    [InlineData(null, null, "en")]
    [InlineData("de", null, "en")]
    [InlineData("en", "es", "en")]
    public void The_language_is_the_one_asked_for_else_the_targets_else_the_first(string? asked, string? wanted, string expected)
    {
        var texts = new LocalizedText(new[] { "en", "fr", "es" }.Select(
            tag => new KeyValuePair<LanguageTag, string>(LanguageTag.Parse(tag), "Text.")));
        var @case = Letters.Case with
        {
            Targets = [Letters.Target with { Language = Tag(wanted) }],
            Appeals = [Letters.Template with { Subject = null, Body = texts }],
        };

        Assert.Equal(LanguageTag.Parse(expected), @case.Compose(Letters.Request with { Language = Tag(asked) }).Language);
    }

    [Theory]
    [InlineData("{{target.office}} x", "target.office")]
    [InlineData("{{case.demands}}", "case.demands")]
    public void A_letter_is_never_in_two_languages(string body, string field)
    {
        var @case = Letters.Case with
        {
            Appeals = [Letters.Template with { Subject = null, Body = new LocalizedText(Letters.French, body) }],
        };
        var composition = Appeal.Compose(@case, Letters.Request, LanguageTag.English);

        Assert.Equal(["$.language: appeal-language-mixed"], composition.Problems.Lines());
        Assert.Contains(field, composition.Problems[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", true)]
    [InlineData("sw", false)]
    public void The_words_for_a_name_that_is_withheld_are_in_the_letters_language_too(string language, bool isSpoken)
    {
        var tag = LanguageTag.Parse(language);
        var withheld = Fact.Withheld<LocalizedText>(WithheldReason.Safety);
        var named = Letters.Case.Subject.People[0] with { KnownAs = null };
        var unnamed = named with { Name = withheld };
        string[] Of(Subject subject) => (Letters.Case with
        {
            Subject = subject,
            Appeals = [Letters.Template with { Subject = null, Body = new LocalizedText(tag, "{{case.name}}") }],
        }).Problems(Letters.Request);
        string[] expected = isSpoken ? [] : ["$.language: appeal-language-mixed"];

        Assert.Equal(expected, Of(new Subject { Form = SubjectForm.Person, People = [unnamed] }));
        Assert.Equal(expected, Of(new Subject { Form = SubjectForm.People, People = [named, unnamed] }));
        Assert.Equal(expected, Of(new Subject { Form = SubjectForm.Group, Name = withheld }));
        Assert.Empty(Of(new Subject { Form = SubjectForm.Person, People = [named] }));
        Assert.Empty(Of(new Subject { Form = SubjectForm.Person, People = [unnamed with { KnownAs = Letters.English("Sasha") }] }));
        Assert.Empty(Of(new Subject { Form = SubjectForm.Group, Name = Letters.English("The Examples") }));
    }

    [Fact]
    public void A_salutation_that_there_is_not_in_the_letters_language_is_a_problem()
    {
        var tongan = LanguageTag.Parse("to");
        var @case = Letters.Case with
        {
            Appeals =
            [
                Letters.Template with
                {
                    Subject = new LocalizedText(tongan, "x"),
                    Body = new LocalizedText(tongan, "{{target.salutation}}\n\nx {{sender.country}}\n\n{{target.closing}}"),
                },
            ],
        };

        Assert.Contains("$.language: appeal-language-mixed", @case.Problems(Letters.Request));
        Assert.Contains("target.salutation", Appeal.Compose(@case, Letters.Request, LanguageTag.English).Problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_demand_in_another_language_is_enough()
    {
        var @case = Letters.Case.With("{{case.demands}}") with
        {
            Demands = [Letters.Case.Demands[0], new Demand { Text = new LocalizedText(Letters.French, "La libérer") }],
        };

        Assert.Equal(["$.language: appeal-language-mixed"], @case.Problems(Letters.Request));
    }

    [Fact]
    public void A_subject_in_another_language_than_the_letter_is_a_problem()
    {
        var @case = Letters.Case with
        {
            Appeals = [Letters.Template with { Body = new LocalizedText(Letters.French, "Bonjour.") }],
        };

        Assert.Equal(["$.language: appeal-language-mixed"], @case.Problems(Letters.Request));
    }

    [Theory]
    [InlineData("I am {{sender.name}}.", "$.sender.name")]
    [InlineData("I live in {{sender.place}}.", "$.sender.address.locality")]
    [InlineData("I live in {{sender.country}}.", "$.sender.country")]
    [InlineData("{{target.name}}, I write.", "$.target")]
    public void A_value_that_a_sentence_needs_must_be_there(string body, string path)
    {
        var @case = Letters.Case.With(body) with { Targets = [Letters.Target with { OfficialName = null }] };

        Assert.Equal([$"{path}: field-value-missing"], @case.Problems(Letters.Request with { Sender = new Supporter() }));
        Assert.Equal([$"{path}: field-value-missing"], @case.Problems(Letters.Request with { Sender = null }));
    }

    [Fact]
    public void A_field_that_falls_away_in_one_line_is_still_needed_in_another() => Assert.Equal(
        ["$.sender.name: field-value-missing"],
        Letters.Case.With("{{sender.name}}\nI am {{sender.name}}.").Problems(Letters.Request with { Sender = null }));

    [Fact]
    public void Without_a_sender_the_signature_is_left_to_the_hand()
    {
        var letter = Letters.Case.With("Text.\n\n{{target.closing}}\n\n{{sender.name}}\n{{sender.place}}\n{{sender.country}}")
            .Compose(Letters.Request with { Sender = null });

        Assert.NotNull(letter.Closing);
        Assert.Null(letter.Signature);
    }

    [Fact]
    public void The_campaigns_own_fields_come_from_the_app()
    {
        var @case = Letters.Case with
        {
            Appeals = [Letters.Template with { Subject = null, Body = Letters.English("We are {{group}}."), Fields = [AppealFieldName.Parse("group")] }],
        };
        AppealRequest With(params (string Name, string Value)[] fields) => Letters.Request with
        {
            Fields = fields.ToDictionary(field => field.Name, field => new PersonalText(field.Value)),
        };

        Assert.Equal("We are the Examples.", @case.Compose(With(("group", "the Examples"))).ToPlainText());
        Assert.Equal(["$.fields.group: field-value-missing"], @case.Problems(Letters.Request));
        Assert.Equal(["$.fields.group: text-empty"], @case.Problems(With(("group", " "))));
        Assert.Equal(["$.fields.group: text-too-long"], @case.Problems(With(("group", new string('x', 201)))));
        Assert.Equal(["$.fields.group: text-characters"], @case.Problems(With(("group", "a\nb"))));
        Assert.Equal(["$.fields.group: field-malformed"], @case.Problems(With(("group", "{{group.name}}"))));
        Assert.Equal(["$.fields.town: field-unknown"], @case.Problems(With(("group", "x"), ("town", "y"))));
    }

    [Theory]
    [InlineData("a\u202Eb")]
    [InlineData("a\r\nBcc: x@example.org")]
    [InlineData("a\0")]
    [InlineData("a\u2028b")]
    public void A_name_that_could_break_out_is_refused(string name) => Assert.Equal(
        ["$.sender.name: text-characters"],
        Letters.Case.Problems(Letters.Request with { Sender = new Supporter { Name = name } }));

    [Fact]
    public void A_name_cut_through_an_emoji_is_refused() => Assert.Equal(
        ["$.sender.name: text-characters"],
        Letters.Case.Problems(Letters.Request with { Sender = new Supporter { Name = new string(['a', '\uD83D']) } }));

    [Theory]
    [InlineData("Line", "$.sender.address.lines[0]")]
    [InlineData("Locality", "$.sender.address.locality")]
    [InlineData("Region", "$.sender.address.region")]
    [InlineData("PostalCode", "$.sender.address.postalCode")]
    public void The_senders_address_is_of_lines(string part, string path)
    {
        PersonalText Bad(string name) => name == part ? "a\nb" : "x";
        var address = new PostalAddress
        {
            Lines = [Bad("Line")],
            Locality = Bad("Locality"),
            Region = Bad("Region"),
            PostalCode = part == "PostalCode" ? "a\nb" : null,
            Country = CountryCode.Parse("GB"),
        };

        Assert.Equal([$"{path}: text-characters"], Letters.Case.Problems(Letters.Request with { Sender = new Supporter { Address = address } }));
    }

    [Fact]
    public void A_template_made_in_code_is_checked_before_it_is_used()
    {
        Assert.Equal(["$.template: field-unknown"], Letters.Case.With("Dear {{target.Name}},").Problems(Letters.Request));
        Assert.Equal(["$.template: field-malformed"], Letters.Case.With("Dear {{target.name,").Problems(Letters.Request));
        Assert.Equal(["$.template: field-misplaced"], Letters.Case.With("Text.", "{{case.demands}}").Problems(Letters.Request));
        Assert.Equal(["$.template: field-unknown"], Letters.Case.With("{{x}}", "{{x}}").Problems(Letters.Request));
    }

    [Fact]
    public void Target_kind_and_template_must_exist()
    {
        Assert.Equal(["$.target: target-unknown"], Letters.Case.Problems(Letters.Request with { Target = TargetId.Parse("nobody") }));
        Assert.Equal(["$.kind: appeal-missing"], Letters.Case.Problems(Letters.Request with { Kind = ActionKind.Sms }));
        Assert.Equal(["$.template: appeal-missing"], Letters.Case.Problems(Letters.Request with { Template = AppealTemplateId.Parse("other") }));
    }

    [Fact]
    public void The_template_is_the_first_that_is_for_the_kind_and_the_target_or_the_one_named()
    {
        AppealTemplate Template(string id, params string[] targets) => Letters.Template with
        {
            Id = AppealTemplateId.Parse(id),
            Targets = [.. targets.Select(TargetId.Parse)],
        };
        var sms = Template("sms") with { Kinds = [ActionKind.Sms] };
        var @case = Letters.Case with { Appeals = [sms, Template("other", "nobody"), Template("one", "minister"), Template("two")] };

        Assert.Equal("one", @case.Compose().Template.ToString());
        Assert.Equal("two", @case.Compose(Letters.Request with { Template = AppealTemplateId.Parse("two") }).Template.ToString());
        Assert.Equal("sms", @case.Compose(Letters.Request with { Kind = ActionKind.Sms }).Template.ToString());
        Assert.Equal("one", @case.Compose(Letters.Request with { Kind = ActionKind.Email }).Template.ToString());
        Assert.False(sms.IsFor(ActionKind.Letter, Letters.Target.Id));
        Assert.False(Template("x").IsFor(ActionKind.Fax, Letters.Target.Id));
    }

    [Fact]
    public void Names_that_run_the_other_way_are_isolated()
    {
        var letter = Letters.Case.With("I am {{sender.name}}.").Compose(Letters.Request with { Sender = new Supporter { Name = "مثال" } });
        Assert.Equal("I am \u2068مثال\u2069.", letter.ToPlainText());

        var arabic = Letters.Case with
        {
            Appeals = [Letters.Template with { Subject = null, Body = new LocalizedText(Letters.Arabic, "أنا {{sender.name}}.") }],
        };
        Assert.Equal("أنا \u2068A. Example\u2069.", arabic.Compose().ToPlainText());
    }

    [Fact]
    public void Isolates_in_a_name_cannot_reach_beyond_it() => Assert.Equal(
        "I write to B. Example.",
        (Letters.Case.With("I write to {{target.name}}.") with
        {
            Targets = [Letters.Target with { OfficialName = "B. \u2067\u2069\u2066Example " }],
        }).Compose().ToPlainText());

    [Fact]
    public void One_demand_is_a_sentence_of_its_language()
    {
        string Of(string tag, string demand) => (Letters.Case with
        {
            Demands = [new Demand { Text = new LocalizedText(LanguageTag.Parse(tag), demand) }],
            Appeals = [Letters.Template with { Subject = null, Body = new LocalizedText(LanguageTag.Parse(tag), "{{case.demands}}") }],
        }).Compose().ToPlainText();

        Assert.Equal("Release her.", Of("en", "Release her"));
        Assert.Equal("Release her!", Of("en", "Release her!"));
        Assert.Equal("釋放她。", Of("zh-Hant", "釋放她"));
        Assert.Equal("釈放せよ。", Of("ja", "釈放せよ。"));
        Assert.Equal("اسے رہا کرو۔", Of("ur", "اسے رہا کرو"));
        Assert.Equal("उसे रिहा करें।", Of("hi", "उसे रिहा करें"));
        Assert.Equal("أفرجوا عنها.", Of("ar", "أفرجوا عنها"));
    }

    [Theory]
    [InlineData("en", "2022-12-10", "10 December 2022")]
    [InlineData("en-GB", "2022-01-01", "1 January 2022")]
    [InlineData("fr", "2022-12-01", "1er décembre 2022")]
    [InlineData("fr", "2022-12-02", "2 décembre 2022")]
    [InlineData("es", "2022-03-31", "31 de marzo de 2022")]
    [InlineData("pt-BR", "2022-03-31", "31 de março de 2022")]
    [InlineData("de", "2022-03-31", "31. März 2022")]
    [InlineData("ru", "2022-03-31", "31 марта 2022\u202Fг.")]
    [InlineData("ar", "2022-12-10", "10 ديسمبر/كانون الأول 2022")]
    [InlineData("en", "2022-12", "December 2022")]
    [InlineData("es", "2022-12", "diciembre de 2022")]
    [InlineData("ru", "2022-12", "декабрь 2022\u202Fг.")]
    [InlineData("sw", "2022-12-10", "2022-12-10")]
    [InlineData("en", "2022", "2022")]
    [InlineData("zh", "2022-12-10", "2022年12月10日")]
    public void A_date_is_written_as_letters_have_it(string language, string date, string expected) =>
        Assert.Equal(expected, LetterDate.Format(PartialDate.Parse(date), LanguageTag.Parse(language)));

    [Fact]
    public void Problems_are_told_in_the_readers_language() => Assert.Equal(
        ProblemText.Of(ProblemCodes.AppealMissing, Letters.French, ("kind", "SMS"), ("target", "minister")),
        Appeal.Compose(Letters.Case, Letters.Request with { Kind = ActionKind.Sms }, Letters.French).Problems[0].Message);

    private static LanguageTag? Tag(string? tag) => tag is null ? null : LanguageTag.Parse(tag);

    private static string Name(LanguageTag language) => Letters.Case.Subject.DisplayName(language).Text;
}
