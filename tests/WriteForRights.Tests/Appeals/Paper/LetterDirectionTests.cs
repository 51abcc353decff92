namespace WriteForRights.Tests;

/// <summary>Names, numbers and handles in letters that run the other way than they do (UAX #9).</summary>
public sealed class LetterDirectionTests
{
    private const string Number = "+44 20 7946 0018";

    /// <summary>A language, a word of it, and a name that is written in its script.</summary>
    public static TheoryData<string, string, string> RightToLeft { get; } = new()
    {
        { "he", "שלום", "אלמוני (פלוני)" },
        { "ar", "سلام", "مثال" },
        { "fa", "سلام", "نمونه‌ای" },
    };

    [Theory]
    [MemberData(nameof(RightToLeft))]
    public void What_runs_from_left_to_right_is_isolated_and_what_runs_with_the_letter_is_not(string tag, string word, string own)
    {
        var date = Locale.For(LanguageTag.Parse(tag)).Date(Letters.Request.Date);
        var mark = tag == "he" ? ',' : '،';

        Assert.Equal(
            $"{word}{mark}\n\n{word} \u2068A. Example\u2069, \u2068@b\u2069, \u2068{Number}\u2069, {date}\n\n{word}.\n\n{word}\n\n{own}",
            Letter(tag, word, about: "A. Example", from: own, group: "@b").ToPlainText());
        Assert.Equal(
            $"{word}{mark}\n\n{word} {own}, {own}, \u2068{Number}\u2069, {date}\n\n{word}.\n\n{word}\n\n\u2068C. Example 漢字\u2069",
            Letter(tag, word, about: own, from: "C. Example 漢字", group: own).ToPlainText());
    }

