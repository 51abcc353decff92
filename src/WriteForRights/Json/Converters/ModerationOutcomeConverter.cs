using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="ModerationOutcome"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ModerationOutcomeConverter()
    : TextConverter<ModerationOutcome>(ModerationOutcome.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "approved");
