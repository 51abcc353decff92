using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="ReportPrecision"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReportPrecisionConverter()
    : TextConverter<ReportPrecision>(ReportPrecision.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "exact");
