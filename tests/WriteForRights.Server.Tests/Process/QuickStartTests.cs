using System.Diagnostics;

namespace WriteForRights.Server.Tests;

public sealed class QuickStartTests
{
    [Fact]
    public async Task The_quick_start_shows_the_counts_that_its_actions_come_to()
    {
        var (exitCode, output) = await RunAsync();

        Assert.Equal(0, exitCode);
        var numbers = output.Split('\n').Where(line => line.Contains("actions ", StringComparison.Ordinal)
            && line.Contains("people ", StringComparison.Ordinal)).Select(line => line.Trim()).ToList();

        // For each case four letters, four signatures and one of them again, 28 letters and 12 cards; for the first one letter more.
        const int PerCase = 4 + 4 + 1 + 28 + 12;
        var other = $"actions {PerCase}   messages {PerCase}   signatures 4   people 4";
        Assert.Equal(
            [
                $"actions {PerCase + 1}   messages {PerCase + 1}   signatures 4   people 4",
                other,
                other,
                other,
                $"actions {(4 * PerCase) + 1}   messages {(4 * PerCase) + 1}   signatures 16   people 4",
            ],
            numbers);
        Assert.Contains("49 actions before, 50 after; the second receipt is the first one again.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_quick_start_says_why_an_action_is_refused_writes_letters_and_counts_in_four_languages()
    {
        var (_, output) = await RunAsync();

        Assert.Contains(
            Problem.Of("$", ProblemCodes.SolidarityNotAccepted, LanguageTag.English).Message, output, StringComparison.Ordinal);
        foreach (var language in MessageLanguages.All)
        {
            Assert.Contains(CountHeadline.Of(49, language).Text, output, StringComparison.Ordinal);
        }

        // A letter in its target's language with its envelope, and a card at which something is asked about.
        Assert.Contains("  CUBA\n\n  Excelencia:\n", output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Appel à la libération de Luis Manuel Otero Alcántara", output, StringComparison.Ordinal);
        Assert.Contains("  ask: Messages that name Amnesty", output, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", output, StringComparison.Ordinal);

        // Into a pipe it writes plain text.
        Assert.DoesNotContain('\e', output);
    }

    private static async Task<(int ExitCode, string Output)> RunAsync()
    {
        var start = new ProcessStartInfo("dotnet", [SourceTree.Program("QuickStart")])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            Environment = { ["LANG"] = "C.UTF-8", ["LC_ALL"] = "C.UTF-8" },
        };
        using var process = System.Diagnostics.Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
