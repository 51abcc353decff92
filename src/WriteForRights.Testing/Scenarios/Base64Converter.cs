using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Testing;

/// <summary>Reads and writes bytes as Base64.</summary>
internal sealed class Base64Converter : JsonConverter<ReadOnlyMemory<byte>>, ITextConverter
{
    string ITextConverter.Code => ProblemCodes.ValueMalformed;

    string ITextConverter.Example => "H4sIAA==";

    bool ITextConverter.Accepts(string? text) => Base64.IsValid(text);

    public override ReadOnlyMemory<byte> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetBytesFromBase64(out var bytes)
            ? bytes
            : throw new JsonException(ProblemCodes.ValueMalformed);

    public override void Write(Utf8JsonWriter writer, ReadOnlyMemory<byte> value, JsonSerializerOptions options) =>
        writer.WriteBase64StringValue(value.Span);
}
