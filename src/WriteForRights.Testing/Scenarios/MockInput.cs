using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights.Testing;

/// <summary>JSON that a person wrote for the mock server, in a file or a request, with all its problems and their places.</summary>
/// <param name="Value">The value; <c>null</c> if there are problems.</param>
/// <param name="Problems">The problems, in the order of the text.</param>
internal sealed record MockInput<T>(T? Value, IReadOnlyList<PackProblem> Problems)
    where T : class
{
    /// <summary>Reads a text. Comments and commas at the end of a list are allowed.</summary>
    /// <param name="name">The name of the text in the problems.</param>
    /// <param name="utf8">The text.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="type">The metadata of the type.</param>
    /// <param name="rules">Returns the problems with a value that could be read.</param>
    internal static MockInput<T> Read(
        string name, byte[] utf8, LanguageTag language, JsonTypeInfo<T> type, Func<JsonReading<T>, IEnumerable<Problem>> rules)
    {
        var reading = JsonReading<T>.Read(WithoutComments(utf8), language, type);
        var problems = reading.Check(_ => rules(reading).ToValueList()).Select(problem => Locate(name, reading, problem))
            .OrderBy(problem => (problem.Line, problem.Column)).ToList();
        return new(problems.Count == 0 ? reading.Value : null, problems);
    }

    private static PackProblem Locate(string name, JsonReading<T> reading, Problem problem)
    {
        var (line, column) = reading.PositionOf(problem.Path, problem.At);
        return new PackProblem(name, line, column, problem);
    }

    /// <summary>Replaces comments and surplus commas by spaces, so that everything else keeps its place.</summary>
    private static byte[] WithoutComments(byte[] utf8)
    {
        var plain = utf8.ToArray();
        var options = new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Allow };
        var reader = new Utf8JsonReader(utf8, options);
        var lastEnd = 0;
        try
        {
            while (reader.Read())
            {
                var (start, end) = ((int)reader.TokenStartIndex, (int)reader.BytesConsumed);
                if (reader.TokenType == JsonTokenType.Comment)
                {
                    Blank(plain.AsSpan(start, end - start));
                    continue;
                }

                if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    plain.AsSpan(lastEnd, start - lastEnd).Replace((byte)',', (byte)' ');
                }

                lastEnd = end;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The rest stays as it is, and is reported as what it is.
        }

        return plain;
    }

    private static void Blank(Span<byte> comment)
    {
        foreach (ref var unit in comment)
        {
            unit = unit is (byte)'\r' or (byte)'\n' ? unit : (byte)' ';
        }
    }
}
