using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>
/// What the JSON serialiser does with a personal type when nobody has told it to write the wire: a logger that takes objects apart, say.
/// </summary>
/// <typeparam name="T">The personal type, whose <c>ToString</c> is redacted.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Redactor<T> : JsonConverter<T>
    where T : struct
{
    private protected Redactor()
    {
    }

    /// <summary>Reads nothing: what was written redacted is not there any more.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Personal data is read and written by WriteForRightsJson.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
