using System.Diagnostics;

namespace WriteForRights.Browser.Tests;

/// <summary>The sample of a WordPress plugin, checked by PHP itself.</summary>
public sealed class WordPressTests
{
    private const string Php = "/usr/bin/php";

    private static readonly string Folder = Path.Combine(SourceTree.Root, "samples", "WordPress");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.php", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file))];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_file_is_valid(string file) => await AssertSucceedsAsync("-l", file);

    [Fact]
    public async Task What_an_author_writes_stays_inside_its_attribute() => await AssertSucceedsAsync("check.php");

    private static async Task AssertSucceedsAsync(params string[] arguments)
    {
        Chromium.Require(File.Exists(Php), "PHP is not installed (on Debian: apt-get install php-cli).");
        var (exitCode, output, errors) = await TestProcess.RunAsync(new ProcessStartInfo(Php, arguments) { WorkingDirectory = Folder });

        Assert.True(exitCode == 0, output + errors);
    }
}
