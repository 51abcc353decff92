namespace WriteForRights;

/// <summary>A result for a target without an address on the channel that is open to this sender on this date.</summary>
public sealed class ChannelUnavailable : ChannelResult
{
    internal ChannelUnavailable(ValueList<AppealAlternative> alternatives) => Alternatives = alternatives;

    /// <summary>The channels that work for this target instead, the most suitable first. May be empty.</summary>
    public ValueList<AppealAlternative> Alternatives { get; }
}
