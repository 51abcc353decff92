using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="SolidarityStatus"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SolidarityStatusConverter()
    : TextConverter<SolidarityStatus>(SolidarityStatus.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "screened");
