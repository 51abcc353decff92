using System.ComponentModel;

namespace WriteForRights;

/// <summary>Writes a <see cref="PersonalText"/> redacted.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PersonalTextRedactor : Redactor<PersonalText>;
