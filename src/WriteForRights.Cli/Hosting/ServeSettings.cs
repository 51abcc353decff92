using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>
/// The options of <c>w4r serve</c>. Every other setting is in <c>appsettings.json</c> or in the environment, as in
/// <c>WriteForRights__PersonalDataDays</c>.
/// </summary>
internal sealed class ServeSettings : ToolSettings
{
    [CommandOption("--packs <FOLDER>")]
    [Words("option.packs")]
    public string? Packs { get; set; }

    [CommandOption("--storage <CONNECTION>")]
    [Words("option.database")]
    public string? Storage { get; set; }

    [CommandOption("--urls <URLS>")]
    [Words("option.server")]
    public string? Urls { get; set; }

    [CommandOption("--admin-key-file <FILE>")]
    [Words("option.admin-key-file")]
    public string? AdminKeyFile { get; set; }

    [CommandOption("--personal-keys <FILE>")]
    [Words("option.personal-keys")]
    public string? PersonalKeys { get; set; }

    [CommandOption("--backups <FOLDER>")]
    [Words("option.backups")]
    public string? Backups { get; set; }

    [CommandOption("--rehearsal")]
    [Words("option.rehearsal")]
    public bool Rehearsal { get; set; }

    [CommandOption("--clock <TIME>")]
    [Words("option.time")]
    public DateTimeOffset? Clock { get; set; }
}
