using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="GrammaticalGender"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class GrammaticalGenderConverter()
    : TextConverter<GrammaticalGender>(
        GrammaticalGender.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "feminine");
