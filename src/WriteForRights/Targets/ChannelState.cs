using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Whether a channel can be used.</summary>
/// <remarks>
/// An open set: a value that this version does not know, from a newer server say, is kept and written back unchanged. The
/// default value is empty and stands for nothing.
/// </remarks>
[JsonConverter(typeof(ChannelStateConverter))]
public readonly record struct ChannelState
{
    private readonly string? _text;

    private ChannelState(string text) => _text = text;

    /// <summary>It can be used.</summary>
    public static ChannelState Open { get; } = new("open");

    /// <summary>What was sent came back.</summary>
    public static ChannelState Bounced { get; } = new("bounced");

    /// <summary>It is out of use for a time, as post to a country often is.</summary>
    public static ChannelState Suspended { get; } = new("suspended");

    /// <summary>It is out of use for good.</summary>
    public static ChannelState Closed { get; } = new("closed");

    /// <summary>Every value that this version knows.</summary>
    public static ValueList<ChannelState> Known { get; } = [Open, Bounced, Suspended, Closed];

    /// <summary>Whether this version knows the value.</summary>
    public bool IsKnown => Known.Contains(this);

    /// <summary>Reads a value from its text: a word of lower-case letters, digits and single hyphens.</summary>
    /// <exception cref="FormatException">The text is not such a word.</exception>
    public static ChannelState Parse(string text) => TryParse(text, out var value) ? value : throw new FormatException(Slug.Expected);

    /// <summary>Reads a value from its text, or says that it is malformed.</summary>
    public static bool TryParse(string? text, out ChannelState value)
    {
        value = Slug.IsValid(text) ? new(text) : default;
        return value != default;
    }

    /// <summary>What it is called in a reader's language; a value that this version does not know by its own text, in no language.</summary>
    public LocalizedString NameIn(LanguageTag reader) => Label.Of("channel-state", ToString(), reader);

    /// <summary>The value as it stands in JSON.</summary>
    public override string ToString() => _text ?? string.Empty;
}
