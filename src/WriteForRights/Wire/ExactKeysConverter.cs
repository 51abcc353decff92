using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Json;

/// <summary>Reads and writes a dictionary whose keys an app's policy for names must not change: <c>GB</c> stays <c>GB</c>.</summary>
/// <typeparam name="T">The type of the dictionary.</typeparam>
internal sealed class ExactKeysConverter<T> : JsonConverter<T>, IAppConverter
    where T : class
{
    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, AppJson.ExactKeysInfo<T>(options));

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, AppJson.ExactKeysInfo<T>(options));
}
