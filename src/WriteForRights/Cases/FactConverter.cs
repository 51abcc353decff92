using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Json;

/// <summary>Reads and writes a <see cref="Fact{T}"/>: its value, or an object with the reason why it is withheld.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
internal sealed class FactConverter<T> : JsonConverter<Fact<T>>, IFactConverter
    where T : notnull
{
    Type IFactConverter.ValueType => typeof(T);

    /// <inheritdoc/>
    public override Fact<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (IsWithheld(reader))
        {
            return new(default, JsonSerializer.Deserialize(ref reader, AppJson.Info<WithheldFact>(options))!.Withheld);
        }

        var value = JsonSerializer.Deserialize(ref reader, AppJson.Info<T>(options));
        return new(value ?? throw new JsonException(ProblemCodes.ValueNull), null);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Fact<T> value, JsonSerializerOptions options)
    {
        if (value.Reason is { } reason)
        {
            JsonSerializer.Serialize(writer, new WithheldFact { Withheld = reason }, AppJson.Info<WithheldFact>(options));
        }
        else if (value.TryGet(out var disclosed))
        {
            JsonSerializer.Serialize(writer, disclosed, AppJson.Info<T>(options));
        }
    }

    // Wherever the member is: a value beside it must not be shown.
    private static bool IsWithheld(Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals(WithheldFact.Member))
            {
                return true;
            }

            reader.Read();
            reader.TrySkip();
        }

        return false;
    }
}
