using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="LanguageTag"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LanguageTagConverter()
    : TextConverter<LanguageTag>(LanguageTag.TryParse, static value => value.ToString(), ProblemCodes.LanguageMalformed, "fr");
