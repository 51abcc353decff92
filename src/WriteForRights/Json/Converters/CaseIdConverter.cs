using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="CaseId"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CaseIdConverter() : TextConverter<CaseId>(CaseId.TryParse, static id => id.ToString(), ProblemCodes.IdMalformed, "dorgelesse-nguessan");
