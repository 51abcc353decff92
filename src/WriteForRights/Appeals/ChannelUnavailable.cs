namespace WriteForRights;

/// <summary>The target cannot be reached on a channel: no address is known, or none that is open to this sender on this date.</summary>
public sealed class ChannelUnavailable : ChannelResult
{
    internal ChannelUnavailable(ValueList<AppealAlternative> alternatives) => Alternatives = alternatives;

    /// <summary>What works for this target instead, the likeliest first. There may be none.</summary>
    public ValueList<AppealAlternative> Alternatives { get; }
}
