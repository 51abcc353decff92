using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The state of a channel: usable or not.</summary>
[Word("channel-state", Example = "suspended")]
[JsonConverter(typeof(TextConverter<ChannelState>))]
public readonly partial record struct ChannelState
{
    /// <summary>It can be used.</summary>
    public static ChannelState Open { get; } = new("open");

    /// <summary>Earlier messages came back.</summary>
    public static ChannelState Bounced { get; } = new("bounced");

    /// <summary>It is out of use for a time, as post to a country often is.</summary>
    public static ChannelState Suspended { get; } = new("suspended");

    /// <summary>It is permanently out of use.</summary>
    public static ChannelState Closed { get; } = new("closed");
}
