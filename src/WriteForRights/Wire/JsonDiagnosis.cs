using System.Text;
using System.Text.Json;

namespace WriteForRights;

/// <summary>
/// The reason why a text is not JSON, and its place: an encoding, a character, a version control marker. It never repeats the text, only
/// single characters and the words that other languages have for null, true and false.
/// </summary>
internal sealed class JsonDiagnosis
{
    private readonly string? _cause;
    private readonly (string Name, string Value)[] _arguments;

    private JsonDiagnosis(JsonPosition place, string? cause, params (string Name, string Value)[] arguments)
    {
        Place = place;
        _cause = cause;
        _arguments = arguments;
    }

    /// <summary>The place of the reason, or else where the text stops being JSON.</summary>
    internal JsonPosition Place { get; }

    /// <summary>Looks for the reason.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="error">The exception of the JSON reader.</param>
    internal static JsonDiagnosis Of(byte[] utf8, JsonException error) =>
        OfWhole(utf8) ?? OfEncoding(utf8) ?? OfConflict(utf8) ?? Scan(utf8, error);

    /// <summary>Returns the problem, with the reason if one was found.</summary>
    internal Problem ToProblem(LanguageTag language)
    {
        var problem = Problem.Of(
            JsonPath.Root,
            ProblemCodes.JsonMalformed,
            language,
            ("line", MessageValues.Number(Place.Line)),
            ("column", MessageValues.Number(Place.Column)));
        if (_cause is null)
        {
            return problem;
        }

        var space = problem.Message is [.., '。'] ? string.Empty : " ";
        return problem with { Message = problem.Message + space + Catalogue.For(language).Text("json." + _cause, _arguments) };
    }

    private static JsonDiagnosis? OfWhole(byte[] utf8)
    {
        var start = new JsonPosition(1, 1);
        if (TextFormats.IsBlank(utf8))
        {
            return new(JsonPosition.Of(utf8, utf8.Length), "empty");
        }

        if (TextFormats.EncodingOf(utf8) is { } encoding)
        {
            return new(start, "encoding", ("encoding", encoding));
        }

        return TextFormats.IsLargeFilePointer(utf8) ? new(start, "large-file")
            : TextFormats.FormatOf(utf8) is { } format ? new(start, "format", ("format", format))
            : null;
    }

    private static JsonDiagnosis? OfEncoding(byte[] utf8)
    {
        try
        {
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(utf8);
            return null;
        }
        catch (DecoderFallbackException e)
        {
            // A file that was cut off may end within a character.
            var isCutOff = e.Index + (e.BytesUnknown?.Length ?? 1) >= utf8.Length && utf8[e.Index] >= 0xC2;
            var place = JsonPosition.Of(utf8, e.Index);
            return isCutOff ? new(place, "truncated") : new(place, "utf-8");
        }
    }

    // A JSON string has no line breaks, so a marker at the beginning of a line is not part of a string.
    private static JsonDiagnosis? OfConflict(byte[] utf8)
    {
        foreach (var marker in new[] { "<<<<<<<", "|||||||", "=======", ">>>>>>>" })
        {
            var bytes = Encoding.ASCII.GetBytes(marker);
            for (var at = 0; at < utf8.Length;)
            {
                var rest = utf8.AsSpan(at);
                var indented = 0;
                while (indented < rest.Length && rest[indented] is (byte)' ' or (byte)'\t')
                {
                    indented++;
                }

                rest = rest.Slice(indented);
                if (rest.StartsWith(bytes) && (rest.Length == bytes.Length || rest[bytes.Length] is (byte)' ' or (byte)'\r' or (byte)'\n'))
                {
                    return new(JsonPosition.Of(utf8, at + indented), "conflict", ("marker", marker));
                }

                var line = rest.IndexOfAny((byte)'\n', (byte)'\r');
                at = line < 0 ? utf8.Length : at + indented + line + 1;
            }
        }

        return null;
    }

    private static JsonDiagnosis Scan(byte[] utf8, JsonException error)
    {
        var reader = new Utf8JsonReader(utf8);
        var (read, lastStart, last, depth) = (0, 0, JsonTokenType.None, 0);
        try
        {
            while (reader.Read())
            {
                (read, lastStart) = ((int)reader.BytesConsumed, (int)reader.TokenStartIndex);
                (last, depth) = (reader.TokenType, reader.CurrentDepth);
            }
        }
        catch (JsonException e)
        {
            var (cause, arguments, found) = new JsonMistake(utf8, read, lastStart, last, depth).At(JsonPosition.GetOffset(utf8, e));
            return new(JsonPosition.Of(utf8, found), cause, arguments);
        }

        // Readers differ in where they stop at a lone surrogate, so look for it.
        return JsonEscapes.FindLoneSurrogate(utf8) is { } half
            ? new(JsonPosition.Of(utf8, half), "half", ("escape", Encoding.ASCII.GetString(utf8, half, JsonEscapes.Length)))
            : new(JsonPosition.Of(utf8, error), null);
    }
}
