using System.Text;

namespace WriteForRights.Tests;

/// <summary>Text as no language has it comes out of everything that the library writes as it went in.</summary>
public sealed class PseudoTests
{
    private static readonly string Name = Pseudo.Name("A. Example");
    private static readonly string Office = Pseudo.Of("Minister of Examples");
    private static readonly string Organisation = Pseudo.Of("Ministry");
    private static readonly string Official = Pseudo.Of("B. Example");
    private static readonly string Salutation = Pseudo.Of("Dear Minister");
    private static readonly string Closing = Pseudo.Of("Yours");
    private static readonly string Headline = Pseudo.Of("A headline");
    private static readonly string Words = Pseudo.Of("I write to you about");
    private static readonly string[] Demands = [Pseudo.Of("Release her"), Pseudo.Of("Let her see a doctor")];
    private static readonly string Sender = Pseudo.Name("C. Example");
    private static readonly string Own = Pseudo.Of("An own field");
    private static readonly string Subject = Pseudo.Of("A subject");
    private static readonly string Street = Pseudo.Of("Street 1");
    private static readonly string Town = Pseudo.Of("Town");

    private static readonly PostalAddress Address = new() { Lines = [Street], Locality = Town, Country = CountryCode.Parse("DE") };

    private static readonly Case Case = Campaign2022.Pack.Cases[0] with
    {
        Subject = new Subject { Form = SubjectForm.Person, People = [new Person { Name = Pseudo.Text(Name), NativeLanguage = Pseudo.Language }] },
        Headline = Pseudo.Text(Headline),
        Demands = [.. Demands.Select(demand => new Demand { Text = Pseudo.Text(demand) })],
        Targets =
        [
            Letters.Target with
            {
                Office = Pseudo.Text(Office), OfficialName = Official, Organisation = Pseudo.Text(Organisation),
                Salutation = Pseudo.Text(Salutation), Closing = Pseudo.Text(Closing), Language = Pseudo.Language,
                Channels =
                [
                    .. Letters.Target.Channels.Where(channel => channel.Address is null),
                    new TargetChannel { Kind = ChannelKind.Post, Address = Address },
                ],
                Source = Campaign2022.Pack.Cases[0].Sources[0].Id,
            },
        ],
        Appeals =
        [
            new AppealTemplate
            {
                Id = AppealTemplateId.Parse("letter"),
                Subject = Template("{{case.name}}", Pseudo.Template(Subject) + " {{case.name}}"),
                Body = Template(
                    "{{case.name}} {{own}}",
                    "{{target.salutation}}\n\n" + Pseudo.Template(Words)
                    + " {{case.name}} {{own}} {{target.office}}\n\n{{case.demands}}\n\n{{target.closing}}\n\n{{sender.name}}"),
                Fields = [AppealFieldName.Parse("own")],
            },
        ],
    };

    private static readonly (string Piece, int Times)[] InText =
    [
        (Salutation, 1), (Words, 1), (Name, 1), (Own, 1), (Office, 1), (Demands[0], 1), (Demands[1], 1), (Closing, 1), (Sender, 1),
    ];

    private static readonly Appeal Letter = Composed();

    public static TheoryData<string> Tags => PluralSamplesTests.Tags;

