using System.Diagnostics;

namespace WriteForRights.Cli.Tests;

public sealed class CompletionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

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
        await File.WriteAllTextAsync(script, CompletionScript.Bash(await CommandTree.ReadAsync(Token)), Token);
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

    [Fact]
    public async Task Other_shells_get_the_same_commands()
    {
        var commands = await CommandTree.ReadAsync(Token);

        Assert.All(
            [CompletionScript.Zsh(commands), CompletionScript.Fish(commands), CompletionScript.PowerShell(commands)],
            script => Assert.All(
                commands.SelectMany(command => command.Words.Prepend(command.Name)),
                word => Assert.Contains(word, script, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_command_prints_the_script_of_a_shell_and_no_other()
    {
        var (exitCode, output, _) = await RunningTool.RunToEndAsync(Path.GetTempPath(), "completion", "fish");
        Assert.Equal((0, CompletionScript.Fish(await CommandTree.ReadAsync(Token))), (exitCode, output));

        Assert.Equal(2, (await RunningTool.RunToEndAsync(Path.GetTempPath(), "completion", "cmd")).ExitCode);
    }
}
