using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="FindingSeverity"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FindingSeverityConverter()
    : TextConverter<FindingSeverity>(FindingSeverity.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "ask");
