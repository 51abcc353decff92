using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="VoidReason"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class VoidReasonConverter()
    : TextConverter<VoidReason>(VoidReason.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "withdrawn");
