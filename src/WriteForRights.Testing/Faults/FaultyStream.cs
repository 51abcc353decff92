using System.Text;

namespace WriteForRights.Testing;

/// <summary>The body of a response that a fault changes on its way.</summary>
/// <param name="inner">The body that goes to the client.</param>
/// <param name="beforeFirst">Waits before the first byte goes out.</param>
internal abstract class FaultyStream(Stream inner, Func<Task> beforeFirst) : RecordingStream(inner)
{
    private bool _hasBegun;

    protected override async ValueTask PassOnAsync(Stream next, ReadOnlyMemory<byte> piece, CancellationToken cancellationToken)
    {
        var isFirst = !_hasBegun;
        if (isFirst)
        {
            _hasBegun = true;
            await beforeFirst().ConfigureAwait(false);
        }

        await PassOnAsync(next, piece, isFirst, cancellationToken).ConfigureAwait(false);
    }

    protected abstract ValueTask PassOnAsync(Stream next, ReadOnlyMemory<byte> piece, bool isFirst, CancellationToken cancellationToken);

    /// <summary>A body whose first piece waits.</summary>
    internal sealed class Late(Stream inner, Func<Task> beforeFirst) : FaultyStream(inner, beforeFirst)
    {
        protected override ValueTask PassOnAsync(
            Stream next, ReadOnlyMemory<byte> piece, bool isFirst, CancellationToken cancellationToken) =>
            next.WriteAsync(piece, cancellationToken);
    }

    /// <summary>A body that ends within its first piece, while the server goes on writing.</summary>
    internal sealed class Truncated(Stream inner, Func<Task> beforeFirst) : FaultyStream(inner, beforeFirst)
    {
        protected override ValueTask PassOnAsync(
            Stream next, ReadOnlyMemory<byte> piece, bool isFirst, CancellationToken cancellationToken) =>
            isFirst ? next.WriteAsync(piece[..Middle(piece.Span)], cancellationToken) : ValueTask.CompletedTask;

        // The middle of two lines of the same length is the end of a line, which would look like a shorter body that is whole.
        private static int Middle(ReadOnlySpan<byte> piece)
        {
            var half = piece.Length / 2;
            return half < 2 ? half : piece[half - 1] == '\n' ? half - 2 : piece[half] == '\n' ? half - 1 : half;
        }
    }

    /// <summary>A body within which the connection breaks.</summary>
    internal sealed class Aborted(Stream inner, Func<Task> beforeFirst, Action abort) : FaultyStream(inner, beforeFirst)
    {
        protected override async ValueTask PassOnAsync(
            Stream next, ReadOnlyMemory<byte> piece, bool isFirst, CancellationToken cancellationToken)
        {
            if (isFirst)
            {
                await next.WriteAsync(piece[..(piece.Length / 2)], cancellationToken).ConfigureAwait(false);
                await next.FlushAsync(cancellationToken).ConfigureAwait(false);
                abort();
            }
        }
    }

    /// <summary>A body that is sent in parts after waits. The headers are sent at once.</summary>
    /// <param name="inner">The body that goes to the client.</param>
    /// <param name="beforeFirst">Waits before the first byte goes out.</param>
    /// <param name="wait">Waits before each part.</param>
    /// <param name="beforePassingOn">Called with the total length sent so far, the part that is about to be sent included.</param>
    internal sealed class Slow(Stream inner, Func<Task> beforeFirst, Func<Task> wait, Action<long> beforePassingOn)
        : FaultyStream(inner, beforeFirst)
    {
        private const int Parts = 8;

        private long _passedOn;

        protected override async ValueTask PassOnAsync(
            Stream next, ReadOnlyMemory<byte> piece, bool isFirst, CancellationToken cancellationToken)
        {
            await next.FlushAsync(cancellationToken).ConfigureAwait(false);
            var size = Math.Max(1, (piece.Length + Parts - 1) / Parts);
            for (var start = 0; start < piece.Length; start += size)
            {
                var part = piece[start..Math.Min(start + size, piece.Length)];
                await wait().ConfigureAwait(false);
                _passedOn += part.Length;
                beforePassingOn(_passedOn);
                await next.WriteAsync(part, cancellationToken).ConfigureAwait(false);
                await next.FlushAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A body of many lines whose objects get unknown members. Each line is changed on its own, as it is sent.</summary>
    internal sealed class Newer(Stream inner, Type type, Func<Task> beforeFirst) : FaultyStream(inner, beforeFirst)
    {
        private const string Data = "data: ";

        private readonly StringBuilder _rest = new();

        protected override ValueTask PassOnAsync(
            Stream next, ReadOnlyMemory<byte> piece, bool isFirst, CancellationToken cancellationToken)
        {
            var text = _rest.Append(Encoding.UTF8.GetString(piece.Span)).ToString();
            var end = text.LastIndexOf('\n') + 1;
            _rest.Remove(0, end);
            var lines = text[..end].Split('\n').Select(WithNewMembers);
            return next.WriteAsync(Encoding.UTF8.GetBytes(string.Join('\n', lines)), cancellationToken);
        }

        private string WithNewMembers(string line) =>
            line.StartsWith('{') ? Encoding.UTF8.GetString(NewerResponse.Of(Encoding.UTF8.GetBytes(line), type))
            : line.StartsWith(Data + '{', StringComparison.Ordinal) ? Data + WithNewMembers(line[Data.Length..])
            : line;
    }
}
