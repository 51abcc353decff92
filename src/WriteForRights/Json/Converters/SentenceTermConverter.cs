using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="SentenceTerm"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SentenceTermConverter()
    : TextConverter<SentenceTerm>(SentenceTerm.TryParse, static value => value.ToString(), ProblemCodes.TermMalformed, "P1Y6M");
