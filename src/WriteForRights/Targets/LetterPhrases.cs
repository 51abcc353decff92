using System.Text;

namespace WriteForRights;

/// <summary>The phrases with which letters begin and end in all languages, to recognise them in a pasted letter.</summary>
internal sealed class LetterPhrases
{
    private static readonly char[] AroundPhrases = " ,:;!.،؛，：；！。、–—->~".ToCharArray();

    private static readonly Lazy<LetterPhrases> Loaded = new(() => new LetterPhrases());

    private readonly HashSet<string> _salutations = [];
    private readonly HashSet<string> _closings = [];
    private readonly HashSet<string> _titles = [];
    private readonly List<Pattern> _usualSalutations = [];
    private readonly List<Pattern> _usualClosings = [];

    private LetterPhrases()
    {
        foreach (var forms in LetterLanguages.All.Select(language => LetterForms.Find(language)!))
        {
            var known = _usualSalutations.Count;
            Add(forms.UsualSalutations, _salutations, _usualSalutations);
            var usual = _usualSalutations.GetRange(known, _usualSalutations.Count - known);
            foreach (var salutation in forms.Salutations.Select(Fold))
            {
                _salutations.Add(salutation);
                AddTitles(salutation, usual, depth: 0);
            }

            _titles.UnionWith(usual.Select(pattern => pattern.Title).Where(title => title.Length > 1));
            Add(forms.Closings.Concat(forms.UsualClosings), _closings, _usualClosings);
        }
    }

    internal static LetterPhrases All => Loaded.Value;

    /// <summary>
    /// Returns a line in the form in which lines are compared: in lower case, with plain apostrophes and single spaces, without direction
    /// marks and without the punctuation around it.
    /// </summary>
    internal static string Fold(string line) => Plain(line).Trim(AroundPhrases);

    private static string Plain(string line)
    {
        var result = new StringBuilder(line.Length);
        foreach (var c in line.Normalize(NormalizationForm.FormC))
        {
            var folded = c switch
            {
                '’' or '‘' or 'ʼ' or '`' or '´' => '\'',
                _ when char.IsWhiteSpace(c) => ' ',
                _ => SmallLetters.Of(c),
            };
            if (!Direction.IsMark(c) && !(c == '\u0307' && result.Length > 0 && result[result.Length - 1] == 'i')
                && c is not ('\u200B' or '\u200C' or '\u200D' or '\u00AD' or '\uFEFF' or '*' or '_')
                && !(folded == ' ' && result.Length > 0 && result[result.Length - 1] == ' '))
            {
                result.Append(folded);
            }
        }

        return result.ToString();
    }

    /// <summary>Returns whether a folded line is a complete salutation in any language.</summary>
    internal bool IsKnownSalutation(string folded) => _salutations.Contains(folded);

    /// <summary>Returns whether a folded line is a known closing.</summary>
    internal bool IsClosing(string folded) => _closings.Contains(folded);

    /// <summary>Returns whether a folded line begins like a closing and continues in the writer's words.</summary>
    internal bool BeginsAsClosing(string folded) => _usualClosings.Exists(pattern => pattern.FindRest(folded) is not null);

    /// <summary>
    /// Returns the words next to a form of salutation at the start or end of a folded line, or <c>null</c> if it has no such form.
    /// </summary>
    internal string? FindAddressee(string folded)
    {
        string? shortest = null;
        foreach (var pattern in _usualSalutations)
        {
            shortest = pattern.FindRest(folded) is { } rest && (shortest is null || rest.Length < shortest.Length) ? rest : shortest;
        }

        return shortest;
    }

    /// <summary>Returns whether a word is a title or form of address.</summary>
    internal bool IsTitle(string folded) => _titles.Contains(folded);

    /// <summary>Returns whether a folded text without spaces ends with a title.</summary>
    internal bool EndsWithTitle(string folded) =>
        Enumerable.Range(0, Math.Max(0, folded.Length - 1)).Any(at => _titles.Contains(folded.Substring(at)));

    /// <summary>Returns whether a folded text without spaces begins with a title.</summary>
    internal bool BeginsWithTitle(string folded) =>
        Enumerable.Range(2, Math.Max(0, folded.Length - 1)).Any(length => _titles.Contains(folded.Substring(0, length)));

    /// <summary>
    /// Returns the text after a closing at the beginning of a folded line, such as a name, or <c>null</c> if there is no closing.
    /// </summary>
    internal string? FindTextAfterClosing(string folded)
    {
        for (var end = folded.Length - 1; end > 2; end--)
        {
            if (folded[end] is ' ' or ',' or '،' or '，' or '、' or '!' or ':'
                && _closings.Contains(folded.Substring(0, end).TrimEnd(' ', ',', '،', '，', '、', '!', ':')))
            {
                return folded.Substring(end + 1).TrimStart(' ', ',', '،', '，', '、', '!', ':');
            }
        }

        return null;
    }

    // The rest of a salutation without the form before or after it is a title, too: 尊敬的部长阁下, 部长阁下, 部长.
    private void AddTitles(string salutation, List<Pattern> usual, int depth)
    {
        _titles.UnionWith(salutation.Split(' '));
        _titles.Add(salutation);
        foreach (var rest in depth > 1 ? [] : usual.Select(pattern => pattern.FindRest(salutation)).Where(rest => rest is { Length: > 1 }))
        {
            AddTitles(rest!, usual, depth + 1);
        }
    }

    private static void Add(IEnumerable<string> forms, HashSet<string> whole, List<Pattern> patterns)
    {
        foreach (var form in forms)
        {
            var star = form.IndexOf('*');
            if (star < 0)
            {
                whole.Add(Fold(form));
                continue;
            }

            var pattern = new Pattern(form.Substring(0, star), form.Substring(star + 1));
            patterns.Add(pattern);
            if (pattern.Alone is { Length: > 0 } alone)
            {
                whole.Add(alone);
            }
        }
    }

    /// <summary>A form of salutation or closing with a gap in it.</summary>
    private sealed class Pattern
    {
        private readonly string _before;
        private readonly string _after;

        internal Pattern(string before, string after)
        {
            // A space next to the gap belongs to the form, so that “dear” is not found in “dearest”. Fold removes punctuation at the end.
            _before = Plain(before);
            _after = Plain(after).TrimEnd('：');
            Alone = before is [.., ' '] && after.Length == 0 ? Fold(before) : null;
        }

        /// <summary>The form without other words, if it can be used alone.</summary>
        internal string? Alone { get; }

        /// <summary>The text after the gap, such as 部长, without a space; empty if there is none.</summary>
        internal string Title => _after.Trim();

        internal string? FindRest(string folded) =>
            folded.Length > _before.Length + _after.Length && folded.StartsWith(_before, StringComparison.Ordinal)
                && folded.EndsWith(_after, StringComparison.Ordinal)
                ? folded.Substring(_before.Length, folded.Length - _before.Length - _after.Length).Trim()
                : null;
    }
}
