using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads an instant from RFC 3339 with its offset, and writes it in UTC.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InstantConverter()
    : TextConverter<DateTimeOffset>(Instant.TryParse, Instant.ToText, ProblemCodes.InstantMalformed, "2022-12-10T11:02:15Z");
