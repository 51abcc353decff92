using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Json;

/// <summary>Reads and writes a value type with a text form, as a JSON string or a member name.</summary>
/// <typeparam name="T">A value type of this library that is read from a text, such as <see cref="CaseId"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TextConverter<T> : JsonConverter<T>, ITextConverter
    where T : struct
{
    // The constraint would make the interface public, and a type argument's interfaces are not seen by other generators.
    private readonly ITextForm<T> _form = FormOf(default(T));

    private readonly IUuidForm<T>? _uuid = default(T) as IUuidForm<T>;

    string ITextConverter.Code => _form.Code;

    string ITextConverter.Example => _form.Example;

    bool ITextConverter.Accepts(string? text) => _form.TryParse(text, out _);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType != JsonTokenType.String ? throw new JsonException(_form.Code)
        : _uuid is not null && reader.TryGetGuid(out var guid) && _uuid.TryFrom(guid, out var value) ? value
        : Parse(reader.GetString());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        if (_uuid is not null)
        {
            writer.WriteStringValue(_uuid.ToGuid(value));
        }
        else
        {
            writer.WriteStringValue(_form.Format(value));
        }
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(_form.Format(value));

    private static ITextForm<T> FormOf(object value) =>
        value as ITextForm<T> ?? throw new NotSupportedException($"{typeof(T)} has no text form of this library.");

    // The message is a code and never the text: that may be somebody's email address.
    private T Parse(string? text) => _form.TryParse(text, out var value) ? value : throw new JsonException(_form.Code);
}
