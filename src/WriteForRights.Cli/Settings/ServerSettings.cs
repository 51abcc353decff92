using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of a command that calls a server. A key is never among them: command lines are seen and kept by others.</summary>
internal class ServerSettings : ToolSettings
{
    /// <summary>The server's address.</summary>
    [CommandOption("--server <URL>")]
    [Words("option.server")]
    public string? Server { get; set; }

    /// <summary>The name of a profile of the configuration file.</summary>
    [CommandOption("--profile <NAME>")]
    [Words("option.profile")]
    public string? Profile { get; set; }

    /// <summary>The campaign's id.</summary>
    [CommandOption("--campaign <ID>")]
    [Words("option.campaign")]
    public string? Campaign { get; set; }

    /// <summary>A file that has nothing but the key, readable for its owner alone.</summary>
    [CommandOption("--key-file <FILE>")]
    [Words("option.key-file")]
    public string? KeyFile { get; set; }
}
