using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="CountryCode"/> as a JSON string.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CountryCodeConverter()
    : TextConverter<CountryCode>(CountryCode.TryParse, static value => value.ToString(), ProblemCodes.CountryMalformed, "CM");
