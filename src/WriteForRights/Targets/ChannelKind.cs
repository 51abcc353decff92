using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>A way to reach a target.</summary>
[Word("channel")]
[JsonConverter(typeof(TextConverter<ChannelKind>))]
public readonly partial record struct ChannelKind
{
    /// <summary>By post.</summary>
    public static ChannelKind Post { get; } = new("post");

    /// <summary>By email.</summary>
    public static ChannelKind Email { get; } = new("email");

    /// <summary>By telephone.</summary>
    public static ChannelKind Phone { get; } = new("phone");

    /// <summary>By fax.</summary>
    public static ChannelKind Fax { get; } = new("fax");

    /// <summary>By a handle on a social network.</summary>
    public static ChannelKind Social { get; } = new("social");
}
