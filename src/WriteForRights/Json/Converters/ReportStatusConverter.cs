using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="ReportStatus"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReportStatusConverter()
    : TextConverter<ReportStatus>(ReportStatus.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "counted");
