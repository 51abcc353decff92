namespace WriteForRights;

/// <summary>
/// Extracts the body from a text that a supporter gave as the body and that may be a whole letter. It removes the lines above the
/// salutation, the salutation, the closing and the signature, but only if the appeal has its own.
/// </summary>
internal sealed class PastedLetter
{
    // A salutation further down, or a closing further up, is a quotation.
    private const int MaxHeadLines = 14;
    private const int MaxSignatureLines = 8;
    private const int MaxClosingLength = 240;

    private static readonly string[] Postscripts =
    [
        "p.s", "ps", "p. s", "p.-s", "p.d", "pd", "n.b", "nb", "z.h", "з.ы", "p.p.s", "附言", "追伸", "추신", "ek", "обр",
    ];

    private static readonly string[] Respects = ["올림", "드림", "배상", "敬上", "谨上", "謹上", "敬启", "拝", "より"];

    private readonly Appeal _appeal;
    private readonly SalutationLine _salutations;
    private readonly LetterHead _head;
    private readonly List<Line> _lines;
    private readonly List<(string Code, int Start, int Length)> _removed = [];
    private readonly List<string> _signature = [];

    private PastedLetter(string text, Appeal appeal)
    {
        (_appeal, _lines) = (appeal, Line.AllOf(text));
        (_salutations, _head) = (new SalutationLine(appeal), new LetterHead(appeal));
        if (appeal.Salutation is not null)
        {
            while (RemoveSalutation())
            {
            }
        }

        if (appeal.Closing is not null || appeal.Signature is not null)
        {
            while (RemoveClosing() || RemoveName())
            {
            }
        }

        // If nothing is left, keep the text, so that the writer can see the problem.
        if (_lines.TrueForAll(line => line.IsGone))
        {
            _lines = Line.AllOf(text);
            _removed.Clear();
            _signature.Clear();
        }
    }

    /// <summary>The body alone.</summary>
    internal string Body => PlainText.Tidy(string.Join("\n", _lines.Where(line => !line.IsRemoved).Select(line => line.Text)));

    /// <summary>The lines under the closing, if the letter would be unsigned without them.</summary>
    internal string? Signature => _appeal.Signature is null && _signature.Count > 0 ? string.Join("\n", _signature) : null;

    /// <summary>The parts that were removed, in the order of the text.</summary>
    internal IEnumerable<(string Code, int Start, int Length)> Removed => _removed.OrderBy(part => part.Start);

    internal static PastedLetter Of(string text, Appeal appeal) => new(text, appeal);

    private bool RemoveSalutation()
    {
        var above = new List<int>();
        for (var i = 0; i < _lines.Count && above.Count <= MaxHeadLines; i++)
        {
            if (_lines[i].IsGone)
            {
                continue;
            }

            if (_salutations.FindEnd(_lines[i].Text, i + 1 == _lines.Count || _lines[i + 1].IsBlank) is { } end)
            {
                RemoveHead(above);
                Remove(AppealFinding.SalutationRemoved, i, i, end);
                return true;
            }

            if (Sentences.IsSentence(_lines[i].Text) && !_head.IsAddressOrDateLine(_lines[i].Text))
            {
                return false;
            }

            above.Add(i);
        }

        return false;
    }

    /// <summary>Removes paragraphs above a salutation that are an address or a date.</summary>
    private void RemoveHead(List<int> above)
    {
        for (var i = 0; i < above.Count;)
        {
            var first = i;
            while (i < above.Count && above[i] == above[first] + (i - first))
            {
                i++;
            }

            var lines = above.GetRange(first, i - first);
            if (_head.IsAddressOrDate([.. lines.Select(line => _lines[line].Text)], IsPlaceholder))
            {
                Remove(AppealFinding.HeadRemoved, lines[0], lines[lines.Count - 1], null);
            }
        }
    }

