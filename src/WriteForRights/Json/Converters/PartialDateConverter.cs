using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="PartialDate"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PartialDateConverter()
    : TextConverter<PartialDate>(PartialDate.TryParse, static value => value.ToString(), ProblemCodes.DateMalformed, "2022-12-10");
