using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>
/// A type that creates its own JSON converter. Its value does not matter. A generic type can so create a converter for its arguments
/// without reflection, which a native app does not have.
/// </summary>
internal interface IJsonForm
{
    JsonConverter CreateConverter();
}
