using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="SocialNetwork"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SocialNetworkConverter()
    : TextConverter<SocialNetwork>(SocialNetwork.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "mastodon");
