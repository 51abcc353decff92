using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Json;

/// <summary>Writes a personal type redacted where no other converter applies, such as in a structured logger.</summary>
/// <typeparam name="T">The personal type, whose <c>ToString</c> is redacted.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class Redactor<T> : JsonConverter<T>
    where T : struct
{
    /// <summary>Throws: a redacted value cannot be read back.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Personal data is redacted in other JSON. Use WriteForRightsJson to read and write it.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
