using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace WriteForRights.Testing;

/// <summary>Reads and writes ISO 8601 durations, such as <c>PT2.5S</c>.</summary>
internal sealed class IsoDurationConverter : JsonConverter<TimeSpan>
{
    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return XmlConvert.ToTimeSpan(reader.GetString() ?? string.Empty);
        }
        catch (Exception e) when (e is FormatException or OverflowException or InvalidOperationException)
        {
            throw new JsonException("A duration must be in the form of ISO 8601, such as PT2.5S.");
        }
    }

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(XmlConvert.ToString(value));
}
