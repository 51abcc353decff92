using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Json;

/// <summary>Reads and writes an address of a pack, which is published for everybody to write to, with any options of an app.</summary>
internal sealed class PublishedAddressConverter : JsonConverter<PostalAddress>, IAppConverter
{
    public override PostalAddress? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize(ref reader, AppJson.PublishedInfo<PostalAddress>(options));

    public override void Write(Utf8JsonWriter writer, PostalAddress value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value, AppJson.PublishedInfo<PostalAddress>(options));
}
