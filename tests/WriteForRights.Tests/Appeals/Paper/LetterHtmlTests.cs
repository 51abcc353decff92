using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace WriteForRights.Tests;

/// <summary>The letter to print.</summary>
public sealed class LetterHtmlTests
{
    private readonly string _html = Html(Letters.Compose(Letters.Request));

    [Fact]
    public void It_has_its_parts_in_the_order_of_a_letter() => Assert.Equal(
        [
            "<html lang=\"en\" dir=\"ltr\">", "<head>", "<meta charset=\"utf-8\">", "<meta http-equiv", "<title>", "<style>", "<body>",
            "<header class=\"sender\">", "<address class=\"target\">", "<p class=\"date\">", "<h1>", "<p>", "<p>", "<ul>", "<li>", "<li>",
            "<div class=\"end\">", "<p class=\"closing\">", "<p class=\"signature\">", "<br>",
        ],
        StrictHtml.Tags(_html).Where(tag => tag != "<div dir=\"auto\">")
            .Select(tag => tag.StartsWith("<meta http", StringComparison.Ordinal) ? "<meta http-equiv" : tag));

    [Fact]
    public void It_says_everything_that_the_letter_says()
    {
        var text = StrictHtml.Text(_html);

        Assert.All(
            new[]
            {
                "A. Example", "Example Street 1", "B. Example", "Minister of Examples", "Ministry Street 1", "10 December 2022",
                "Dear Minister,", "Release her.",
            },
            part => Assert.Contains(part, text, StringComparison.Ordinal));
        Assert.DoesNotContain("- Release", text, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(text, "About ")); // title and subject
    }

    [Fact]
    public void A_paragraph_keeps_its_lines_and_a_list_stands_apart()
    {
        var html = Html(Letters.Compose(Letters.Request).Edited("One\ntwo\n- three\n- four\nfive\n\n-six"));

        Assert.Contains("<p>One<br>\ntwo</p>\n<ul>\n<li>three</li>\n<li>four</li>\n</ul>\n<p>five</p>\n<p>-six</p>\n", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_loaded_or_run_and_only_its_own_style_may_be_used()
    {
        var style = Regex.Match(_html, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

        Assert.Contains($"content=\"default-src 'none'; style-src 'sha256-{hash}'\"", _html, StringComparison.Ordinal);
        Assert.DoesNotMatch("<script|<link|<img|src=|href=|url\\(|@import|style=|onload", _html);
    }

    [Theory]
    [InlineData(LetterPaper.A4, "size:A4;margin:20mm 20mm 20mm 25mm", "min-height:30mm", "min-height:40mm;width:85mm")]
    [InlineData(LetterPaper.Letter, "size:letter;margin:0.75in 1in", "min-height:1.35in", "min-height:1.05in;width:3.5in")]
    public void The_address_stands_behind_the_window(LetterPaper paper, string page, string sender, string target)
    {
        var document = Letters.Compose(Letters.Request).ToHtml(paper);

        Assert.Equal(paper, document.Paper);
        Assert.Contains($"@page{{{page}}}", document.Html.Reveal(), StringComparison.Ordinal);
        Assert.Contains($".sender{{{sender};", document.Html.Reveal(), StringComparison.Ordinal);
        Assert.Contains($".target{{{target};", document.Html.Reveal(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_paper_that_there_is_not_is_an_error() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Letters.Compose(Letters.Request).ToHtml((LetterPaper)7));

    [Fact]
    public void An_arabic_letter_runs_from_right_to_left()
    {
        var letter = Campaign2022.Pack.Cases[1].Compose(
            Letters.Request with { Target = Campaign2022.Pack.Cases[1].Targets[0].Id, Language = Letters.Arabic });

        Assert.Contains("<html lang=\"ar\" dir=\"rtl\">", Html(letter), StringComparison.Ordinal);
        Assert.Contains(".target{min-height:40mm;width:85mm;margin:0 auto 8mm 0;text-align:left", Html(letter), StringComparison.Ordinal);
        Assert.Contains("[dir=rtl] .sender{text-align:right}", Html(letter), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_address_the_window_shows_name_and_office()
    {
        var html = Html((Letters.Case with { Targets = [Letters.Target with { Channels = default }] }).Compose());

        Assert.Contains(
            "<address class=\"target\">\n<div dir=\"auto\">B. Example</div>\n<div dir=\"auto\">Minister of Examples</div></address>",
            html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_name_it_shows_the_office_alone()
    {
        var html = Html((Letters.Case with { Targets = [Letters.Target with { Channels = default, OfficialName = null }] }).Compose());

        Assert.Contains("<address class=\"target\">\n<div dir=\"auto\">Minister of Examples</div></address>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sender_without_an_address_is_named_with_the_country()
    {
        var gb = CountryCode.Parse("GB");
        var html = Html(Letters.Case.With("x").Compose(Letters.Request with { Sender = new Supporter { Name = "A. Example", Country = gb } }));
        Assert.Contains(
            $"<header class=\"sender\">\n<div dir=\"auto\">A. Example</div>\n<div dir=\"auto\">{gb.NameIn(LanguageTag.English).Text}</div></header>",
            html, StringComparison.Ordinal);

        var unsigned = Html(Letters.Case.With("x").Compose(Letters.Request with { Sender = null }));
        Assert.Contains("<header class=\"sender\"></header>", unsigned, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_subject_the_title_is_the_cases_name()
    {
        var html = Html(Letters.Case.With("Only a text.").Compose());

        Assert.Contains($"<title>{Letters.Case.Subject.DisplayName(LanguageTag.English)}</title>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<h1>", html, StringComparison.Ordinal);
        Assert.Contains("<div class=\"end\">\n</div>", html, StringComparison.Ordinal);
    }

    private static string Html(Appeal appeal)
    {
        var html = appeal.ToHtml(LetterPaper.A4).Html.Reveal();
        _ = StrictHtml.Tags(html);
        return html;
    }
}
