namespace WriteForRights;

/// <summary>
/// Finds the links of a post as X does: each link counts the same, whatever its length. The code follows the network's public conformance
/// cases, which the tests run.
/// </summary>
internal sealed class PostLinks
{
    private const int MaxLabelLength = 63;
    private const int MaxLabels = 127;
    private const int MaxShortCodeLength = 40;

    private readonly string _text;
    private readonly List<PostLink> _found = [];

    // The last run of host characters that was searched. All positions in a run have the same end.
    private int _runStart = -1;
    private int _runEnd = -1;

    private PostLinks(string text) => _text = text;

    internal static IReadOnlyList<PostLink> FindAll(string text)
    {
        if (!text.Contains('.'))
        {
            return [];
        }

        var links = new PostLinks(text);
        for (var at = 0; at < text.Length;)
        {
            var next = PostLinkSigns.CanPrecede(text[at]) && links.Read(at + 1, text[at]) is var end and > 0 ? end
                : at == 0 && links.Read(0, ' ') is var first and > 0 ? first
                : at + 1;
            at = next;
        }

        return links._found;
    }

    /// <summary>
    /// Reads a possible link at a position and returns its end, or 0 if there is none. Adds it if the network accepts it.
    /// </summary>
    private int Read(int start, char before)
    {
        var scheme = SchemeLength(start);
        var host = start + scheme;
        var hostEnd = FindHostEnd(host);
        if (hostEnd == 0)
        {
            return 0;
        }

        var pathStart = FindPortEnd(hostEnd);
        var pathEnd = PostLinkSigns.FindPathEnd(_text, pathStart);
        var end = PostLinkSigns.FindQueryEnd(_text, pathEnd);
        if (!IsPossible(host, hostEnd))
        {
            return end;
        }

        if (scheme > 0)
        {
            AddWithScheme(start, host, hostEnd, end);
        }
        else if (before is not ('-' or '_' or '.' or '/'))
        {
            AddWithoutScheme(host, hostEnd, pathEnd > pathStart ? end : 0);
        }

        return end;
    }

    // A link that X itself has shortened ends with its code.
    private void AddWithScheme(int start, int host, int hostEnd, int end)
    {
        if (string.Equals(_text.Substring(host, hostEnd - host), "t.co", StringComparison.OrdinalIgnoreCase)
            && hostEnd + 1 < end && _text[hostEnd] == '/')
        {
            var code = hostEnd + 1;
            while (code < end && PostLinkSigns.IsAsciiLetterOrDigit(_text[code]))
            {
                code++;
            }

            if (code - hostEnd - 1 > MaxShortCodeLength)
            {
                return;
            }

            end = code == hostEnd + 1 ? end : Math.Min(end, PostLinkSigns.FindQueryEnd(_text, code));
        }

        _found.Add(new PostLink(start, end, HasScheme: true));
    }

    // Without a scheme, only Latin labels form a link: in scripts without spaces, the letters before it belong to the sentence.
    private void AddWithoutScheme(int host, int hostEnd, int end)
    {
        var last = -1;
        for (var at = host; at < hostEnd;)
        {
            if (!PostLinkSigns.IsLatinLabel(_text[at]))
            {
                at++;
                continue;
            }

            var (start, found) = (at, 0);
            while (at < hostEnd && PostLinkSigns.IsLatinLabel(_text[at]))
            {
                at = FindLatinEnd(at, hostEnd);
                if (at == hostEnd || _text[at] != '.')
                {
                    break;
                }

                at++;
                found = TopLevelDomains.LengthAt(_text, at, hostEnd) is var length and > 0 ? at + length : found;
            }

            if (found > 0)
            {
                last = _found.Count;
                _found.Add(new PostLink(start, found, HasScheme: false));
                at = found;
            }
        }

        if (last >= 0 && end > 0)
        {
            _found[last] = _found[last] with { End = end };
        }
    }

    private int FindLatinEnd(int at, int end)
    {
        while (at < end && PostLinkSigns.IsLatinLabel(_text[at]))
        {
            at++;
        }

        return at;
    }

