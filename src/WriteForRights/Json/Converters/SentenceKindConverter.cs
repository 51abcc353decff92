using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="SentenceKind"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SentenceKindConverter()
    : TextConverter<SentenceKind>(SentenceKind.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "term");
