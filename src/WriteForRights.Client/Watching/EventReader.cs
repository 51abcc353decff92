using System.Globalization;
using System.Text;

namespace WriteForRights.Client;

/// <summary>
/// Reads a stream of server-sent events (WHATWG HTML, 9.2.6). What breaks off before its empty line has not been said.
/// </summary>
internal sealed class EventReader(TextReader lines)
{
    // No event of a campaign server is that long: memory is not the server's to fill.
    private const int MaxLength = 1024 * 1024;

    /// <summary>How long to wait before connecting again, if the server says so.</summary>
    internal TimeSpan? Retry { get; private set; }

    /// <summary>The id of the last event that had one.</summary>
    internal string? LastId { get; private set; }

    /// <summary>Reads the next event, or nothing at the end.</summary>
    /// <param name="heard">Told of every line, comments that only keep the connection up included.</param>
    /// <exception cref="InvalidDataException">An event is longer than any that a campaign server sends.</exception>
    internal async Task<ServerSentEvent?> ReadAsync(Action heard)
    {
        var (type, data) = ("message", new StringBuilder());
        while (await lines.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            heard();
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
                    // A comment, or a field of tomorrow.
                    break;
            }
        }

        return null;
    }
}
