using System.Globalization;
using System.Text.Json;

namespace WriteForRights;

/// <summary>The words that name placeholders, in the languages of the letters and some more.</summary>
/// <remarks>
/// The data are in <c>PlaceholderWords.json</c>. These words alone in brackets are a placeholder. With any other word beside them, somebody
/// wrote them on purpose.
/// </remarks>
internal static class PlaceholderWords
{
    private static readonly Dictionary<string, string[]> Lists = Read();

    private static readonly HashSet<string> Names = Set("names");
    private static readonly HashSet<string> Nouns = Set("nouns");
    private static readonly HashSet<string> Yours = Set("yours");
    private static readonly HashSet<string> Fillers = Set("fillers");
    private static readonly HashSet<string> Cues = Set("cues");
    private static readonly HashSet<string> Kept = Set("kept");

    // Certain without any other word in brackets. Words that contain “your”, and abbreviations, are certain in parentheses, too.
    private static readonly HashSet<string> Alone = Set("alone");
    private static readonly HashSet<string> AloneInParentheses = Set("aloneInParentheses");

    private static readonly HashSet<string> Here = Set("here");
    private static readonly HashSet<string> Articles = Set("articles");
    private static readonly HashSet<string> Of = Set("of");

    private static readonly string[] EastAsianNouns = Lists["eastAsianNouns"];
    private static readonly string[] EastAsianCues = Lists["eastAsianCues"];
    private static readonly string[] EastAsianKept = Lists["eastAsianKept"];

    /// <summary>Returns whether the text in brackets asks the writer to fill it in.</summary>
    /// <param name="content">The text in brackets, without white space around it.</param>
    /// <param name="isCertain">Whether brackets of this form seldom contain anything else.</param>
    internal static bool AreFor(string content, bool isCertain)
    {
        if (content.Length == 0 || !content.Any(char.IsLetter))
        {
            return false;
        }

        var words = Split(content);
        if (IsKept(content, words))
        {
            return false;
        }

        return IsShouted(content, words, isCertain) || IsChoice(content) || (words.Count == 1 && Alone.Contains(words[0]))
            || (words.Count > 1 && (Cues.Contains(words[0]) || Cues.Contains(words[words.Count - 1])))
            || IsEastAsian(content, EastAsianCues)
            || (!IsSpokenOf(words) && (AreName(content) || (words.All(IsListed) && words.Any(IsNoun)) || IsNameOf(words)));
    }

    /// <summary>
    /// Returns whether all words are those of a field, such as <c>FirstName</c>, <c>recipient.name</c> or <c>votre nom</c>.
    /// </summary>
    /// <param name="content">The words.</param>
    /// <param name="isQuoted">Whether they are in quotation marks, where a word such as “city” may just be mentioned.</param>
    internal static bool AreName(string content, bool isQuoted = false)
    {
        var words = Split(content);
        if (words.Count == 0 || IsKept(content, words))
        {
            return false;
        }

        // A single word may just be mentioned; joined words such as “AddressLine” are not.
        var hasNoun = words.Any(word => Names.Contains(word) || (IsNoun(word) && (words.Count == 1 ? !isQuoted : !content.Contains(' '))));
        return (hasNoun && words.All(IsListed)) || (content.Contains('_') && words.Any(IsNoun)) || IsEastAsianName(content);
    }

    /// <summary>
    /// Returns whether words in parentheses are an instruction. This needs more evidence than brackets do, since people use parentheses
    /// for many things.
    /// </summary>
    internal static bool AreInstruction(string content)
    {
        var words = Split(content);
        if (words.Count == 0 || IsKept(content, words))
        {
            return false;
        }

        var (first, last) = (words[0], words[words.Count - 1]);
        if ((AloneInParentheses.Contains(first) && words.Skip(1).All(IsListed))
            || (Names.Contains(first) && words.Count > 1 && Here.Contains(last) && words.All(IsListed)))
        {
            return true;
        }

        var isAddressed = Yours.Contains(first) || Cues.Contains(first) || IsNoun(first) || Cues.Contains(last);
        var asks = words.Any(word => Yours.Contains(word) || Cues.Contains(word)) && words.Any(Names.Contains);
        return (words.Count > 1 && isAddressed && words.All(IsListedOrCue) && (asks || (words.Any(IsNoun) && words.Any(Cues.Contains))))
            || IsEastAsianName(content);
    }