    [Fact]
    public void Plain_text_is_what_was_put_in()
    {
        Pseudo.AssertWhole(Letter.ToPlainText(), InText);
        Assert.Equal(
            $"{Salutation}\n\n{Words} {Name} {Own} {Office}\n\n- {Demands[0]}.\n- {Demands[1]}.\n\n{Closing}\n\n{Sender}",
            Direction.WithoutIsolates(Letter.ToPlainText()));
        Assert.Equal(Letter.ToPlainText(), Letter.ToPlainText("\r\n").Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.Equal($"{Subject} {Name}", Letter.Subject!.Value.Reveal());
    }

    [Theory]
    [InlineData(LetterPaper.A4)]
    [InlineData(LetterPaper.Letter)]
    public void A_page_read_again_is_the_text(LetterPaper paper)
    {
        var html = Letter.ToHtml(paper).Html.Reveal();
        var text = StrictHtml.Text(html);

        // The subject stands in the title as well, name and office in the address.
        Pseudo.AssertWhole(
            text,
            [
                (Salutation, 1), (Words, 1), (Name, 3), (Own, 1), (Office, 2), (Demands[0], 1), (Demands[1], 1), (Closing, 1), (Sender, 2),
                (Subject, 2), (Official, 1), (Organisation, 1), (Street, 2), (Town, 2),
            ]);
        Assert.EndsWith(
            Letter.ToPlainText().Replace(".\n- ", ".\n\n- ", StringComparison.Ordinal),
            string.Join("\n\n", StrictHtml.Blocks(html)),
            StringComparison.Ordinal);
        Assert.Contains("lang=\"qps\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_to_mail_decoded_is_the_text()
    {
        var letter = Brief();
        var headers = MailtoTests.Headers(MailtoTests.Link(letter));

        Assert.Equal(["to", "subject", "body"], headers.Select(header => header.Name));
        Assert.Equal((Pseudo.Short("s"), letter.ToPlainText()), (headers[1].Value, headers[2].Value.Replace("\r\n", "\n", StringComparison.Ordinal)));
        Pseudo.AssertWhole(headers[2].Value, (Pseudo.Short("b"), 1), (Pseudo.Short("n"), 1));
    }

    [Fact]
    public void A_text_message_and_its_link_are_the_text_normalised()
    {
        var message = Assert.IsType<SmsMessage>(Brief().ToSms());
        var body = MailtoTests.Headers("mailto:" + message.Href!.Value.Reveal()["sms:".Length..])[1].Value;

        Assert.Equal((Brief().ToPlainText().Normalize(), SmsEncoding.Ucs2), (message.Text.Reveal(), message.Encoding));
        Assert.Equal(message.Text.Reveal(), body.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void A_post_is_the_text_normalised_and_no_more()
    {
        var post = Assert.IsType<SocialPost>(Letter.ToPost(SocialNetwork.X, 10_000)).Text.Reveal();

        Assert.Equal(".@example " + Letter.ToPlainText().Normalize(), post);
        Pseudo.AssertWhole(post, [.. InText.Select(piece => (piece.Piece.Normalize(), piece.Times))]);
    }

    [Theory]
    [MemberData(nameof(Tags))]
    public void What_is_said_on_the_phone_has_every_piece_once(string tag)
    {
        Pseudo.AssertWhole(Letter.ToPhoneScript(), InText.Where(piece => piece.Piece != Closing && piece.Piece != Sender).ToArray());
        var language = LanguageTag.Parse(tag);
        var spoken = Case with
        {
            Subject = new Subject { Form = SubjectForm.Person, People = [new Person { Name = new LocalizedText(language, Name) }] },
            Demands = [.. Demands.Select(demand => new Demand { Text = new LocalizedText(language, demand) })],
            Appeals = [Letters.Template with { Subject = null, Body = new LocalizedText(language, "x") }],
        };

        Pseudo.AssertWhole(spoken.Compose(Request).ToPhoneScript(), (Name, 1), (Sender, 1), (Demands[0], 1), (Demands[1], 1));
    }

    [Fact]
    public void An_envelope_has_every_piece_on_a_line_of_its_own() => Assert.Equal(
        $"{Official}\n{Office}\n{Organisation}\n{Street}\n{Town}\nGERMANY",
        EnvelopeBlock.Of(Case.Targets[0], Address, CountryCode.Parse("GB"), LanguageTag.English).Reveal());

    [Theory]
    [MemberData(nameof(Tags))]
    public void The_librarys_own_words_take_it_in_whole(string tag)
    {
        var reader = LanguageTag.Parse(tag);
        var finding = new ScreeningFinding { Rule = ScreeningRule.TooLong, Severity = FindingSeverity.Ask, Path = "$.body", Detail = Own };

        AssertSaid(ShareText.Of(Case, Purpose.Appeal, reader).Text, (Name, 1));
        AssertSaid(ShareText.Of(Case, Purpose.Solidarity, reader).Text, (Name, 1));
        AssertSaid(finding.MessageIn(reader), (Own, 1));
        AssertSaid(
            Problem.Of("$", ProblemCodes.FieldUnknown, reader, ("field", Own), ("allowed", Office)).Message, (Own, 1), (Office, 1));
        AssertSaid(Locale.For(reader).List([Name, Own, Office]), (Name, 1), (Own, 1), (Office, 1));
        AssertSaid(Locale.For(reader).Alternatives([Name, Own]), (Name, 1), (Own, 1));
        AssertSaid(
            CountHeadline.Of(
                new PublishedFigure { Number = 500_000, Qualifier = FigureQualifier.About, AsOf = new PartialDate(2023), Source = Letters.Source },
                Letters.Case.Sources[0] with { Publisher = Own },
                reader).Text,
            (Own, 1));
        AssertSaid(Case.Subject.DisplayNameWithNative(reader).Text, (Name, 1));

        // What is left when the pieces are taken out has no place that was not filled.
        static void AssertSaid(string text, params (string Piece, int Times)[] pieces)
        {
            Pseudo.AssertWhole(text, pieces);
            var left = pieces.Aggregate(text, (rest, piece) => rest.Replace(piece.Piece, string.Empty, StringComparison.Ordinal));
            Assert.DoesNotContain(left, c => c is '{' or '}');
        }
    }

    [Fact]
    public void A_place_that_is_found_in_a_message_begins_and_ends_between_characters()
    {
        var body = $"{Words} https://example.org/{Own} a@example.org {Words} +44 20 7946 0018";
        var message = SolidarityCases.Screening().Screen(SolidarityCases.Draft(body, "en"));

        Assert.Equal(body, message.Record.Text.Reveal());
        Assert.NotEmpty(message.Findings);
        Assert.All(message.Findings.Where(finding => finding.Start is not null), finding =>
        {
            Assert.InRange(finding.Start!.Value + finding.Length!.Value, 1, body.Length);
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(body.Substring(finding.Start.Value, finding.Length.Value));
        });
    }

    [Fact]
    public void A_row_has_the_text_in_quotes_and_each_quote_twice()
    {
        var row = CsvRow.Of(Name, "=" + Own, Office + ",\r\n;");

        Assert.Equal($"{Quoted(Name)},{Quoted("'=" + Own)},{Quoted(Office + ",\r\n;")}\r\n", row);

        static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    [Fact]
    public void A_pack_written_and_read_again_is_the_same()
    {
        var cases = Campaign2022.Pack.Cases.Select(@case => @case.Id == Case.Id ? Case : @case).ToValueList();
        var campaign = Campaign2022.Pack.Campaign with { Languages = [.. Campaign2022.Pack.Campaign.Languages, Pseudo.Language] };
        using var zip = new MemoryStream();
        CampaignPackWriter.Write(new CampaignPack(campaign, cases), zip);
        zip.Position = 0;

        var reading = CampaignPackReader.Read(zip, LanguageTag.English);
        Assert.Empty(reading.Problems);
        Assert.Equal(cases, reading.Pack!.Cases);
    }

    private static AppealRequest Request => Letters.Request with
    {
        Target = Case.Targets[0].Id,
        Sender = new Supporter { Name = Sender, Address = Address },
        Fields = null,
    };

    // A template of the campaign's first language has to be in its script.
    private static LocalizedText Template(string english, string text) => new([new(LanguageTag.English, english), new(Pseudo.Language, text)]);

    private static Appeal Composed() => Case.Compose(Request with { Fields = new Dictionary<string, PersonalText> { ["own"] = Own } });

    /// <summary>A letter that fits a link.</summary>
    private static Appeal Brief() => (Case with
    {
        Subject = new Subject { Form = SubjectForm.Person, People = [new Person { Name = Pseudo.Text(Pseudo.Short("n")) }] },
        Appeals =
        [
            Letters.Template with
            {
                Subject = Pseudo.Text(Pseudo.Template(Pseudo.Short("s"))),
                Body = Pseudo.Text(Pseudo.Template(Pseudo.Short("b")) + "\n\n{{case.name}}"),
            },
        ],
    }).Compose(Request);
}
