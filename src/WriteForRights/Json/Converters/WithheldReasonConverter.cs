using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="WithheldReason"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class WithheldReasonConverter()
    : TextConverter<WithheldReason>(WithheldReason.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "safety");
