using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="SubjectForm"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SubjectFormConverter()
    : TextConverter<SubjectForm>(SubjectForm.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "person");
