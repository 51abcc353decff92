using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes an <see cref="OutcomeKind"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OutcomeKindConverter()
    : TextConverter<OutcomeKind>(OutcomeKind.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "released");
