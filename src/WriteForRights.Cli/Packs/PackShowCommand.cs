using System.ComponentModel;
using System.Diagnostics;
using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>
/// Writes the cases of a pack as a static site in every language of the campaign, and opens it in the browser if a person is at the
/// terminal.
/// </summary>
internal sealed class PackShowCommand : ToolCommand<PackShowCommand.Settings>
{
    /// <inheritdoc/>
    protected override Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var pack = PackSettings.Load(settings.Pack);
        var folder = Path.GetFullPath(
            settings.Out ?? Directory.CreateTempSubdirectory($"{Commands.Name}-{pack.Campaign.Id}-").FullName);
        var files = new PackSite(pack).WriteTo(folder);
        var index = Path.Combine(folder, PackSite.Index);
        output.Result(new { Index = index, Files = files }, () => output.Line(index));
        if (Terminal.IsOutput && !settings.NoBrowser)
        {
            Open(index);
        }

        return Task.FromResult(ExitCode.Ok);
    }

    private static void Open(string index)
    {
        var (program, arguments) = OperatingSystem.IsWindows() ? ("explorer.exe", index)
            : OperatingSystem.IsMacOS() ? ("open", index)
            : ("xdg-open", index);
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, [arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            });
        }
        catch (Win32Exception)
        {
            // There is no desktop. The path was printed.
        }
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : PackArgument
    {
        /// <summary>The folder of the site; a temporary one by default.</summary>
        [CommandOption("-o|--out <FOLDER>")]
        [Words("option.out")]
        public string? Out { get; set; }

        /// <summary>Whether no browser is opened.</summary>
        [CommandOption("--no-browser")]
        [Words("option.no-browser")]
        public bool NoBrowser { get; set; }
    }
}
