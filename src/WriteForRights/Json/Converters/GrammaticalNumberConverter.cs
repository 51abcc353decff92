using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="GrammaticalNumber"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GrammaticalNumberConverter()
    : TextConverter<GrammaticalNumber>(GrammaticalNumber.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "one");
