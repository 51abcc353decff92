using System.Diagnostics;

namespace WriteForRights.Server.Tests;

public sealed class QuickStartTests
{
    [Fact]
    public async Task The_quick_start_shows_the_counts_that_its_actions_come_to()
    {
        var (exitCode, output) = await RunAsync();

        Assert.Equal(0, exitCode);
        var numbers = output.Split('\n').Where(line => line.Contains("Actions ", StringComparison.Ordinal)
            && line.Contains("People ", StringComparison.Ordinal)).Select(line => line.Trim()).ToList();

        // For each case four letters, four signatures and one of them again, 28 letters and 12 cards; for the first one letter more.
        const int PerCase = 4 + 4 + 1 + 28 + 12;
        var other = $"Actions {PerCase}   Messages {PerCase}   Signatures 4   People 4";
        Assert.Equal(
            [
                $"Actions {PerCase + 1}   Messages {PerCase + 1}   Signatures 4   People 4",
                other,
                other,
                other,
                $"Actions {(4 * PerCase) + 1}   Messages {(4 * PerCase) + 1}   Signatures 16   People 4",
            ],
            numbers);
        Assert.Contains("  Actions 49 → 50\n  Counted = Counted\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_quick_start_says_why_an_action_is_refused_writes_letters_and_counts_in_four_languages()
    {
        var (_, output) = await RunAsync();

        Assert.Contains(
            Problem.Of("$", ProblemCodes.SolidarityNotAccepted, LanguageTag.English).Message, output, StringComparison.Ordinal);
        foreach (var language in new[] { "en", "fr", "es", "ar" }.Select(LanguageTag.Parse))
        {
            Assert.Contains(CountHeadline.Of(49, language).Text, output, StringComparison.Ordinal);
        }

        // A letter in its target's language with its envelope, and a card at which something is asked about.
        Assert.Contains("  CUBA\n\n  Excelencia:\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Appel à la libération de Luis Manuel Otero Alcántara", output, StringComparison.Ordinal);
        Assert.Contains("  Question · Messages that name Amnesty", output, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", output, StringComparison.Ordinal);

        // Into a pipe it writes plain text.
        Assert.DoesNotContain('\e', output);
    }

    [Theory]
    [InlineData("ar")]
    [InlineData("ja")]
    [InlineData("pt-BR")]
    public async Task It_speaks_the_language_that_is_asked_for(string tag)
    {
        var language = LanguageTag.Parse(tag);
        var (exitCode, output) = await RunAsync("--language", tag);

        Assert.Equal(0, exitCode);
        Assert.Contains(CountHeadline.Of(49, language).Text, output, StringComparison.Ordinal);
        Assert.Contains(Problem.Of("$", ProblemCodes.SolidarityNotAccepted, language).Message, output, StringComparison.Ordinal);
        // An arrow points to the later number, which is on the left if the language runs from right to left.
        Assert.Contains(language.IsRightToLeft ? "49 ← 50" : "49 → 50", output, StringComparison.Ordinal);
        foreach (var name in CountMeasure.Known.Select(measure => measure.NameIn(language)).Append(ActionKind.Card.NameIn(language)))
        {
            Assert.Equal(language, name.Language);
            Assert.Contains(name.Text, output, StringComparison.Ordinal);
        }

        // None of the words that it says in English.
        foreach (var english in CountMeasure.Known.Select(measure => measure.NameIn(LanguageTag.English).Text).Append("Counted").Append("Question"))
        {
            Assert.DoesNotContain(english + " ", output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--language", "tlh")]
    [InlineData("--language", "!")]
    [InlineData("--tongue", "ar")]
    public async Task What_it_cannot_do_it_says(string option, string value)
    {
        var (exitCode, output) = await RunAsync(option, value);

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
    }

    [Fact]
    public async Task Without_the_data_of_unicode_it_says_so()
    {
        var (exitCode, output) = await RunAsync(isInvariant: true);

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
    }

    private static Task<(int ExitCode, string Output)> RunAsync(params string[] arguments) => RunAsync(false, arguments);

    private static async Task<(int ExitCode, string Output)> RunAsync(bool isInvariant, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [SourceTree.Program("QuickStart"), .. arguments])
        {
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            Environment =
            {
                ["LANG"] = "C.UTF-8",
                ["LC_ALL"] = "C.UTF-8",
                ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = isInvariant ? "1" : "0",
            },
        };
        var (exitCode, output, _) = await TestProcess.RunAsync(start);
        return (exitCode, output);
    }
}