    [Theory]
    [MemberData(nameof(RightToLeft))]
    public void A_page_runs_the_way_of_its_language_and_each_line_of_an_address_its_own(string tag, string word, string own)
    {
        var letter = Letter(tag, word, about: "A. Example", from: own, group: own);
        var html = letter.ToHtml(LetterPaper.A4).Html.Reveal();
        var tags = StrictHtml.Tags(html);

        Assert.Equal($"<html lang=\"{tag}\" dir=\"rtl\">", tags[0]);
        Assert.All(tags.Where(start => start.StartsWith("<div", StringComparison.Ordinal)).SkipLast(1), start => Assert.Equal("<div dir=\"auto\">", start));
        Assert.Contains($"<h1>{word} \u2068A. Example\u2069</h1>", html, StringComparison.Ordinal);
        Assert.Contains($"<title>{word} A. Example</title>", html, StringComparison.Ordinal);
        Assert.Contains("<div dir=\"auto\">Ministry Street 1</div>", html, StringComparison.Ordinal);
        Assert.Contains(letter.ToPlainText(), string.Join("\n\n", StrictHtml.Blocks(html)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RightToLeft))]
    public void In_a_letter_from_left_to_right_only_what_runs_the_other_way_is_isolated(string tag, string word, string own)
    {
        var letter = Letter("en", "Dear", about: own, from: "A. Example", group: Number);

        Assert.NotEqual(tag, word);
        Assert.StartsWith($"Dear,\n\nDear \u2068{own}\u2069, {Number}, {Number}, 10 December 2022\n\n", letter.ToPlainText(), StringComparison.Ordinal);
        Assert.EndsWith("\n\nA. Example", letter.ToPlainText(), StringComparison.Ordinal);
        Assert.Contains($"<h1>Dear \u2068{own}\u2069</h1>", letter.ToHtml(LetterPaper.Letter).Html.Reveal(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(RightToLeft))]
    public void A_mails_subject_and_addresses_have_no_marks_and_its_text_has(string tag, string word, string own)
    {
        foreach (var letter in new[] { Letter(tag, word, "A. Example", own, own), Letter("en", "Dear", own, own, own) })
        {
            var headers = MailtoTests.Headers(MailtoTests.Link(letter));

            Assert.Equal(letter.Subject!.Value.Reveal(), headers[1].Value);
            Assert.Equal(0, Marks(headers[0].Value) + Marks(headers[1].Value));
            Assert.NotEqual(0, Marks(headers[2].Value));
        }
    }

    [Fact]
    public void Marks_that_a_supporter_writes_in_a_subject_do_not_get_into_a_header()
    {
        var letter = Letters.Compose(Letters.Request);
        var edited = letter.Edit(new AppealEdit { Subject = "\u2067A\u2069 \u2066" }, LanguageTag.English).Appeal!;

        Assert.Equal("A", edited.Subject!.Value.Reveal());
        Assert.Equal(("subject", "A"), MailtoTests.Headers(MailtoTests.Link(edited))[1]);
        Assert.Equal(
            ["$.subject: text-empty"],
            letter.Edit(new AppealEdit { Subject = "\u2067\u2069" }, LanguageTag.English).Problems.Lines());
    }

    [Fact]
    public void A_subject_in_a_supporters_own_words_stands_on_the_page_too()
    {
        var letter = Letter("he", "שלום", "A. Example", "A. Example", "x");

        Assert.Contains("<h1>B</h1>", Html(letter.Edit(new AppealEdit { Subject = "B" }, LanguageTag.English)), StringComparison.Ordinal);
        Assert.Contains("<h1>שלום \u2068A. Example\u2069</h1>", Html(letter.Edit(new AppealEdit { Body = "x" }, LanguageTag.English)), StringComparison.Ordinal);

        static string Html(AppealComposition composition) => composition.Appeal!.ToHtml(LetterPaper.A4).Html.Reveal();
    }

    [Fact]
    public void Marks_alone_do_not_make_a_text_message_dearer()
    {
        var letter = Template("he", "SOS {{case.name}} {{group}}", null, "A. Example", "x", Number).Edited(new string('x', 140) + "\u2068A\u2069");
        var message = Assert.IsType<SmsMessage>(letter.ToSms());

        Assert.Equal((SmsEncoding.Gsm7, 1), (message.Encoding, message.Segments));
        Assert.Equal(0, Marks(message.Text.Reveal()));
        Assert.DoesNotContain("%E2%81%A", message.Href!.Value.Reveal(), StringComparison.Ordinal);
        Assert.Equal(
            "שלום \u2068A. Example\u2069 \u2068x\u2069",
            Assert.IsType<SmsMessage>(Template("he", "שלום {{case.name}} {{group}}", null, "A. Example", "x", "x").ToSms()).Text.Reveal());
    }

    [Fact]
    public void A_handle_in_a_post_has_no_marks()
    {
        var letter = Template("he", "שלום {{case.name}}", null, "A. Example", "x", null, Letters.Handle(SocialNetwork.X, "\u2068@exa\u2069mple"));

        Assert.Equal(".@example שלום \u2068A. Example\u2069", Assert.IsType<SocialPost>(letter.ToPost(SocialNetwork.X)).Text.Reveal());
    }

    [Fact]
    public void An_envelope_has_no_marks()
    {
        var address = new PostalAddress { Lines = ["\u2067רחוב 1\u2069", "Street 1"], Locality = "\u202Eירושלים", Country = CountryCode.Parse("IL") };
        var block = EnvelopeBlock.Of(["\u2068אלמוני\u2069"], address, CountryCode.Parse("GB"), LanguageTag.English);

        Assert.Equal("אלמוני\nרחוב 1\nStreet 1\nירושלים\nISRAEL", block.Reveal());
    }

    [Fact]
    public void What_is_said_on_the_phone_isolates_a_name_once() => Assert.All(["he", "ar", "fa"], tag =>
    {
        var script = Template(tag, "{{target.salutation}}\n\nx", null, "A. Example", "B. Example", null).ToPhoneScript();

        Assert.Contains("\u2068B. Example\u2069", script, StringComparison.Ordinal);
        Assert.DoesNotContain("\u2068\u2068", script, StringComparison.Ordinal);
        Assert.Equal(script.Count(c => c == '\u2068'), script.Count(c => c == '\u2069'));
    });

    // After Arabic letters the parts of “2022-12-10” would stand in the order of day, month, year.
    [Fact]
    public void A_date_in_figures_is_isolated_in_a_language_that_the_library_does_not_speak() => Assert.Equal(
        "سلام \u20682022-12-10\u2069", Template("ur", "سلام {{letter.date}}", null, "A. Example", "x", null).ToPlainText());

    [Fact]
    public void Each_of_several_names_is_isolated_by_itself()
    {
        var @case = Letters.Case with
        {
            Subject = new Subject { Form = SubjectForm.People, People = [Named("he", "אלמוני"), Named("en", "A. Example")] },
        };

        Assert.Equal("For \u2068אלמוני\u2069 and A. Example.", @case.With("For {{case.name}}.").Compose().ToPlainText());
    }

    private static Appeal Letter(string tag, string word, string about, string from, string group) => Template(
        tag,
        $"{{{{target.salutation}}}}\n\n{word} {{{{case.name}}}}, {{{{group}}}}, {{{{number}}}}, {{{{letter.date}}}}\n\n{{{{case.demands}}}}\n\n"
            + "{{target.closing}}\n\n{{sender.name}}",
        $"{word} {{{{case.name}}}}",
        about,
        from,
        group,
        Letters.Target.Channels.ToArray());

    private static Appeal Template(
        string tag, string body, string? subject, string about, string from, string? group, params TargetChannel[] channels)
    {
        var language = LanguageTag.Parse(tag);
        var word = body.Split('\n').SelectMany(line => line.Split(' ')).First(part => !part.Contains('{', StringComparison.Ordinal) && part.Length > 0);
        var @case = Letters.Case with
        {
            Subject = new Subject { Form = SubjectForm.Person, People = [Named(tag, about)] },
            Demands = [new Demand { Text = new LocalizedText(language, word) }],
            Targets =
            [
                Letters.Target with
                {
                    Salutation = new LocalizedText(language, word), Closing = new LocalizedText(language, word),
                    Channels = channels.Length > 0 ? [.. channels] : Letters.Target.Channels,
                },
            ],
            Appeals =
            [
                Letters.Template with
                {
                    Subject = subject is null ? null : new LocalizedText(language, subject),
                    Body = new LocalizedText(language, body),
                    Fields = [AppealFieldName.Parse("group"), AppealFieldName.Parse("number")],
                },
            ],
        };
        var fields = new Dictionary<string, PersonalText> { ["number"] = Number };
        if (group is not null)
        {
            fields["group"] = group;
        }

        return @case.Compose(Letters.Request with { Language = language, Sender = new Supporter { Name = from }, Fields = fields });
    }

    private static Person Named(string tag, string name) => new() { Name = new LocalizedText(LanguageTag.Parse(tag), name) };

    private static int Marks(string text) => text.Count(c => c is (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F');
}
