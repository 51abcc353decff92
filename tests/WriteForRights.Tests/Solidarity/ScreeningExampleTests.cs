using System.Globalization;

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
        var chow = new SolidarityScreening(SolidarityCases.ChowHangTung, Campaign2022.ClockAt(SolidarityCases.Now));

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

    [Fact]
    public void There_are_examples_of_kindness_in_every_language_that_the_screening_knows() =>
        Assert.All(new[] { "en", "fr", "es", "ar", "ru", "zh" }, language => Assert.True(
            KindMessages.All.Count(message => message.Language == language) >= 3));

    // What the screening says of languages that it does not know has a test of its own.
    private static string[] Findings(SolidarityDraft draft) =>
        [.. SolidarityCases.Screening().Lines(draft).Where(finding => !finding.StartsWith("not-screened", StringComparison.Ordinal))];
}
