using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Json;

/// <summary>Reads and writes a <see cref="ValueList{T}"/> as a JSON array.</summary>
/// <typeparam name="T">The type of an item.</typeparam>
internal sealed class ValueListConverter<T> : JsonConverter<ValueList<T>>, IListConverter
{
    Type IListConverter.ItemType => typeof(T);

    /// <inheritdoc/>
    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException(ProblemCodes.TypeMismatch);
        }

        var itemInfo = AppJson.Info<T>(options);
        var items = new List<T>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(JsonSerializer.Deserialize(ref reader, itemInfo) ?? throw new JsonException(ProblemCodes.ValueNull));
        }

        return items.Count == 0 ? default : new ValueList<T>([.. items]);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        var itemInfo = AppJson.Info<T>(options);
        writer.WriteStartArray();
        foreach (var item in value)
        {
            JsonSerializer.Serialize(writer, item, itemInfo);
        }

        writer.WriteEndArray();
    }
}
