namespace WriteForRights;

/// <summary>What a social network takes in one post: data of the app's, since networks change their limits.</summary>
public sealed record SocialNetwork
{
    /// <summary>X, as its public rules of 2018 count (twitter-text, configuration 3): 280, weighted.</summary>
    public static SocialNetwork X { get; } = new() { Limit = 280, IsWeighted = true };

    /// <summary>The most characters of a post.</summary>
    public required int Limit { get; init; }

    /// <summary>
    /// Whether characters are weighted as X does: letters of Latin, Greek, Cyrillic, Arabic and their neighbours count 1, most others 2, an
    /// emoji 2 however it is composed, a link 23. Otherwise every Unicode code point counts 1, which is never less than a network counts
    /// that goes by characters as they are seen.
    /// </summary>
    public bool IsWeighted { get; init; }
}
