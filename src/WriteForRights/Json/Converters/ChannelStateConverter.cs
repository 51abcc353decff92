using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="ChannelState"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ChannelStateConverter()
    : TextConverter<ChannelState>(ChannelState.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "suspended");
