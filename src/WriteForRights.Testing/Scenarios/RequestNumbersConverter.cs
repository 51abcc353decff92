using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Testing;

/// <summary>Reads and writes the numbers of a fault's requests.</summary>
internal sealed class RequestNumbersConverter : JsonConverter<ValueList<int>>
{
    public override ValueList<int> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("The numbers of requests must be a list.");
        }

        var numbers = new List<int>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            numbers.Add(reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var number)
                ? number
                : throw new JsonException("The number of a request must be a whole number."));
        }

        return [.. numbers];
    }

    public override void Write(Utf8JsonWriter writer, ValueList<int> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var number in value)
        {
            writer.WriteNumberValue(number);
        }

        writer.WriteEndArray();
    }
}
