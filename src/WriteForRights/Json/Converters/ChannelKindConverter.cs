using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="ChannelKind"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ChannelKindConverter()
    : TextConverter<ChannelKind>(ChannelKind.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "post");
