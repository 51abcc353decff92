using System.ComponentModel;

namespace WriteForRights;

/// <summary>Reads and writes a <see cref="PersonalText"/> as a JSON string, in full.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PersonalTextConverter()
    : TextConverter<PersonalText>(TryRead, static value => value.Reveal(), ProblemCodes.ValueMalformed, "A. Example")
{
    private static bool TryRead(string? text, out PersonalText value)
    {
        value = new PersonalText(text ?? string.Empty);
        return text is not null;
    }
}