    /// <summary>Returns whether the text in braces is a note such as <c>sic</c>.</summary>
    internal static bool AreKept(string content) => content.Length > 0 && Split(content) is { Count: > 0 } words && IsKept(content, words);

    private static bool IsNoun(string word) => Names.Contains(word) || Nouns.Contains(word);

    private static bool IsListed(string word) =>
        IsNoun(word) || Yours.Contains(word) || Fillers.Contains(word) || word.All(char.IsDigit);

    private static bool IsListedOrCue(string word) => IsListed(word) || Cues.Contains(word);

    private static bool IsKept(string content, List<string> words) =>
        words.Any(Kept.Contains) || words is ["signed"] || IsEastAsian(content, EastAsianKept);

    private static bool IsEastAsian(string content, string[] words) => content[0] > '\u0DFF' && Array.Exists(words, content.Contains);

    private static bool IsEastAsianName(string content) => content[0] > '\u0DFF' && Array.Exists(
        EastAsianNouns,
        noun => content == noun || (content.EndsWith(noun, StringComparison.Ordinal) && content.Length <= noun.Length + 5)
            || (content.Contains(noun) && IsEastAsian(content, EastAsianCues)));

    // “the name” and “her city” may explain a word in a quotation. With “your”, they are a placeholder: [το όνομά σας].
    private static bool IsSpokenOf(List<string> words) => Articles.Contains(words[0]) && !words.Skip(1).Any(Yours.Contains);

    private static bool IsNameOf(List<string> words) => words.Count is > 1 and <= 6 && Names.Contains(words[0]) && Of.Contains(words[1]);

    // Acronyms and slogans are written on purpose: [UN OHCHR], [FREEDOM NOW].
    private static bool IsShouted(string content, List<string> words, bool isCertain) =>
        isCertain && words.Count > 1 && content.Count(char.IsUpper) > 5 && !content.Any(char.IsLower)
        && words.Exists(word => Names.Contains(word) || Cues.Contains(word) || Yours.Contains(word));

    /// <summary>Returns whether the writer is to choose a word: <c>he/she</c>.</summary>
    private static bool IsChoice(string content)
    {
        var parts = content.Split('/');
        return parts.Length > 1 && Array.TrueForAll(parts, part => part.Trim() is { Length: > 0 and <= 15 } word
            && word.All(c => char.IsLetter(c) || c is '.' or '’' or '\''));
    }

    /// <summary>
    /// Returns the words in small letters, split at everything that is not a letter or digit and between a small letter and a capital.
    /// </summary>
    private static List<string> Split(string content)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= content.Length; i++)
        {
            var isPart = i < content.Length && (char.IsLetterOrDigit(content[i]) || IsMark(content[i])
                || (IsApostrophe(content[i]) && start >= 0 && i + 1 < content.Length && char.IsLetter(content[i + 1])));
            var isHump = isPart && start >= 0 && char.IsUpper(content[i]) && char.IsLower(content[i - 1]);
            if (start >= 0 && (!isPart || isHump))
            {
                Add(content.Substring(start, i - start));
                start = -1;
            }

            if (isPart && start < 0)
            {
                start = i;
            }
        }

        return words;

        void Add(string piece)
        {
            var word = SmallLetters.Of(piece).Replace('’', '\'').Replace('ʼ', '\'').Replace("\u200C", string.Empty);
            var apostrophe = word.IndexOf('\'');
            words.Add(
                word.EndsWith("'s", StringComparison.Ordinal) ? word.Substring(0, word.Length - 2)
                : apostrophe is > 0 and <= 2 && !IsNoun(word) ? word.Substring(apostrophe + 1)
                : word);
        }
    }

    private static bool IsMark(char c) => c == '\u200C'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    private static HashSet<string> Set(string list) => new(Lists[list].Select(SmallLetters.Of), StringComparer.Ordinal);

    private static Dictionary<string, string[]> Read()
    {
        using var document = EmbeddedJson.Open("placeholder-words");
        return document.RootElement.EnumerateObject().Where(list => list.Value.ValueKind == JsonValueKind.Array)
            .ToDictionary(list => list.Name, list => list.Value.Words().ToArray());
    }
}
