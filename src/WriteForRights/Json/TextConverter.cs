using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights;

/// <summary>Reads and writes a value type that has a text form as a JSON string, and as a member name.</summary>
/// <typeparam name="T">The value type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class TextConverter<T> : JsonConverter<T>, ITextConverter
    where T : struct
{
    private readonly TextParser<T> _parse;
    private readonly Func<T, string> _format;
    private readonly string _code;
    private readonly string _example;

    private protected TextConverter(TextParser<T> parse, Func<T, string> format, string code, string example)
    {
        _parse = parse;
        _format = format;
        _code = code;
        _example = example;
    }

    string ITextConverter.Code => _code;

    string ITextConverter.Example => _example;

    bool ITextConverter.Accepts(string? text) => _parse(text, out _);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()) : throw new JsonException(_code);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(_format(value));

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(reader.GetString());

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(_format(value));

    // The message is a code and never the text: that may be somebody's email address.
    private T Parse(string? text) => _parse(text, out var value) ? value : throw new JsonException(_code);
}
