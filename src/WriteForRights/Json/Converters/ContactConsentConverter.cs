using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="ContactConsent"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContactConsentConverter()
    : TextConverter<ContactConsent>(ContactConsent.TryParse, static value => value.ToString(), ProblemCodes.WordMalformed, "granted");
