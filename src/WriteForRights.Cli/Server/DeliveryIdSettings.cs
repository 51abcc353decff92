using Spectre.Console.Cli;

namespace WriteForRights.Cli;

/// <summary>The options of a command about one delivery.</summary>
internal sealed class DeliveryIdSettings : ServerSettings
{
    /// <summary>The id of the delivery.</summary>
    [CommandArgument(0, "<id>")]
    [Words("option.id")]
    public DeliveryId Id { get; set; }
}
