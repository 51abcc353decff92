using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of a command about one message.</summary>
internal class MessageIdSettings : ModeratorSettings
{
    /// <summary>The id of the message.</summary>
    [CommandArgument(0, "<id>")]
    [Words("argument.id")]
    public ActionId Id { get; set; }
}
