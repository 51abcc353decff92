using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of a command that names a profile.</summary>
internal class ProfileNameSettings : ToolSettings
{
    /// <summary>The name of the profile.</summary>
    [CommandArgument(0, "<name>")]
    [Words("argument.profile")]
    public required string Name { get; set; }

    /// <summary>Returns the profile of a configuration.</summary>
    /// <exception cref="ToolException">There is no such profile.</exception>
    internal ToolProfile In(ToolConfiguration configuration) => configuration.Profiles.TryGetValue(Name, out var profile)
        ? profile
        : throw ToolException.Choice("<name>", configuration.Profiles.Keys);
}
