using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="SectionId"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SectionIdConverter() : TextConverter<SectionId>(SectionId.TryParse, static id => id.ToString(), ProblemCodes.IdMalformed, "uk");
