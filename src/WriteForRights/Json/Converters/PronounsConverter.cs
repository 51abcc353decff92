using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="Pronouns"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PronounsConverter()
    : TextConverter<Pronouns>(Pronouns.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "she");
