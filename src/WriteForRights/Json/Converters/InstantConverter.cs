using System.ComponentModel;
using System.Text.Json;

namespace WriteForRights;

/// <summary>Reads an instant from RFC 3339 with its offset, and writes it in UTC.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class InstantConverter()
    : TextConverter<DateTimeOffset>(Instant.TryParse, Instant.ToText, ProblemCodes.InstantMalformed, "2022-12-10T11:02:15Z")
{
    /// <inheritdoc/>
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        // What nearly every instant looks like needs no string.
        if (reader.TokenType == JsonTokenType.String && !reader.HasValueSequence && reader.ValueSpan.Length == Instant.PlainLength)
        {
            Span<char> text = stackalloc char[Instant.PlainLength];
            if (Instant.TryParsePlain(text.Slice(0, reader.CopyString(text)), out var instant))
            {
                return instant;
            }
        }

        return base.Read(ref reader, typeToConvert, options);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<char> text = stackalloc char[Instant.MaxLength];
        writer.WriteStringValue(text.Slice(0, Instant.Write(value, text)));
    }
}
