using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="CountMeasure"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CountMeasureConverter()
    : TextConverter<CountMeasure>(CountMeasure.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "actions");
