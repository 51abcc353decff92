using System.Globalization;
using System.Text;

namespace WriteForRights.Client;

/// <summary>
/// Reads a stream of server-sent events (WHATWG HTML, 9.2.6). An event that is cut off before its empty line is ignored.
/// </summary>
internal sealed class EventReader(TextReader lines)
{
    // No campaign server sends an event this long. The limit keeps a server from filling the client's memory.
    private const int MaxLength = 1024 * 1024;

    /// <summary>The server's wait before a new connection, or <c>null</c>.</summary>
    internal TimeSpan? Retry { get; private set; }

    /// <summary>The id of the last event that had one, or <c>null</c>.</summary>
    internal string? LastId { get; private set; }

    /// <summary>Returns the next event, or <c>null</c> at the end of the stream.</summary>
    /// <param name="onLine">Called for every line, including comments that only keep the connection open.</param>
    /// <exception cref="InvalidDataException">An event is longer than any that a campaign server sends.</exception>
    internal async Task<ServerSentEvent?> ReadAsync(Action onLine)
    {
        var (type, data) = ("message", new StringBuilder());
        while (await lines.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            onLine();
            if (line.Length == 0)
            {
                if (data.Length > 0)
                {
                    return new ServerSentEvent(type, data.ToString(0, data.Length - 1), LastId);
                }

                type = "message";
                continue;
            }

            var colon = line.IndexOf(':');
            var (field, value) = colon < 0 ? (line, string.Empty) : (line.Substring(0, colon), line.Substring(colon + 1));
            value = value is [' ', ..] ? value.Substring(1) : value;
            switch (field)
            {
                case "event":
                    type = value;
                    break;
                case "data" when data.Length + value.Length <= MaxLength:
                    data.Append(value).Append('\n');
                    break;
                case "data":
                    throw new InvalidDataException("An event is longer than any that a campaign server sends.");
                case "id" when value.IndexOf('\0') < 0:
                    LastId = value;
                    break;
                case "retry" when int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds):
                    Retry = TimeSpan.FromMilliseconds(milliseconds);
                    break;
                default:
                    // A comment, or a field of a newer server.
                    break;
            }
        }

        return null;
    }
}

/// <summary>A server-sent event.</summary>
/// <param name="Type">The type; <c>message</c> by default.</param>
/// <param name="Data">The data, with line breaks if there are several lines.</param>
/// <param name="Id">The id to resume from after a broken connection; <c>null</c> if no event had one so far.</param>
internal sealed record ServerSentEvent(string Type, string Data, string? Id);
