using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="DeclarationKind"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class DeclarationKindConverter()
    : TextConverter<DeclarationKind>(DeclarationKind.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "prisoner-of-conscience");
