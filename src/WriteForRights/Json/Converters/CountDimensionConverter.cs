using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="CountDimension"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CountDimensionConverter()
    : TextConverter<CountDimension>(CountDimension.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "kind");
