using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Json;

/// <summary>Reads an instant from RFC 3339 with its offset, and writes it in UTC.</summary>
internal sealed class InstantConverter : JsonConverter<DateTimeOffset>, ITextConverter
{
    string ITextConverter.Code => ProblemCodes.InstantMalformed;

    string ITextConverter.Example => "2022-12-10T11:02:15Z";

    bool ITextConverter.Accepts(string? text) => Instant.TryParse(text, out _);

    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException(ProblemCodes.InstantMalformed);
        }

        // Nearly every instant can be read without creating a string.
        if (!reader.HasValueSequence && reader.ValueSpan.Length == Instant.PlainLength)
        {
            Span<char> text = stackalloc char[Instant.PlainLength];
            if (Instant.TryParsePlain(text.Slice(0, reader.CopyString(text)), out var instant))
            {
                return instant;
            }
        }

        return Parse(reader.GetString());
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[Instant.MaxLength];
        writer.WriteStringValue(text.Slice(0, Instant.Write(value, text)));
    }

    /// <inheritdoc/>
    public override DateTimeOffset ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WritePropertyName(Instant.ToText(value));

    private static DateTimeOffset Parse(string? text) =>
        Instant.TryParse(text, out var instant) ? instant : throw new JsonException(ProblemCodes.InstantMalformed);
}
