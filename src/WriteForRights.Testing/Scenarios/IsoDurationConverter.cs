using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml;

namespace WriteForRights.Testing;

/// <summary>Reads and writes ISO 8601 durations, such as <c>PT2.5S</c>.</summary>
internal sealed class IsoDurationConverter : JsonConverter<TimeSpan>, ITextConverter
{
    string ITextConverter.Code => ProblemCodes.ValueMalformed;

    string ITextConverter.Example => "PT2.5S";

    bool ITextConverter.Accepts(string? text) => TryParse(text, out _);

    public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && TryParse(reader.GetString(), out var duration)
            ? duration
            : throw new JsonException(ProblemCodes.ValueMalformed);

    public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
        writer.WriteStringValue(XmlConvert.ToString(value));

    private static bool TryParse(string? text, out TimeSpan duration)
    {
        try
        {
            duration = XmlConvert.ToTimeSpan(text ?? string.Empty);
            return true;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            duration = default;
            return false;
        }
    }
}
