using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes an <see cref="ActionStatus"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ActionStatusConverter()
    : TextConverter<ActionStatus>(ActionStatus.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "counted");
