namespace WriteForRights;

/// <summary>Finds the end of a salutation in a line that begins with one. A word that may be a plea is not part of it.</summary>
internal sealed class SalutationLine
{
    private const int MaxLength = 100;
    private const int MaxEastAsianLength = 14;

    // Words between names and titles, and words that address nobody in particular.
    private static readonly HashSet<string> SmallWords = new(
        ("of the and or for de du des d l la les le l' von der und oder zu van het en del della di e y i et ou o do da dos "
        + "och för af av та и και ve és sau și al friend friends all everyone colleague colleagues amis ami amigos "
        + "freunde honourable honorable esteemed right hon").Split(' '));

    // A name follows these words.
    private static readonly HashSet<string> Courtesies = new(
        ("mr mrs ms miss mx dr prof professor herr hr frau fru sr sra señor señora monsieur madame m mme "
        + "heer mevrouw pan pani г-н господин госпожа пан пані sayın").Split(' '));

    // No name follows these words: “Dear to my heart”.
    private static readonly HashSet<string> NoNames = ["to", "for", "in", "of", "as", "that", "is", "are"];

    private readonly HashSet<string> _own;
    private readonly HashSet<string> _office;

    internal SalutationLine(Appeal appeal)
    {
        _own = appeal.Salutation is null ? [] : new(new[] { appeal.Salutation }.Concat(appeal.To.Salutation?.Values ?? [])
            .Append(appeal.To.SalutationIn(appeal.Language).Text).Select(LetterPhrases.Fold).Where(own => own.Length > 0));
        _office = new(appeal.To.Office.Values.Append(appeal.To.OfficialName ?? string.Empty)
            .SelectMany(text => LetterPhrases.Fold(text).Split(' ')).Where(word => word.Length > 0));
    }

    /// <summary>Returns the end of a salutation at the start of a line, or <c>null</c>.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isApart">Whether the next line is blank or missing.</param>
    internal int? FindEnd(string line, bool isApart)
    {
        var text = line.TrimEnd();
        if (text.Length is > 0 and <= MaxLength * 2 && text is not [.., '?'] && IsWhole(text, isApart))
        {
            return line.Length;
        }

        // If the letter begins in the same line, the text after the punctuation mark stays.
        for (var end = Math.Min(text.Length - 1, MaxLength); end > 0; end--)
        {
            if (IsMark(text, end - 1) && LetterPhrases.Fold(text.Substring(0, end)) is { Length: > 0 } folded
                && IsBeforeText(text, end, folded))
            {
                return end;
            }
        }

        return null;
    }

    private bool IsWhole(string line, bool isApart)
    {
        var folded = LetterPhrases.Fold(line);
        if (folded.Length is 0 or > MaxLength)
        {
            return false;
        }

        if (LetterPhrases.All.IsKnownSalutation(folded) || _own.Contains(folded))
        {
            return true;
        }

        return LetterPhrases.All.FindAddressee(folded) is { } addressee && addressee.Length <= 70
            && !Sentences.ContainsEnd(addressee, isFolded: true) && IsAddressee(line, folded, addressee, isApart);
    }

    private bool IsAddressee(string line, string folded, string addressee, bool isApart)
    {
        var words = WordsOf(addressee);
        var capitals = CapitalsIn(line);
        var parts = addressee.Split([',', ':', ';', '!', '،', '؛', '，', '：', '；', '！', '、'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 8 || parts.Skip(1).Any(part => !IsKnown(part)) || words is [var first, ..] && NoNames.Contains(first))
        {
            return false;
        }

        if (IsKnown(addressee))
        {
            return true;
        }

        var mark = line[line.Length - 1];
        var isMarked = mark is ',' or ':' or ';' or '،' or '，' or '：' or '؛';
        var unknown = Array.FindAll(words, word => !IsKnownWord(word) && !char.IsDigit(word[0]));
        if (addressee.Any(c => char.ToUpperInvariant(c) != c) && !folded.Any(c => c >= '\u0590' && c is not (>= '\u1E00' and <= '\u2FFF')))
        {
            // An addressee is named with capitals; with other words the line is a sentence. If no punctuation mark ends the line, or the
            // whole line is in capitals, a title with unknown words may also be a sentence.
            var isSure = isMarked && line.Any(char.IsLower);
            return Array.TrueForAll(unknown, capitals.Contains)
                && (isSure || (unknown.Length <= 3 && !Array.Exists(words, word => LetterPhrases.All.IsTitle(word)
                    && !SmallWords.Contains(word) && !Courtesies.Contains(word) && !unknown.Contains(word))));
        }

        return isMarked && isApart && words.Length <= 3 && !LetterPhrases.All.BeginsWithTitle(addressee)
            && !Array.Exists(words, LetterPhrases.All.IsTitle) && !(EastAsian.IsIn(addressee) && addressee.Length > MaxEastAsianLength);
    }

    private bool IsBeforeText(string line, int end, string folded)
    {
        if (_own.Contains(folded))
        {
            return true;
        }

        // A single word, such as “Sir”, may belong to the sentence.
        var isLong = folded.Contains(' ') || EastAsian.IsIn(folded);
        return isLong && (LetterPhrases.All.IsKnownSalutation(folded)
            || (LetterPhrases.All.FindAddressee(folded) is { } addressee
                && (IsKnown(addressee) || IsCourteous(addressee, line.Substring(0, end)))));
    }

    private static bool IsCourteous(string addressee, string line)
    {
        var capitals = CapitalsIn(line);
        var words = WordsOf(addressee);
        return words.Length is 2 or 3 && Courtesies.Contains(words[0]) && line.Any(char.IsLower) && words.Skip(1).All(capitals.Contains);
    }

    /// <summary>Returns whether the words next to a form are only an office, a title or the target's name.</summary>
    private bool IsKnown(string addressee)
    {
        var folded = LetterPhrases.Fold(addressee);
        return LetterPhrases.All.IsKnownSalutation(folded) || WordsOf(folded).All(IsKnownWord)
            || (EastAsian.IsIn(folded) && folded.Length <= MaxEastAsianLength && WordsOf(folded).Length <= 3
                && !folded.Any(c => c is >= '\u3041' and <= '\u309F' || char.IsPunctuation(c)) && LetterPhrases.All.EndsWithTitle(folded));
    }

    private bool IsKnownWord(string word) => _office.Contains(word) || SmallWords.Contains(word) || Courtesies.Contains(word)
        || LetterPhrases.All.IsTitle(word);

    private static string[] WordsOf(string folded) =>
        [.. folded.Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries).Select(LetterPhrases.Fold).Where(word => word.Length > 0)];

    // Placeholders count as capitals, too.
    private static HashSet<string> CapitalsIn(string line) => new(line
        .Split([' ', '\t', '\u00A0', '/'], StringSplitOptions.RemoveEmptyEntries)
        .Where(word => char.IsUpper(word.FirstOrDefault(char.IsLetter)) || word.Contains('[') || word.Contains('{') || word.Contains(']'))
        .Select(LetterPhrases.Fold));

    private static bool IsMark(string text, int at) =>
        text[at] is ',' or ':' or '!' or ';' or '،' or '؛' or '，' or '：' or '；' or '！' or '、' or '\u3000'
        || (text[at] is '-' or '–' or '—' && at > 0 && char.IsWhiteSpace(text[at - 1]));
}
