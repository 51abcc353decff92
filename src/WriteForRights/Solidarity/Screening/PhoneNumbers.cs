using System.Globalization;

namespace WriteForRights;

/// <summary>Numbers that can be called. Dates, years and round numbers of kisses are none.</summary>
internal static class PhoneNumbers
{
    private const int FewestDigits = 9;
    private const int FewestTogether = 7;
    private const int MostDigits = 15;

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
            var isPartOfWord = start > 0 && char.IsLetter(c[start - 1]);
            var plus = start > 0 && (c[start - 1] == '+' || (start > 1 && c[start - 1] == '(' && c[start - 2] == '+'));
            if (!isPartOfWord && IsNumber(groups, plus))
            {
                // A plus in front leaves no doubt.
                var severity = plus && !pass.Policy.AllowsSenderAddress ? FindingSeverity.Stop : FindingSeverity.Ask;
                pass.AddRange(ScreeningRule.PhoneNumber, severity, plus ? start - 1 : start, end);
            }

            start = end;
        }
    }

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
            while (gap < c.Length && gap - at < 2 && c[gap] is ' ' or '-' or '.' or '/' or '(' or ')' or '‐' or '–')
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

    private static bool IsNumber(List<string> groups, bool plus)
    {
        var digits = string.Concat(groups);
        if (digits.Length > MostDigits || IsRound(digits) || groups.TrueForAll(IsOfDate))
        {
            return false;
        }

        return digits.Length >= FewestDigits || (digits.Length >= FewestTogether && (plus || groups.Count == 1));
    }

    private static bool IsRound(string digits) => digits.Substring(1).All(digit => digit == '0');

    // Days, months, hours and minutes have at most two digits; years have four.
    private static bool IsOfDate(string group) => group.Length <= 2
        ? int.Parse(group, CultureInfo.InvariantCulture) < 60
        : group.Length == 4 && (group[0] is '1' && group[1] is '8' or '9' || (group[0] == '2' && group[1] == '0'));

    private static bool IsDigit(char c) => c is >= '0' and <= '9';
}