    private bool RemoveClosing()
    {
        if (_appeal.Closing is null)
        {
            return false;
        }

        var below = new List<int>();
        for (var i = _lines.Count - 1; i >= 0; i--)
        {
            if (_lines[i].IsGone)
            {
                continue;
            }

            if (ClosingAt(i, below) is { } closing)
            {
                Remove(AppealFinding.ClosingRemoved, closing.First, closing.Last, null, closing.Start);
                RemoveSignature([.. below.Where(line => line > closing.Last).OrderBy(line => line)], closing.Name);
                return true;
            }

            // After the signature there may be a postscript, which stays.
            if (IsPostscript(_lines[i].Text))
            {
                below.Clear();
            }
            else if (below.Count >= MaxSignatureLines || (!IsOfSignature(_lines[i].Text) && !BeginsPostscriptAbove(i)))
            {
                return false;
            }
            else
            {
                below.Add(i);
            }
        }

        return false;
    }

    /// <summary>Returns the closing that a line is part of, or <c>null</c>.</summary>
    private (int First, int Start, int Last, string Name)? ClosingAt(int index, List<int> below)
    {
        for (var first = index; first >= 0 && first > index - 3 && !_lines[first].IsGone; first--)
        {
            if (ClosingIn(first) is { } found && found.Last >= index)
            {
                return (first, found.Start, found.Last, found.Name);
            }
        }

        // A few words with a comma above the sender's name are a closing, whatever they are.
        var line = _lines[index].Text.TrimEnd();
        return below.Count > 0 && IsSender(_lines[below[below.Count - 1]].Text) && line is [.., ',' or '،' or '，']
            && line.Count(char.IsWhiteSpace) < 6 && !Sentences.ContainsEnd(line)
            ? (index, 0, index, string.Empty)
            : null;
    }

