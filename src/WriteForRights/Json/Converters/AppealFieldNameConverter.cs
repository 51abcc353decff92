using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes an <see cref="AppealFieldName"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AppealFieldNameConverter()
    : TextConverter<AppealFieldName>(AppealFieldName.TryParse, static name => name.ToString(), ProblemCodes.IdMalformed, "group");
