using System.ComponentModel;

namespace WriteForRights;

/// <summary>Writes an <see cref="EmailAddress"/> redacted.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EmailAddressRedactor : Redactor<EmailAddress>;
