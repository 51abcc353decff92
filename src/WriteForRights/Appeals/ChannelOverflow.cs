namespace WriteForRights;

/// <summary>An appeal is too long for a channel. Cut off, it would say what nobody wrote; so it is not cut.</summary>
public sealed class ChannelOverflow : ChannelResult
{
    internal ChannelOverflow(int length, int limit, ValueList<AppealAlternative> alternatives) =>
        (Length, Limit, Alternatives) = (length, limit, alternatives);

    /// <summary>
    /// How long it would be, in what the channel counts: characters of a link, a post's as its network weighs them, segments.
    /// A post for Bluesky that has few enough characters and too many bytes is given in bytes.
    /// </summary>
    public int Length { get; }

    /// <summary>The most that the channel takes.</summary>
    public int Limit { get; }

    /// <summary>What works for this target instead, the likeliest first. There may be none.</summary>
    public ValueList<AppealAlternative> Alternatives { get; }
}
