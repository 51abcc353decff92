using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>Writes a pack that has no problems to a zip file. The same pack gives the same file.</summary>
internal sealed class PackZipCommand : ToolCommand<PackZipCommand.Settings>
{
    private const string Extension = ".zip";

    /// <inheritdoc/>
    protected override Task<ExitCode> RunAsync(Settings settings, Output output, CancellationToken cancellationToken)
    {
        var pack = PackSettings.Load(settings.Pack);
        var file = settings.Out ?? pack.Campaign.Id + Extension;
        if (!file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase))
        {
            file += Extension;
        }

        using var content = new MemoryStream();
        pack.Save(content);
        WholeFile.WriteNew(file, content.ToArray(), settings.Force);
        output.Result(new { File = file, Bytes = content.Length }, () => output.Line(file));
        return Task.FromResult(ExitCode.Ok);
    }

    /// <summary>The options.</summary>
    internal sealed class Settings : PackArgument
    {
        /// <summary>The zip file; by default the campaign's id in the current folder.</summary>
        [CommandOption("-o|--out <FILE>")]
        [Words("option.out")]
        public string? Out { get; set; }

        /// <summary>Whether to replace an existing file.</summary>
        [CommandOption("--force")]
        [Words("option.force")]
        public bool Force { get; set; }
    }
}
