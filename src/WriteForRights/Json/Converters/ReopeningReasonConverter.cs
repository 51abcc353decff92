using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="ReopeningReason"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReopeningReasonConverter()
    : TextConverter<ReopeningReason>(ReopeningReason.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "policy-changed");