    // The later lines of a postscript look like sentences, so look for its mark above.
    private bool BeginsPostscriptAbove(int index)
    {
        for (var i = index - 1; i >= 0 && i >= index - MaxSignatureLines; i--)
        {
            if (!_lines[i].IsGone && IsPostscript(_lines[i].Text))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Returns the closing that begins in a line: its start, its last line, and the name after it in the same line.
    /// </summary>
    private (int Start, int Last, string Name)? ClosingIn(int index)
    {
        var last = index;
        while (last + 1 < _lines.Count && !_lines[last + 1].IsGone && last - index < 3 && _lines[index].Text.Length <= MaxClosingLength)
        {
            last++;
            if (IsClosing(string.Join(" ", _lines.Skip(index).Take(last - index + 1).Select(line => line.Text))))
            {
                return (0, last, string.Empty);
            }
        }

        var text = _lines[index].Text;
        var first = text.Length <= MaxClosingLength ? 0 : Sentences.FindNext(text, text.Length - MaxClosingLength);
        for (var start = first; start >= 0; start = Sentences.FindNext(text, start))
        {
            var rest = text.Substring(start).Trim();
            if (IsClosing(rest))
            {
                return (start, index, string.Empty);
            }

            if (LetterPhrases.All.FindTextAfterClosing(LetterPhrases.Fold(rest)) is { Length: > 0 } name && IsName(name, rest))
            {
                return (start, index, rest.Substring(Math.Max(0, rest.Length - name.Length)).Trim(' ', ','));
            }
        }

        return null;
    }

    private bool IsClosing(string text)
    {
        if (text.Length > MaxClosingLength * 2)
        {
            return false;
        }

        var folded = LetterPhrases.Fold(text);
        return folded.Length is > 1 and <= MaxClosingLength
            && (LetterPhrases.All.IsClosing(folded) || Matches(_appeal.Closing, text)
                || (_appeal.To.Closing?.Values.Any(own => Matches(own, text)) ?? false)
                || (LetterPhrases.All.BeginsAsClosing(folded) && !Sentences.ContainsEnd(text.TrimEnd().TrimEnd('.', '!', '。', '！'))));
    }

    private bool IsName(string folded, string line)
    {
        if ((_appeal.Request.Sender?.Name is { } name && LetterPhrases.Fold(name.Reveal()) == LetterPhrases.Fold(folded))
            || Leftovers.In(folded, _appeal.Language) is [{ Start: 0 }])
        {
            return true;
        }

        var words = line.Trim().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var count = folded.Split([' '], StringSplitOptions.RemoveEmptyEntries).Length;
        return count <= 4 && words.Skip(words.Length - count).All(word => char.IsUpper(word[0]));
    }

    private void RemoveSignature(int[] lines, string name)
    {
        if (lines.Length == 0 && name.Length == 0)
        {
            return;
        }

        if (lines.Length > 0)
        {
            Remove(AppealFinding.SignatureRemoved, lines[0], lines[lines.Length - 1], null, isListed: _appeal.Signature is not null);
        }

        var texts = new[] { name }.Concat(lines.Select(line => _lines[line].Text.Trim())).Where(line => line.Length > 0
            && !IsPlaceholder(line)).ToArray();
        if (_signature.Count == 0)
        {
            _signature.AddRange(texts.Select(line => Direction.Isolate(PlainText.OneLine(line), _appeal.Language)));
        }
    }

    /// <summary>Removes the last lines if they are the sender's own name and there is text above them.</summary>
    private bool RemoveName()
    {
        var last = _lines.FindLastIndex(line => !line.IsGone);
        var first = last;
        for (var i = last; _appeal.Signature is not null && i >= 0 && (_lines[i].IsGone || IsSender(_lines[i].Text)); i--)
        {
            first = _lines[i].IsGone ? first : i;
        }

        if (_appeal.Signature is null || last < 0 || !IsSender(_lines[last].Text) || _lines.FindIndex(line => !line.IsGone) == first)
        {
            return false;
        }

        Remove(AppealFinding.SignatureRemoved, first, last, null);
        return true;
    }

    private bool IsOfSignature(string line)
    {
        var text = line.Trim();
        if (IsSender(text) || IsPlaceholder(text))
        {
            return true;
        }

        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (IsPartOfSender(words))
        {
            return true;
        }

        if (text.Length > 60 || words.Length > 8 || Sentences.IsSentence(text)
            || text.StartsWith(PlainText.ListMark, StringComparison.Ordinal) || text is [.., ':'])
        {
            return false;
        }

        var isCased = text.Any(c => char.ToUpperInvariant(c) != c || char.ToLowerInvariant(c) != c);
        return text.Any(c => char.IsDigit(c) || c == '@') || text.Contains("://") || text.Contains("www.")
            || (isCased ? words.Count(word => char.IsUpper(word.FirstOrDefault(char.IsLetter))) * 2 >= words.Length : words.Length <= 5
                && text.Length <= 30);
    }

    private static bool IsPostscript(string line)
    {
        var text = line.TrimStart().ToLowerInvariant();
        return Array.Exists(Postscripts, mark => text.StartsWith(mark, StringComparison.Ordinal)
            && (text.Length == mark.Length || text[mark.Length] is '.' or ':' or ' ' or '：' || mark[mark.Length - 1] > '\u2E80'));
    }

    private static bool Matches(string? text, string line) => text is { Length: > 0 }
        && LetterPhrases.Fold(text) == LetterPhrases.Fold(line);

    private bool IsPlaceholder(string line)
    {
        var text = line.Trim().TrimEnd(',', '.');
        return text.Length > 0 && Leftovers.In(text, _appeal.Language) is [{ Start: 0 } one] && one.Length >= text.Length;
    }

    // In East Asia, a word of respect may follow the name.
    private bool IsSender(string line)
    {
        if (_appeal.Request.Sender?.Name is not { } name)
        {
            return false;
        }

        var text = line.Trim();
        return Matches(name.Reveal(), text) || Array.Exists(Respects, respect => text.EndsWith(respect, StringComparison.Ordinal)
            && Matches(name.Reveal(), text.Substring(0, text.Length - respect.Length)));
    }

    private bool IsPartOfSender(string[] words) => _appeal.Request.Sender?.Name is { } name
        && LetterPhrases.Fold(name.Reveal()).Split(' ') is var names && words.All(word => names.Contains(LetterPhrases.Fold(word)));

    /// <summary>Removes lines: the first one from <paramref name="start"/> on, the last one up to <paramref name="end"/>.</summary>
    private void Remove(string code, int first, int last, int? end, int start = 0, bool isListed = true)
    {
        var from = _lines[first].Start + start;
        var to = end is { } cut ? _lines[last].Start + cut : _lines[last].Start + _lines[last].Text.Length;
        if (isListed)
        {
            _removed.Add((code, from, to - from));
        }

        for (var i = first; i <= last; i++)
        {
            if (i == first && start > 0)
            {
                _lines[i].CutEnd(start);
            }
            else if (i == last && end is { } length && length < _lines[i].Text.Length)
            {
                _lines[i].CutStart(length);
            }
            else
            {
                _lines[i].IsRemoved = true;
            }
        }
    }
}
