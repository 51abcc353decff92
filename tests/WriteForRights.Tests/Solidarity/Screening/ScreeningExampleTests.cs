using System.Globalization;
using System.Text;

namespace WriteForRights.Tests;

/// <summary>The screening measured on examples: what it must find, and what it must leave alone.</summary>
public sealed class ScreeningExampleTests
{
    public static TheoryData<int> Kind { get; } = [.. Enumerable.Range(0, KindMessages.All.Length)];

    public static TheoryData<int> ToAskAbout { get; } = [.. Enumerable.Range(0, MessagesToAskAbout.All.Length)];

    [Theory]
    [MemberData(nameof(Kind))]
    public void A_kind_message_is_not_asked_about(int number)
    {
        var (language, text) = KindMessages.All[number];
        var draft = SolidarityCases.Draft(text, language) with { SenderName = "Faith Example" };

        Assert.Empty(Findings(draft));
    }

    [Theory]
    [MemberData(nameof(Kind))]
    public void A_kind_message_to_another_case_or_in_capitals_is_not_asked_about_either(int number)
    {
        var (language, text) = KindMessages.All[number];
        var draft = SolidarityCases.Draft(text.ToUpper(CultureInfo.InvariantCulture), language) with { SenderName = "Faith Example" };
        var chow = new SolidarityScreening(Campaign2022.Pack.Campaign, SolidarityCases.ChowHangTung, Campaign2022.ClockAt(SolidarityCases.Now));

        Assert.Empty(Findings(draft));
        Assert.DoesNotContain(
            chow.Lines(SolidarityCases.Draft(text, language) with { Case = SolidarityCases.ChowHangTung.Id, SenderName = "Faith Example" }),
            finding => !finding.StartsWith("not-screened", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(ToAskAbout))]
    public void What_should_be_looked_at_again_is_found_where_it_stands(int number)
    {
        var (language, text, findings) = MessagesToAskAbout.All[number];

        Assert.Equal(findings, Findings(SolidarityCases.Draft(text, language)));
    }

    /// <summary>Every letter of Unicode's basic plane that is a letter of the name with marks on it or in another width.</summary>
    [Fact]
    public void The_name_is_found_with_any_mark_on_any_letter()
    {
        var screening = SolidarityCases.Screening();
        var variants = Enumerable.Range(0x80, 0xFF60 - 0x80).Where(code => code is < 0xD800 or > 0xDFFF).Select(code => (char)code)
            .Select(c => (Variant: c, Plain: Plain(c)))
            .Where(item => item.Plain.Length == 1 && "amnesty".Contains(item.Plain[0], StringComparison.Ordinal))
            .ToArray();

        Assert.True(variants.Length > 200);
        Assert.All(variants, item => Assert.Contains(
            screening.FindingsIn(SolidarityCases.Draft($"so {"amnesty".Replace(item.Plain[0], item.Variant)} it is", "en")),
            finding => finding is { Start: 3, Length: 7 } && finding.Rule == ScreeningRule.NamesAmnesty));

        static string Plain(char c) => char.IsLetter(c)
            ? string.Concat(c.ToString().Normalize(NormalizationForm.FormKD)
                .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant()
            : string.Empty;
    }

    [Fact]
    public void There_are_examples_of_kindness_in_every_language_that_the_screening_knows() =>
        Assert.All(new[] { "en", "fr", "es", "ar", "ru", "zh" }, language => Assert.True(
            KindMessages.All.Count(message => message.Language == language) >= 3));

    // What the screening says of languages that it does not know has a test of its own.
    private static string[] Findings(SolidarityDraft draft) =>
        [.. SolidarityCases.Screening().Lines(draft).Where(finding => !finding.StartsWith("not-screened", StringComparison.Ordinal))];
}
