using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes an <see cref="AppealTemplateId"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AppealTemplateIdConverter()
    : TextConverter<AppealTemplateId>(AppealTemplateId.TryParse, static id => id.ToString(), ProblemCodes.IdMalformed, "letter");
