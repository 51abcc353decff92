using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="SolidarityRouteKind"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SolidarityRouteKindConverter()
    : TextConverter<SolidarityRouteKind>(SolidarityRouteKind.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "care-of");
