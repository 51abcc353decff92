using System.Globalization;

namespace WriteForRights;

/// <summary>Finds telephone numbers, in digits and in words. It ignores dates, years and round numbers, such as those of kisses.</summary>
internal static class PhoneNumbers
{
    private const int MinDigits = 9;
    private const int MinAdjacentDigits = 7;
    private const int MinSpelledDigits = 4;
    private const int MaxDigits = 15;

    internal static void Find(ScreeningPass pass)
    {
        var c = pass.Text.Characters;
        for (var start = 0; start < c.Length; start++)
        {
            if (!IsDigit(c[start]))
            {
                continue;
            }

            var (end, groups) = Read(c, start);
            var isPartOfWord = start > 0 && char.IsLetter(c[start - 1]) && !Scripts.IsWithoutSpaces(Scripts.Of(c[start - 1]));
            var plus = start > 0 && (c[start - 1] == '+' || (start > 1 && c[start - 1] == '(' && c[start - 2] == '+'));
            if (!isPartOfWord && IsNumber(groups, plus))
            {
                // With a plus in front it is certain.
                var severity = plus && !pass.Policy.AllowsSenderAddress ? FindingSeverity.Stop : FindingSeverity.Ask;
                pass.AddRange(ScreeningRule.PhoneNumber, severity, plus ? start - 1 : start, end);
            }

            start = end;
        }

        FindSpelled(pass);
    }

    // "oh seven seven double nine": words for digits, or digits, in the number that a telephone number has.
    private static void FindSpelled(ScreeningPass pass)
    {
        var isDigit = new bool[pass.Text.Tokens.Length];
        var last = -1;
        foreach (var hit in pass.Everywhere)
        {
            isDigit[hit.First] |= hit.Subject == WordSubject.Digits;
        }

        for (var first = Array.IndexOf(isDigit, true);
            first >= 0;
            first = last + 1 < isDigit.Length ? Array.IndexOf(isDigit, true, last + 1) : -1)
        {
            // Digits may be among the words, and before the first of them.
            var words = 0;
            while (first > last + 1 && IsDigits(pass.Text, first - 1))
            {
                first--;
            }

            for (last = first; last < isDigit.Length && (isDigit[last] || IsDigits(pass.Text, last)); last++)
            {
                words += isDigit[last] ? 1 : 0;
            }

            last--;
            if (last - first + 1 >= MinAdjacentDigits && words >= MinSpelledDigits)
            {
                pass.AddWords(ScreeningRule.PhoneNumber, FindingSeverity.Ask, first, last);
            }
        }
    }

    private static bool IsDigits(FoldedText text, int token) =>
        text.Tokens[token].Length <= 2 && IsDigit(text.Characters[text.Tokens[token].Start]);

    private static (int End, List<string> Groups) Read(char[] c, int start)
    {
        var groups = new List<string>();
        var end = start;
        for (var at = start; at < c.Length; at++)
        {
            var from = at;
            while (at < c.Length && IsDigit(c[at]))
            {
                at++;
            }

            groups.Add(new string(c, from, at - from));
            end = at;
            var gap = at;
            while (gap < c.Length && gap - at < (IsSlashBetween(c, at) ? 3 : 2)
                && c[gap] is ' ' or '-' or '.' or '/' or '(' or ')' or '‐' or '–')
            {
                gap++;
            }

            if (gap == at || gap == c.Length || !IsDigit(c[gap]))
            {
                break;
            }

            at = gap - 1;
        }

        return (end, groups);
    }

    // 030 / 123 45 67
    private static bool IsSlashBetween(char[] c, int at) => at + 1 < c.Length && c[at] == ' ' && c[at + 1] is '/' or '-' or '–';

    private static bool IsNumber(List<string> groups, bool plus)
    {
        var digits = string.Concat(groups);
        // 06 12 10 11 12, or each digit on its own; but not a child's counting.
        var isByTwo = groups.Count >= 5 && digits[0] == '0' && groups.TrueForAll(group => group.Length == 2);
        var isByOne = groups.Count >= MinDigits && groups.TrueForAll(group => group.Length == 1)
            && !"01234567890".Contains(digits.Substring(0, 5));
        if (digits.Length > MaxDigits || IsRound(digits) || (groups.TrueForAll(IsOfDate) && !isByTwo && !isByOne))
        {
            return false;
        }

        return digits.Length >= MinDigits || (digits.Length >= MinAdjacentDigits && (plus || groups.Count == 1));
    }

    private static bool IsRound(string digits) => digits.Substring(1).All(digit => digit == '0');

    // Days, months, hours and minutes have at most two digits; years have four.
    private static bool IsOfDate(string group) => group.Length <= 2
        ? int.Parse(group, CultureInfo.InvariantCulture) < 60
        : group.Length == 4 && (group[0] is '1' && group[1] is '8' or '9' || (group[0] == '2' && group[1] == '0'));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
