using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="Purpose"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PurposeConverter()
    : TextConverter<Purpose>(Purpose.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "appeal");
