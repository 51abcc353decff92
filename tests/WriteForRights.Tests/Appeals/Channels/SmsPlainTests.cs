namespace WriteForRights.Tests;

/// <summary>The characters that make a text message cost more, and their plain forms.</summary>
public sealed class SmsPlainTests
{
    public static TheoryData<LanguageTag> Languages { get; } = [.. LetterLanguages.All];

    [Theory]
    [InlineData("’", "'")]
    [InlineData("‘", "'")]
    [InlineData("‚", "'")]
    [InlineData("‹", "'")]
    [InlineData("`", "'")]
    [InlineData("´", "'")]
    [InlineData("“", "\"")]
    [InlineData("”", "\"")]
    [InlineData("„", "\"")]
    [InlineData("«", "\"")]
    [InlineData("»", "\"")]
    [InlineData("–", "-")]
    [InlineData("—", "-")]
    [InlineData("‑", "-")]
    [InlineData("−", "-")]
    [InlineData("•", "-")]
    [InlineData("…", "...")]
    [InlineData("\u00A0", " ")]
    [InlineData("\u202F", " ")]
    [InlineData("\u2009", " ")]
    [InlineData("\u3000", " ")]
    [InlineData("\u00AD", "")]
    [InlineData("\u200B", "")]
    [InlineData("\u200D", "")]
    [InlineData("\u200E", "")]
    [InlineData("\uFEFF", "")]
    [InlineData("ﬁ", "fi")]
    [InlineData("ﬄ", "ffl")]
    [InlineData("Ａ", "A")]
    [InlineData("！", "!")]
    [InlineData("𝐀", "A")]
    [InlineData("½", "1/2")]
    [InlineData("⅓", "1/3")]
    [InlineData("⅞", "7/8")]
    [InlineData("→", "->")]
    [InlineData("№", "No.")]
    [InlineData("©", "(c)")]
    [InlineData("™", "TM")]
    [InlineData("·", ".")]
    public void The_sign_that_makes_a_message_longer_is_named_with_its_plain_form(string sign, string plain)
    {
        var message = Sms(new string('a', 75) + sign + new string('a', 75));

        Assert.Equal((SmsEncoding.Ucs2, 3), (message.Encoding, message.Segments));
        Assert.Equal([new CostlyCharacter { Character = sign, Position = 75, Plain = plain }], message.CostlyCharacters);
        Assert.Equal(2, message.SegmentsSaved);
        var alternative = message.PlainAlternative!;
        Assert.Equal((SmsEncoding.Gsm7, 1), (alternative.Encoding, alternative.Segments));
        Assert.Equal(new string('a', 75) + plain + new string('a', 75), alternative.Text.Reveal());
        Assert.Equal("sms:+442079460000?body=" + Uri.EscapeDataString(alternative.Text.Reveal()), alternative.Href!.Value.Reveal());
        Assert.Equal((0, 0), (alternative.CostlyCharacters.Count, alternative.SegmentsSaved));
        Assert.Null(alternative.PlainAlternative);
    }

    [Theory]
    [InlineData("1½", "1 1/2")]
    [InlineData("10¾", "10 3/4")]
    [InlineData("1 ½", "1 1/2")]
    [InlineData("1\u00A0½", "1 1/2")]
    [InlineData("１２", "12")]
    public void A_fraction_after_a_figure_is_parted_from_it(string number, string plain) =>
        Assert.Equal(new string('a', 75) + plain + new string('a', 75), Sms(new string('a', 75) + number + new string('a', 75)).PlainAlternative!.Text.Reveal());

    [Theory]
    [InlineData("ç")]
    [InlineData("ł")]
    [InlineData("ê")]
    [InlineData("œ")]
    [InlineData("ʼ")]
    [InlineData("ʻ")]
    [InlineData("ж")]
    [InlineData("漢")]
    [InlineData("😀")]
    [InlineData("²")]
    public void A_letter_is_named_and_never_changed(string letter)
    {
        var message = Sms(new string('a', 75) + letter + new string('a', 75) + "’");

        Assert.Equal(
            [(letter, 75, null), ("’", 150 + letter.Length, "'")],
            message.CostlyCharacters.Select(one => (one.Character, one.Position, one.Plain)));
        Assert.Null(message.PlainAlternative);
        Assert.Equal(0, message.SegmentsSaved);
    }

    [Fact]
    public void Each_time_that_a_sign_stands_in_the_text_is_named() => Assert.Equal(
        [("“", 4, "\""), ("’", 7, "'"), ("”", 9, "\""), ("…", 10, "...")],
        Sms("Say “it’s”…").CostlyCharacters.Select(one => (one.Character, one.Position, one.Plain)));

    [Theory]
    [InlineData("It’s short")] // one segment either way
    [InlineData("Plain")]
    public void Where_plain_signs_would_save_nothing_they_are_not_offered(string text) => Assert.Null(Sms(text).PlainAlternative);

