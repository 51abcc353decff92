using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Json;

/// <summary>Reads and writes an id that is a UUID as a JSON string, and as a member name.</summary>
/// <typeparam name="T">An id of this library, such as <see cref="ActionId"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UuidConverter<T> : JsonConverter<T>, ITextConverter
    where T : struct
{
    private readonly TextConverter<T> _text = new();

    private readonly IUuidForm<T> _form =
        default(T) as IUuidForm<T> ?? throw new NotSupportedException($"{typeof(T)} is no UUID of this library.");

    string ITextConverter.Code => ((ITextConverter)_text).Code;

    string ITextConverter.Example => ((ITextConverter)_text).Example;

    bool ITextConverter.Accepts(string? text) => ((ITextConverter)_text).Accepts(text);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && reader.TryGetGuid(out var guid) && _form.TryFrom(guid, out var value)
            ? value
            : _text.Read(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(_form.ToGuid(value));

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        _text.ReadAsPropertyName(ref reader, typeToConvert, options);

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        _text.WriteAsPropertyName(writer, value, options);
}