    private int SchemeLength(int at) => StartsWith(at, "https://") ? 8 : StartsWith(at, "http://") ? 7 : 0;

    private bool StartsWith(int at, string start) =>
        string.Compare(_text, at, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>
    /// Returns the end of the longest host at a position, or 0. It ends in a top-level domain whose preceding label has no underscore.
    /// </summary>
    private int FindHostEnd(int host)
    {
        var (end, label) = (0, host);
        for (var labels = 0; labels < MaxLabels; labels++)
        {
            var dot = FindLabelEnd(label);
            if (dot == label || dot == _text.Length || _text[dot] != '.'
                || !PostLinkSigns.IsHost(_text[label]) || !PostLinkSigns.IsHost(_text[dot - 1]))
            {
                return end;
            }

            if (_text.IndexOf('_', label, dot - label) < 0 && TopLevelDomains.LengthAt(_text, dot + 1, _text.Length) is var length and > 0)
            {
                end = dot + 1 + length;
            }

            label = dot + 1;
        }

        return end;
    }

    private int FindLabelEnd(int at)
    {
        if (at < _runStart || at >= _runEnd)
        {
            (_runStart, _runEnd) = (at, at);
            while (_runEnd < _text.Length && (PostLinkSigns.IsHost(_text[_runEnd]) || _text[_runEnd] is '-' or '_'))
            {
                _runEnd++;
            }
        }

        return _runEnd;
    }

    private int FindPortEnd(int at)
    {
        if (at == _text.Length || _text[at] != ':')
        {
            return at;
        }

        var end = at + 1;
        while (end < _text.Length && _text[end] is >= '0' and <= '9')
        {
            end++;
        }

        return end > at + 1 ? end : at;
    }

    /// <summary>Returns whether the host is valid in the DNS: no label, in its encoded form, exceeds the maximum length.</summary>
    private bool IsPossible(int host, int end)
    {
        foreach (var label in _text.Substring(host, end - host).Split('.'))
        {
            var isAscii = label.All(c => c < 0x80);
            if (isAscii ? label.Length > MaxLabelLength
                : label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase) || PunycodeLength(label) > MaxLabelLength)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Returns the encoded length of a non-ASCII label, with the prefix <c>xn--</c> (RFC 3492).</summary>
    private static int PunycodeLength(string label)
    {
        var points = new List<int>();
        for (var i = 0; i < label.Length; i += char.IsSurrogatePair(label, i) ? 2 : 1)
        {
            points.Add(char.IsSurrogatePair(label, i) ? char.ConvertToUtf32(label, i) : label[i]);
        }

        var basic = points.Count(point => point < 0x80);
        var (length, handled, next, delta, bias) = (4 + basic + (basic > 0 ? 1 : 0), basic, 0x80, 0L, 72);
        while (handled < points.Count && length <= MaxLabelLength)
        {
            var smallest = points.Where(point => point >= next).Min();
            delta += (long)(smallest - next) * (handled + 1);
            next = smallest;
            foreach (var point in points)
            {
                delta += point < next ? 1 : 0;
                if (point == next)
                {
                    length += CountDigits(delta, bias);
                    bias = Adapt(delta, handled + 1, handled == basic);
                    (delta, handled) = (0, handled + 1);
                }
            }

            (delta, next) = (delta + 1, next + 1);
        }

        return length;
    }

    private static int CountDigits(long delta, int bias)
    {
        var digits = 1;
        for (var k = 36; ; k += 36, digits++)
        {
            var threshold = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
            if (delta < threshold)
            {
                return digits;
            }

            delta = (delta - threshold) / (36 - threshold);
        }
    }

    private static int Adapt(long delta, int points, bool isFirst)
    {
        delta = isFirst ? delta / 700 : delta / 2;
        delta += delta / points;
        var k = 0;
        for (; delta > 455; k += 36)
        {
            delta /= 35;
        }

        return k + (int)(36 * delta / (delta + 38));
    }
}

/// <summary>A link in a post: its start and end, in UTF-16 units, and whether it is written with its scheme.</summary>
internal readonly record struct PostLink(int Start, int End, bool HasScheme);
