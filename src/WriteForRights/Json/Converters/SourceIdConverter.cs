using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="SourceId"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SourceIdConverter() : TextConverter<SourceId>(SourceId.TryParse, static id => id.ToString(), ProblemCodes.IdMalformed, "press-release");
