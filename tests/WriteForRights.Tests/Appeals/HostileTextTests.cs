using CsCheck;

namespace WriteForRights.Tests;

/// <summary>Whatever a supporter writes stays text: no markup, no header, no recipient, no line more than before.</summary>
public sealed class HostileTextTests
{
    private static readonly Gen<string> Pieces = Gen.OneOf(new[]
    {
        "<script>alert(1)</script>", "</style>", "</p><img src=x onerror=alert(1)>", "\" onload=\"x", "' onload='x", "&bcc=x@example.org",
        "?cc=x@example.org", "%0d%0aBcc:x@example.org", ",x@example.org", "<!--", "-->", "]]>", "&lt;", "&#60;", "\u2067", "\u2069\u2066", "\u200F",
        "- ", "أ", "漢", "😀", "e\u0301", "a", " ", "{", "}", "\\", "$&", "@x", "https://example.org", "=", "#", "mailto:", "+", ";",
    }.Select(Gen.Const).ToArray<IGen<string>>());

    private static readonly Gen<string> Lines = Gen.String[Gen.Char['\0', '\uFFFF'], 0, 8].Select(Pieces, Pieces, (any, one, other) => one + any + other);

    private static readonly string[] Expected = StrictHtml.Tags(Html("A. Example"));

    [Fact]
    public void A_name_changes_no_tag_no_header_and_no_line() => Lines.Sample(name => AssertNothingAdded(Named(name), "$.sender.name"));

    // A town of nothing but marks of direction is none, and has no line on the envelope.
    [Fact]
    public void A_town_changes_no_tag_no_header_and_no_line() => Lines.Where(town => PlainText.OneLine(town).Length > 0).Sample(town => AssertNothingAdded(
        Letters.Request with { Sender = Letters.Sender with { Address = Letters.Sender.Address! with { Locality = town } } },
        "$.sender.address.locality"));

    // Found by the town above, once in some thousand runs: in Britain's layout the town is in capitals, and those are normalised.
    [Theory]
    [InlineData('\uFFFE')]
    [InlineData('\uFFFF')]
    public void A_code_that_is_no_character_is_a_problem_and_no_exception(char code) => Assert.Equal(
        [ProblemCodes.TextCharacters],
        Appeal.Compose(
            Letters.Case,
            Letters.Request with { Sender = Letters.Sender with { Address = Letters.Sender.Address! with { Locality = "Town" + code } } },
            LanguageTag.English).Problems.Select(problem => problem.Code));

    [Fact]
    public void Own_words_become_paragraphs_and_items_and_nothing_else() => Gen.Select(Lines, Lines, (subject, body) => (subject, body)).Sample(words =>
    {
        var letter = Letters.Compose(Letters.Request).Edit(new AppealEdit { Subject = words.subject, Body = words.body }, LanguageTag.English).Appeal;
        if (letter is null)
        {
            return;
        }

        string[] allowed = ["<p>", "<br>", "<ul>", "<li>"];
        var html = letter.ToHtml(LetterPaper.A4).Html.Reveal();
        Assert.Equal(
            Expected.Where(tag => !allowed.Contains(tag)), StrictHtml.Tags(html).Where(tag => !allowed.Contains(tag)));
        Assert.Contains(letter.Subject!.Value.Reveal(), StrictHtml.Text(html), StringComparison.Ordinal);
        if (letter.ToMailto() is MailtoLink link)
        {
            var headers = MailtoTests.Headers(link.Href.Reveal());
            Assert.Equal(["to", "subject", "body"], headers.Select(header => header.Name));
            Assert.Equal(letter.Subject!.Value.Reveal(), headers[1].Value);
        }
    });

    [Fact]
    public void Words_stand_in_the_letter_as_they_were_written()
    {
        const string nasty = "<b>&amp; \"x\" 'y' </style>%0d%0a&bcc=x@example.org";
        var letter = Letters.Compose(Letters.Request).Edited(nasty);

        Assert.Contains(nasty, StrictHtml.Text(letter.ToHtml(LetterPaper.A4).Html.Reveal()), StringComparison.Ordinal);
        Assert.Contains(nasty, MailtoTests.Headers(MailtoTests.Link(letter))[2].Value, StringComparison.Ordinal);
        Assert.Contains(nasty, letter.ToPlainText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pack_made_in_code_can_break_out_no_more_than_a_supporter()
    {
        var target = Letters.Target with { OfficialName = "B.\nBcc: x\u202E</address><script>", Office = Letters.English("<b>\r\nOffice") };
        var letter = (Letters.Case.With("{{target.name}}\n{{target.office}}", "{{target.name}}") with { Targets = [target] }).Compose();

        Assert.Equal("B. Bcc: x</address><script>\n<b>  Office", letter.ToPlainText());
        Assert.Equal("B. Bcc: x</address><script>", letter.Subject!.Value.Reveal());
        _ = StrictHtml.Tags(letter.ToHtml(LetterPaper.A4).Html.Reveal());
    }

    private static void AssertNothingAdded(AppealRequest request, string path)
    {
        var composition = Appeal.Compose(Letters.Case, request, LanguageTag.English);
        if (composition.Appeal is not { } letter)
        {
            Assert.All(composition.Problems, problem => Assert.Equal(path, problem.Path));
            return;
        }

        var plain = letter.ToPlainText();
        Assert.Equal(Letters.Compose(Letters.Request).ToPlainText().Split('\n').Length, plain.Split('\n').Length);
        Assert.Equal(Expected, StrictHtml.Tags(letter.ToHtml(LetterPaper.A4).Html.Reveal()));
        if (letter.ToMailto() is MailtoLink link)
        {
            var headers = MailtoTests.Headers(link.Href.Reveal());
            Assert.Equal(["to", "subject", "body"], headers.Select(header => header.Name));
            Assert.Equal("minister@example.org", headers[0].Value);
            Assert.Equal(plain.Replace("\n", "\r\n", StringComparison.Ordinal), headers[2].Value);
        }
    }

    private static AppealRequest Named(string name) => Letters.Request with { Sender = Letters.Sender with { Name = name } };

    private static string Html(string name) => Letters.Compose(Named(name)).ToHtml(LetterPaper.A4).Html.Reveal();
}
