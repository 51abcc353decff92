using System.Text;

namespace WriteForRights.Testing;

/// <summary>The body of an answer of many lines, whose objects have members more: each line is changed by itself, as it goes.</summary>
internal sealed class NewerStream(Stream inner, Type type, Func<Task> beforeFirst) : RecordingStream(inner)
{
    private const string Data = "data: ";

    private readonly StringBuilder _rest = new();
    private bool _hasBegun;

    protected override async ValueTask PassOnAsync(Stream next, ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        if (!_hasBegun)
        {
            _hasBegun = true;
            await beforeFirst().ConfigureAwait(false);
        }

        var text = _rest.Append(Encoding.UTF8.GetString(piece.Span)).ToString();
        var end = text.LastIndexOf('\n') + 1;
        _rest.Remove(0, end);
        var lines = text[..end].Split('\n').Select(Newer);
        await next.WriteAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines)), cancellationToken).ConfigureAwait(false);
    }

    private string Newer(string line) =>
        line.StartsWith('{') ? Encoding.UTF8.GetString(NewerAnswer.Of(Encoding.UTF8.GetBytes(line), type))
        : line.StartsWith(Data + '{', StringComparison.Ordinal) ? Data + Newer(line[Data.Length..])
        : line;
}
