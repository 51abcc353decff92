using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>
/// A generic type that creates its own JSON converter. This way a converter for its arguments needs no reflection, which a native app does
/// not have. The value that creates the converter does not matter.
/// </summary>
internal interface IJsonForm
{
    JsonConverter CreateConverter();
}
