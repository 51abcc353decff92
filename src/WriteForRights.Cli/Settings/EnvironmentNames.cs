namespace WriteForRights.Cli;

/// <summary>The environment variables that the tool reads.</summary>
internal static class EnvironmentNames
{
    /// <summary>The path of the configuration file.</summary>
    internal const string Configuration = "W4R_CONFIG";

    /// <summary>The reader's language.</summary>
    internal const string Language = "W4R_LANGUAGE";

    /// <summary>The name of the profile.</summary>
    internal const string Profile = "W4R_PROFILE";

    /// <summary>The server's address.</summary>
    internal const string Server = "W4R_SERVER";

    /// <summary>The campaign's id.</summary>
    internal const string Campaign = "W4R_CAMPAIGN";

    /// <summary>The section's id.</summary>
    internal const string Section = "W4R_SECTION";

    /// <summary>The key itself.</summary>
    internal const string Key = "W4R_KEY";

    /// <summary>A file that has nothing but the key.</summary>
    internal const string KeyFile = "W4R_KEY_FILE";

    /// <summary>Returns the value of a variable, or <c>null</c> if it is not set or empty.</summary>
    internal static string? Find(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
