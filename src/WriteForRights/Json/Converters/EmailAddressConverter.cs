using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes an <see cref="EmailAddress"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EmailAddressConverter()
    : TextConverter<EmailAddress>(EmailAddress.TryParse, static value => value.Reveal(), ProblemCodes.EmailMalformed, "name@example.org");
