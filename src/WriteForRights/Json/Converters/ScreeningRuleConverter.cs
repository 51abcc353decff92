using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="ScreeningRule"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ScreeningRuleConverter()
    : TextConverter<ScreeningRule>(ScreeningRule.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "names-amnesty");
