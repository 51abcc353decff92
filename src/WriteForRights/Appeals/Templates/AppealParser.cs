using System.Text;

namespace WriteForRights;

/// <summary>
/// Parses the text of a template. Every brace belongs to a field <c>{{name}}</c>, is escaped by a backslash, or is reported as malformed.
/// No brace is ignored silently, so no half-filled letter can be sent.
/// </summary>
internal sealed class AppealParser
{
    private readonly string _source;
    private readonly StringBuilder _plain = new();
    private readonly List<AppealNode> _nodes = [];
    private readonly List<string> _fields = [];
    private readonly List<int> _malformed = [];
    private int _plainStart;
    private int _at;

    internal AppealParser(string source)
    {
        _source = source;
        while (_at < _source.Length)
        {
            ReadNext();
        }

        EndPlain();
        for (var i = 0; i < _nodes.Count; i++)
        {
            _nodes[i] = _nodes[i] with { IsAlone = _nodes[i].Name is not null && IsAlone(i) };
        }
    }

    internal IReadOnlyList<AppealNode> Nodes => _nodes;

    internal IReadOnlyList<string> Fields => _fields;

    internal IReadOnlyList<int> Malformed => _malformed;

    private void ReadNext()
    {
        var c = _source[_at];
        if (c == '\\' && Peek(1) is '{' or '}' or '\\')
        {
            AppendPlain(_source[_at + 1], 2);
        }
        else if (c == '{' && Peek(1) == '{')
        {
            ReadField();
        }
        else if (c is '{' or '}')
        {
            _malformed.Add(_at);
            _at += c == Peek(1) ? 2 : 1;
        }
        else if (c == '\r')
        {
            AppendPlain('\n', Peek(1) == '\n' ? 2 : 1);
        }
        else
        {
            AppendPlain(c, 1);
        }
    }

    private void ReadField()
    {
        var end = _at + 2;
        while (end < _source.Length && _source[end] is not ('{' or '}' or '\n'))
        {
            end++;
        }

        var name = _source.Substring(_at + 2, end - _at - 2);
        var isClosed = string.CompareOrdinal(_source, end, "}}", 0, 2) == 0;
        if (isClosed && name.Length > 0 && name.All(c => char.IsLetterOrDigit(c) || c is '.' or '_' or '-'))
        {
            EndPlain();
            _nodes.Add(new AppealNode(name, FindOrAddSlot(name), _at));
        }
        else
        {
            _malformed.Add(_at);
        }

        // One mistake is one problem: a brace that was meant to close the field is not reported again.
        _at = isClosed ? end + 2 : end < _source.Length && _source[end] == '}' ? end + 1 : end;
        _plainStart = _at;
    }

    private int FindOrAddSlot(string name)
    {
        var slot = _fields.IndexOf(name);
        if (slot < 0)
        {
            slot = _fields.Count;
            _fields.Add(name);
        }

        return slot;
    }

    // Removes white space before a line's end, and all but one of several blank lines: nobody writes them on purpose.
    private void AppendPlain(char c, int length)
    {
        if (_plain.Length == 0)
        {
            _plainStart = _at;
        }

        _at += length;
        if (c == '\n')
        {
            while (_plain.Length > 0 && _plain[_plain.Length - 1] is ' ' or '\t')
            {
                _plain.Length--;
            }

            if (_plain.Length > 1 && _plain[_plain.Length - 1] == '\n' && _plain[_plain.Length - 2] == '\n')
            {
                return;
            }
        }

        _plain.Append(c);
    }

    private void EndPlain()
    {
        if (_plain.Length > 0)
        {
            _nodes.Add(new AppealNode(_plain.ToString(), _plainStart));
            _plain.Clear();
        }
    }

    private bool IsAlone(int index) =>
        (index == 0 || _nodes[index - 1] is { Name: null, Text: var before } && before[before.Length - 1] == '\n')
        && (index + 1 == _nodes.Count || _nodes[index + 1] is { Name: null, Text: var after } && after[0] == '\n');

    private char Peek(int ahead) => _at + ahead < _source.Length ? _source[_at + ahead] : '\0';
}
