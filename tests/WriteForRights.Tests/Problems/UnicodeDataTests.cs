using System.Diagnostics;

namespace WriteForRights.Tests;

/// <summary>What the library does with the data of Unicode and without: each test runs here, and again in a process that has none.</summary>
public sealed class UnicodeDataTests
{
    private const string Invariant = "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";

    private static bool IsInvariant => Environment.GetEnvironmentVariable(Invariant) == "1";

    [Fact]
    public async Task The_other_tests_hold_in_a_process_without_the_data_too()
    {
        var name = typeof(UnicodeDataTests).FullName!;
        var start = new ProcessStartInfo(
            "dotnet",
            [typeof(UnicodeDataTests).Assembly.Location, "-noColor", "-class", name, "-method-", $"{name}.{nameof(The_other_tests_hold_in_a_process_without_the_data_too)}"])
        {
            Environment = { [Invariant] = "1" },
        };
        var (exitCode, output, _) = await TestProcess.RunAsync(start);

        Assert.True(exitCode == 0 && output.Contains("Total: 3, Errors: 0, Failed: 0, Skipped: 0, Not Run: 0", StringComparison.Ordinal), output);
    }

    [Fact]
    public void Whether_they_are_there_is_known_and_said()
    {
        Assert.Equal(IsInvariant, !UnicodeData.IsAvailable);
        Assert.Equal(IsInvariant ? ProblemCodes.UnicodeDataMissing : null, UnicodeData.ProblemFor(LanguageTag.English)?.Code);
    }

    [Fact]
    public void Without_them_somebody_looks_at_every_message()
    {
        var @case = Campaign2022.Pack.Cases.First(@case => @case.Solidarity.AcceptsMessages);
        var draft = SolidarityDraft.New(@case.Id, ActionKind.Card, "I think of you every day, and wish you well.") with { Language = LanguageTag.English };
        var findings = new SolidarityScreening(Campaign2022.Pack.Campaign, @case, Campaign2022.ClockAt(Campaign2022.Within)).FindingsIn(draft);

        Assert.Equal(IsInvariant, findings.Any(finding => finding.Rule == ScreeningRule.NotScreened));
    }

    [Fact]
    public void With_them_or_without_every_language_says_what_its_page_says() => Assert.All(MessageLanguages.All, language => Assert.Equal(
        File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "languages", language + ".md")), LanguagePage.Of(language)));
}
