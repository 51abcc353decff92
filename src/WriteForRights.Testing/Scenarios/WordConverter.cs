using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Testing;

/// <summary>Reads and writes enumeration values in kebab case, such as <c>response-lost</c>.</summary>
internal sealed class WordConverter<T> : JsonConverter<T>, IWordConverter
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(Word);

    internal static string AllWords { get; } = string.Join(", ", Values.Keys);

    string IWordConverter.Allowed => AllWords;

    string ITextConverter.Code => ProblemCodes.WordUnknown;

    string ITextConverter.Example => Values.Keys.First();

    bool ITextConverter.Accepts(string? text) => text is not null && Values.ContainsKey(text);

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Values.TryGetValue(reader.GetString()!, out var value)
            ? value
            : throw new JsonException(ProblemCodes.WordUnknown);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(Word(value));

    internal static string Word(T value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
