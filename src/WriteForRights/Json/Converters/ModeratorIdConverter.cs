using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="ModeratorId"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModeratorIdConverter()
    : TextConverter<ModeratorId>(ModeratorId.TryParse, static id => id.ToString(), ProblemCodes.IdMalformed, "moderator-7");
