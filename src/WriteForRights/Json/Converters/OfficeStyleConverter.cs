using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes an <see cref="OfficeStyle"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class OfficeStyleConverter()
    : TextConverter<OfficeStyle>(OfficeStyle.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "minister");