    [Fact]
    public void Marks_of_direction_among_letters_that_need_them_have_no_plain_form() =>
        Assert.All(Sms("שלום \u2068A. Example\u2069, " + new string('a', 80)).CostlyCharacters, one => Assert.Null(one.Plain));

    [Theory]
    [InlineData("e\u0301")]
    [InlineData("A\u030A")]
    [InlineData("\u212B")]
    public void A_letter_in_two_parts_that_the_alphabet_has_in_one_costs_nothing(string letter) =>
        Assert.Equal((SmsEncoding.Gsm7, 1), Sms(new string('a', 159) + letter) is var message ? (message.Encoding, message.Segments) : default);

    [Fact]
    public void Our_own_salutation_is_in_plain_signs()
    {
        var @case = Letters.Case.With("{{target.salutation}}\n\n" + new string('x', 151)) with
        {
            Targets = [Letters.Target with { Salutation = null, Style = OfficeStyle.Ambassador, Gender = GrammaticalGender.Masculine }],
        };
        var letter = In(Letters.French, @case).Compose(Letters.Request with { Language = Letters.French });
        var message = Assert.IsType<SmsMessage>(letter.ToSms());

        Assert.Equal("Monsieur l’Ambassadeur,", letter.Salutation);
        Assert.StartsWith("Monsieur l'Ambassadeur,\n\nx", message.Text.Reveal(), StringComparison.Ordinal);
        Assert.Equal((SmsEncoding.Gsm7, 2), (message.Encoding, message.Segments));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_sign_of_ours_makes_a_message_longer_that_the_letters_of_its_language_do_not(LanguageTag language)
    {
        foreach (var style in OfficeStyle.Known.Cast<OfficeStyle?>().Append(null))
        {
            foreach (var gender in GrammaticalGender.Known.Cast<GrammaticalGender?>().Append(null))
            {
                foreach (var number in GrammaticalNumber.Known)
                {
                    AssertPlain(Letters.Target with { Salutation = null, Style = style, Gender = gender, Number = number }, language, "CI");
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_country_and_no_date_makes_a_message_longer_by_a_sign(LanguageTag language)
    {
        foreach (var country in CountryCode.Known)
        {
            AssertPlain(Letters.Target with { Salutation = Letters.English("x") }, language, country.ToString());
        }
    }

    [Fact]
    public void A_supporters_own_signs_stay_as_they_are() =>
        Assert.Equal("It’s “me” – A. Example", Sms("It’s “me” – A. Example").Text.Reveal());

    [Fact]
    public void The_letter_itself_keeps_its_signs()
    {
        var @case = In(LanguageTag.Parse("it"), Letters.Case.With("{{sender.country}}\n{{target.closing}}\n{{sender.country}}"));
        var sender = Letters.Sender with { Country = CountryCode.Parse("CI"), Address = null };
        var letter = @case.Compose(Letters.Request with { Language = LanguageTag.Parse("it"), Sender = sender });

        Assert.Equal(("Costa d’Avorio", "Costa d’Avorio"), (letter.Body.Reveal(), letter.Signature!.Value.Reveal()));
        Assert.DoesNotContain("’", Assert.IsType<SmsMessage>(letter.ToSms()).Text.Reveal(), StringComparison.Ordinal);
        Assert.StartsWith("Costa d'Avorio\n\n", Assert.IsType<SmsMessage>(letter.ToSms()).Text.Reveal(), StringComparison.Ordinal);
        Assert.StartsWith("L’autrice\n\n", Assert.IsType<SmsMessage>(letter.Edited("L’autrice").ToSms()).Text.Reveal(), StringComparison.Ordinal);
    }

    private static void AssertPlain(Target target, LanguageTag language, string country)
    {
        const string Body = "{{target.salutation}}\n\n{{target.salutation}} {{letter.date}} {{sender.country}}\n\n{{case.demands}}\n\n"
            + "{{target.closing}}\n\n{{sender.country}}";
        var @case = Letters.Case with
        {
            Appeals = [Letters.Template with { Subject = null, Body = new LocalizedText(language, Body) }],
            Demands = [new Demand { Text = new LocalizedText(language, "x") }, new Demand { Text = new LocalizedText(language, "y") }],
            Targets = [target with { Salutation = null }],
        };
        var sender = Letters.Sender with { Address = null, Country = CountryCode.Parse(country) };
        var message = Assert.IsType<SmsMessage>(@case.Compose(Letters.Request with { Language = language, Sender = sender }).ToSms());

        var costly = message.CostlyCharacters;
        Assert.True(costly.Count == 0 || costly.Any(one => one.Plain is null && char.IsLetter(one.Character, 0)), message.Text.Reveal());
    }

    /// <summary>The case with its template's text in another language.</summary>
    private static Case In(LanguageTag language, Case @case) => @case with
    {
        Appeals = [@case.Appeals[0] with { Body = new LocalizedText(language, @case.Appeals[0].Body[LanguageTag.English]) }],
    };

    private static SmsMessage Sms(string text) => Assert.IsType<SmsMessage>(Letters.Case.With("x").Compose().Edited(text).ToSms());
}
