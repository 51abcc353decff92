using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of a command about one access key.</summary>
internal class KeyIdSettings : ServerSettings
{
    /// <summary>The id of the key, which is not secret.</summary>
    [CommandArgument(0, "<id>")]
    [Words("argument.id")]
    public AccessKeyId Id { get; set; }
}
