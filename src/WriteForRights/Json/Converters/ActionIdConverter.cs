using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes an <see cref="ActionId"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ActionIdConverter()
    : TextConverter<ActionId>(ActionId.TryParse, static value => value.ToString(), ProblemCodes.ActionIdMalformed, "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60");
