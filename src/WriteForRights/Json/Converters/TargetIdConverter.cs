using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="TargetId"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TargetIdConverter() : TextConverter<TargetId>(TargetId.TryParse, static id => id.ToString(), ProblemCodes.IdMalformed, "president");
