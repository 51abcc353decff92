using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes an <see cref="ActionKind"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ActionKindConverter()
    : TextConverter<ActionKind>(ActionKind.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "letter");
