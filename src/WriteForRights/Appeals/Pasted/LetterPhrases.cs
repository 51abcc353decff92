using System.Text;

namespace WriteForRights;

/// <summary>The phrases that letters begin and end with in all languages, to recognise them in what somebody pasted.</summary>
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
    /// Returns a line as it is compared: in small letters, with plain apostrophes and single spaces, without marks of direction, and without the
    /// marks around it.
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
            if (!Direction.IsMark(c) && !(c == '\u0307' && result.Length > 0 && result[result.Length - 1] == 'i') && c is not ('\u200B' or '\u200C' or '\u200D' or '\u00AD' or '\uFEFF' or '*' or '_')
                && !(folded == ' ' && result.Length > 0 && result[result.Length - 1] == ' '))
            {
                result.Append(folded);
            }
        }

        return result.ToString();
    }

    /// <summary>Whether a folded line is a salutation of this library in any language, or another form without words beside it.</summary>
    internal bool IsKnownSalutation(string folded) => _salutations.Contains(folded);

    /// <summary>Whether a folded line is a closing in any language.</summary>
    internal bool IsClosing(string folded) => _closings.Contains(folded);

    /// <summary>Whether a folded line begins as a closing that has words of its own beside it.</summary>
    internal bool BeginsAsClosing(string folded) => _usualClosings.Exists(pattern => pattern.Rest(folded) is not null);

    /// <summary>
    /// Returns the words beside a form of salutation with which a folded line begins or ends, or <c>null</c> if it has none.
    /// </summary>
    internal string? AddresseeIn(string folded)
    {
        string? least = null;
        foreach (var pattern in _usualSalutations)
        {
            least = pattern.Rest(folded) is { } rest && (least is null || rest.Length < least.Length) ? rest : least;
        }

        return least;
    }

    /// <summary>Whether a word is a form of address for officials.</summary>
    internal bool IsTitle(string folded) => _titles.Contains(folded);

    /// <summary>Whether a folded text of a script without spaces ends with such a word.</summary>
    internal bool EndsWithTitle(string folded) => Enumerable.Range(0, Math.Max(0, folded.Length - 1)).Any(at => _titles.Contains(folded.Substring(at)));

    /// <summary>Whether a folded text of a script without spaces begins with such a word.</summary>
    internal bool BeginsWithTitle(string folded) => Enumerable.Range(2, Math.Max(0, folded.Length - 1)).Any(length => _titles.Contains(folded.Substring(0, length)));

    /// <summary>
    /// Returns what follows a closing at the beginning of a folded line, such as a name, or <c>null</c> if there is no closing.
    /// </summary>
    internal string? AfterClosing(string folded)
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

    // What is left of a salutation without the form before or behind it is a title too: 尊敬的部长阁下, 部长阁下, 部长.
    private void AddTitles(string salutation, List<Pattern> usual, int depth)
    {
        _titles.UnionWith(salutation.Split(' '));
        _titles.Add(salutation);
        foreach (var rest in depth > 1 ? [] : usual.Select(pattern => pattern.Rest(salutation)).Where(rest => rest is { Length: > 1 }))
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

    /// <summary>A form with words beside it.</summary>
    private sealed class Pattern
    {
        private readonly string _before;
        private readonly string _after;

        internal Pattern(string before, string after)
        {
            // A space at the border belongs to the form, so that “dear” is not found in “dearest”; marks at the line's end are folded away.
            _before = Plain(before);
            _after = Plain(after).TrimEnd('：');
            Alone = before is [.., ' '] && after.Length == 0 ? Fold(before) : null;
        }

        /// <summary>The form when nobody is named, if it can stand alone.</summary>
        internal string? Alone { get; }

        /// <summary>The text behind the words, such as 部长, without a space; empty if there is none.</summary>
        internal string Title => _after.Trim();

        internal string? Rest(string folded) =>
            folded.Length > _before.Length + _after.Length && folded.StartsWith(_before, StringComparison.Ordinal)
                && folded.EndsWith(_after, StringComparison.Ordinal)
                ? folded.Substring(_before.Length, folded.Length - _before.Length - _after.Length).Trim()
                : null;
    }
}
