using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of a command that gets a new access key.</summary>
internal class IssuedKeySettings : KeyIdSettings
{
    /// <summary>The profile in whose key store the new key is put; <c>null</c> to show it.</summary>
    [CommandOption("--for <PROFILE>")]
    [Words("option.key-for")]
    public string? For { get; set; }

    /// <summary>The file that gets the new key, readable for its owner alone; <c>null</c> to show it.</summary>
    [CommandOption("-o|--out <FILE>")]
    [Words("option.out")]
    public string? Out { get; set; }

    /// <summary>Returns the place of the new key. It is known before the key is created, which nobody can get a second time.</summary>
    /// <exception cref="ToolException">The profile is not known or has no server.</exception>
    internal KeyPlace KeyPlace()
    {
        if (For is not { } name)
        {
            return new KeyPlace(null, null, Out);
        }

        var profiles = ToolConfiguration.Load().Profiles;
        return profiles.TryGetValue(name, out var profile)
            ? new KeyPlace(name, ServerAccess.Parse(profile.Server ?? throw ToolException.Usage("server-missing", name)), Out)
            : throw ToolException.Choice("--for", profiles.Keys);
    }
}
