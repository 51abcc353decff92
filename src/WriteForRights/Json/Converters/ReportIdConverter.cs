using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="ReportId"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ReportIdConverter()
    : TextConverter<ReportId>(
        ReportId.TryParse,
        static value => value.ToString(),
        ProblemCodes.ReportIdMalformed,
        "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f61");
