using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Json;

/// <summary>Reads and writes a <see cref="LocalizedText"/> as a JSON object with a member for each language.</summary>
internal sealed class LocalizedTextConverter : JsonConverter<LocalizedText>
{
    /// <inheritdoc/>
    public override LocalizedText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException(ProblemCodes.TypeMismatch);
        }

        var texts = new List<KeyValuePair<LanguageTag, string>>();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (!LanguageTag.TryParse(reader.GetString(), out var language))
            {
                throw new JsonException(ProblemCodes.LanguageMalformed);
            }

            if (texts.Exists(text => text.Key == language))
            {
                throw new JsonException(ProblemCodes.MemberRepeated);
            }

            if (!reader.Read() || reader.TokenType != JsonTokenType.String)
            {
                throw new JsonException(ProblemCodes.TypeMismatch);
            }

            texts.Add(new(language, reader.GetString()!));
        }

        return new LocalizedText(texts);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, LocalizedText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var text in value)
        {
            writer.WriteString(text.Key.ToString(), text.Value);
        }

        writer.WriteEndObject();
    }
}
