using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="TimelineEventKind"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TimelineEventKindConverter()
    : TextConverter<TimelineEventKind>(TimelineEventKind.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "arrested");
