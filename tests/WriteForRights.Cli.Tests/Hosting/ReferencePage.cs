using System.Globalization;
using System.Text;
using Spectre.Console.Cli.Help;

namespace WriteForRights.Cli.Tests;

/// <summary>Writes the reference of the tool, <c>docs/w4r.md</c>, from the commands themselves.</summary>
internal static class ReferencePage
{
    internal const string Path = "docs/w4r.md";

    private static readonly string[] Common = ["json", "language", "quiet", "server", "profile", "campaign", "key-file"];

    /// <summary>Returns the page.</summary>
    internal static string Of(IReadOnlyList<CommandEntry> commands)
    {
        var page = new StringBuilder("""
            # The tool `w4r`

            Every command, option and exit code, generated from the program: `ReferencePageTests` compares the two, and
            `WRITE_REFERENCE=1` writes the page again. For a campaign from beginning to end, see [a section's campaign](section.md);
            for spreadsheets, [tables](tables.md).

            ```
            dotnet tool install --global WriteForRights.Cli
            w4r --help
            ```

            ## Configuration

            Options override variables of the environment, and those override the configuration file: `w4r/config.json` in the user's
            configuration folder, which `w4r profile` writes. It has a profile for each server and never a key. Keys are in the operating
            system's store (`secret-tool`, the keychain of macOS, DPAPI), or in a file that only you can read. A key is never an option, since
            others can see command lines.

            | variable | holds |
            | --- | --- |
            | `W4R_CONFIG` | the path of the configuration file |
            | `W4R_PROFILE` | the name of the profile |
            | `W4R_SERVER`, `W4R_CAMPAIGN`, `W4R_SECTION` | what a profile holds |
            | `W4R_KEY`, `W4R_KEY_FILE` | the key, or a file that has nothing but the key |
            | `W4R_LANGUAGE` | the language of the words; otherwise the locale decides |
            | `W4R_PACK` | the pack of commands for letters; otherwise the current folder |
            | `W4R_CHROMIUM` | the browser that prints PDF, if the tool does not find it |
            | `NO_COLOR` | any value: no colours |

            Results go to the standard output, everything else to the standard error. Colours, tables with lines and progress appear only at a
            terminal. With `--json`, the result is JSON, and so is an error. The tool sends nothing but the calls that a command needs.

            ## Exit codes

            | code | name | meaning |
            | --- | --- | --- |

            """.ReplaceLineEndings("\n"));
        foreach (var code in Enum.GetValues<ExitCode>())
        {
            page.Append(CultureInfo.InvariantCulture, $"| {(int)code} | `{code}` | {SummaryOf(code)} |\n");
        }

        page.Append("\n## Options of many commands\n\n| option | |\n| --- | --- |\n");
        foreach (var option in commands.SelectMany(OptionsOf).Where(IsCommon).DistinctBy(option => option.LongNames[0])
            .OrderBy(option => Array.IndexOf(Common, option.LongNames[0])))
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{HelpPage.ShapeOf(option)}` | {option.Description} |\n");
        }

        page.Append("\n`--server` and the options after it belong to commands that call a server.\n\n## Commands\n");
        foreach (var command in commands.Where(command => command.Main is not null))
        {
            Append(page, command);
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, CommandEntry command)
    {
        var arguments = HelpPage.ArgumentsOf(command.Main);
        var shape = string.Join(' ', arguments.Select(HelpPage.ShapeOf).Prepend($"w4r {command.Name}"));
        page.Append(CultureInfo.InvariantCulture, $"\n### `{shape}`\n\n{command.Description}.\n");
        var own = OptionsOf(command).Where(option => !IsCommon(option)).ToList();
        if (arguments.Length + own.Count > 0)
        {
            page.Append("\n| | |\n| --- | --- |\n");
            foreach (var argument in arguments)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{HelpPage.ShapeOf(argument)}` | {argument.Description} |\n");
            }

            foreach (var option in own)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{HelpPage.ShapeOf(option)}` | {option.Description} |\n");
            }
        }
    }

    private static ICommandOption[] OptionsOf(CommandEntry command) => command.Main is { } main ? HelpPage.OptionsOf(main) : [];

    private static bool IsCommon(ICommandOption option) => Common.Contains(option.LongNames[0]);

    // The summary of the code, which is its only description.
    private static string SummaryOf(ExitCode code)
    {
        var source = File.ReadAllText(System.IO.Path.Combine(SourceTree.Root, "src", "WriteForRights.Cli", "ExitCode.cs"));
        var end = source.IndexOf($"    {code} = ", StringComparison.Ordinal);
        var start = source.LastIndexOf("<summary>", end, StringComparison.Ordinal) + "<summary>".Length;
        return source[start..source.IndexOf("</summary>", start, StringComparison.Ordinal)];
    }
}
