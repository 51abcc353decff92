using System.Diagnostics;

namespace WriteForRights.Cli.Tests;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("w4r coun", "counts")]
    [InlineData("w4r keys ", "create list rotate revoke")]
    [InlineData("w4r keys create --sco", "--scope")]
    [InlineData("w4r moderate approve --over", "--override")]
    [InlineData("w4r counts --cha", "--chart")]
    public async Task Bash_completes_commands_and_options(string typed, string expected)
    {
        var folder = Directory.CreateTempSubdirectory("w4r-completion-");
        var script = Path.Combine(folder.FullName, "completion");
        await File.WriteAllTextAsync(
            script, (await RunningTool.RunToEndAsync(folder.FullName, "completion", "bash")).Output, TestContext.Current.CancellationToken);
        var words = typed.Split(' ');
        var (exitCode, output, errors) = await TestProcess.RunAsync(new ProcessStartInfo("bash", ["--norc", "-c", $$"""
            set -eu
            source '{{script}}'
            COMP_WORDS=({{string.Join(' ', words.Select(word => $"'{word}'"))}})
            COMP_CWORD={{words.Length - 1}}
            _w4r
            echo "${COMPREPLY[*]}"
            """]));
        folder.Delete(recursive: true);

        Assert.True(exitCode == 0, errors);
        var completed = output.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(expected.Split(' '), word => Assert.Contains(word, completed));
        Assert.All(completed, word => Assert.StartsWith(words[^1], word, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("zsh", "compdef _w4r w4r")]
    [InlineData("fish", "complete -c w4r")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task Other_shells_get_the_same_commands(string shell, string expected)
    {
        var (exitCode, output, _) = await RunningTool.RunToEndAsync(Path.GetTempPath(), "completion", shell);

        Assert.Equal(0, exitCode);
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Contains("keys create", output, StringComparison.Ordinal);
        Assert.Contains("--override", output, StringComparison.Ordinal);
    }
}
