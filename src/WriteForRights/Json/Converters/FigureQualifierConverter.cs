using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="FigureQualifier"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FigureQualifierConverter()
    : TextConverter<FigureQualifier>(FigureQualifier.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "more-than");
