using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Json;

/// <summary>Refuses to read and write a personal type where the app has not permitted it: neither a leak nor a loss is silent.</summary>
/// <typeparam name="T">The personal type.</typeparam>
internal sealed class PersonalDataGuard<T> : JsonConverter<T>
    where T : struct
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new PersonalDataException();

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => throw new PersonalDataException();

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new PersonalDataException();

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        throw new PersonalDataException();
}
