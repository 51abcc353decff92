namespace WriteForRights.Tests;

/// <summary>The order in which a right-to-left paragraph is shown, by UAX #9, for what the catalogues have: no embeddings and no brackets.</summary>
internal static class BidiOrder
{
    private enum Kind { L, R, AL, EN, ES, ET, AN, CS, WS, ON, Isolate, Pop }

    /// <summary>Returns the indices of the characters from left to right as they are shown.</summary>
    internal static int[] Of(string text)
    {
        var levels = new int[text.Length];
        Resolve(text, [.. Enumerable.Range(0, text.Length)], 1, levels);
        var order = Enumerable.Range(0, text.Length).ToArray();
        for (var level = levels.DefaultIfEmpty(0).Max(); level > 0; level--)
        {
            for (var i = 0; i < order.Length; i++)
            {
                var start = i;
                while (i < order.Length && levels[order[i]] >= level)
                {
                    i++;
                }

                Array.Reverse(order, start, i - start);
            }
        }

        return order;
    }

    // What is inside an isolate is a text of its own; the isolate itself is a neutral character for what is around it.
    private static void Resolve(string text, int[] indices, int level, int[] levels)
    {
        var outer = new List<int>();
        for (var i = 0; i < indices.Length; i++)
        {
            outer.Add(indices[i]);
            if (KindOf(text[indices[i]]) != Kind.Isolate)
            {
                continue;
            }

            var end = i + 1;
            for (var depth = 1; end < indices.Length; end++)
            {
                depth += KindOf(text[indices[end]]) switch { Kind.Isolate => 1, Kind.Pop => -1, _ => 0 };
                if (depth == 0)
                {
                    break;
                }
            }

            int[] inner = indices[(i + 1)..end];
            var strong = inner.Select(index => KindOf(text[index])).FirstOrDefault(kind => kind is Kind.L or Kind.R or Kind.AL, Kind.L);
            var isRight = text[indices[i]] == '\u2067' || (text[indices[i]] == '\u2068' && strong != Kind.L);
            Resolve(text, inner, isRight == (level % 2 == 1) ? level + 2 : level + 1, levels);
            i = end - 1;
        }

        ResolveRun([.. outer], text, level, levels);
    }

    private static void ResolveRun(int[] indices, string text, int level, int[] levels)
    {
        var own = level % 2 == 0 ? Kind.L : Kind.R;
        var kinds = Array.ConvertAll(indices, index => KindOf(text[index]) is var kind && kind is Kind.Isolate or Kind.Pop ? Kind.ON : kind);
        var strong = own;
        for (var i = 0; i < kinds.Length; i++)
        {
            strong = kinds[i] is Kind.L or Kind.R or Kind.AL ? kinds[i] : strong;
            kinds[i] = kinds[i] == Kind.EN && strong == Kind.AL ? Kind.AN : kinds[i]; // W2
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = kinds[i] == Kind.AL ? Kind.R : kinds[i]; // W3
        }

        for (var i = 1; i + 1 < kinds.Length; i++)
        {
            var isBetween = kinds[i - 1] == kinds[i + 1] && (kinds[i - 1] == Kind.EN || (kinds[i - 1] == Kind.AN && kinds[i] == Kind.CS));
            kinds[i] = isBetween && kinds[i] is Kind.ES or Kind.CS && isBetween ? kinds[i - 1] : kinds[i]; // W4
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.ET)
            {
                end++;
            }

            var isNumber = end > i && ((i > 0 && kinds[i - 1] == Kind.EN) || (end < kinds.Length && kinds[end] == Kind.EN));
            Array.Fill(kinds, isNumber ? Kind.EN : Kind.ON, i, end - i); // W5, W6
            i = Math.Max(i, end - 1);
        }

        strong = own;
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = kinds[i] is Kind.ES or Kind.CS or Kind.WS ? Kind.ON : kinds[i];
            strong = kinds[i] is Kind.L or Kind.R ? kinds[i] : strong;
            kinds[i] = kinds[i] == Kind.EN && strong == Kind.L ? Kind.L : kinds[i]; // W7
        }

        for (var i = 0; i < kinds.Length;)
        {
            var end = i;
            while (end < kinds.Length && kinds[end] == Kind.ON)
            {
                end++;
            }

            var (before, after) = (i == 0 ? own : Side(kinds[i - 1]), end == kinds.Length ? own : Side(kinds[end]));
            Array.Fill(kinds, before == after ? before : own, i, end - i); // N1, N2
            i = Math.Max(end, i + 1);
        }

        for (var i = 0; i < kinds.Length; i++)
        {
            levels[indices[i]] = level + (kinds[i] == own ? 0 : level % 2 == 0 && kinds[i] is Kind.EN or Kind.AN && level % 2 == 0 ? 2 : 1);
        }
    }

    private static Kind Side(Kind kind) => kind == Kind.L ? Kind.L : Kind.R;

    private static Kind KindOf(char c) => c switch
    {
        '\u2066' or '\u2067' or '\u2068' => Kind.Isolate,
        '\u2069' => Kind.Pop,
        '\u200E' => Kind.L,
        '\u200F' => Kind.R,
        (>= '0' and <= '9') or (>= '\u06F0' and <= '\u06F9') => Kind.EN,
        (>= '\u0660' and <= '\u0669') or '\u066B' or '\u066C' => Kind.AN,
        '+' or '-' => Kind.ES,
        ',' or '.' or '/' or ':' or '\u060C' or '\u00A0' => Kind.CS,
        '#' or '$' or '%' or '\u066A' => Kind.ET,
        ' ' => Kind.WS,
        >= '\u0590' and <= '\u05FF' when char.IsLetter(c) || c == '\u05BE' => Kind.R,
        >= '\u0600' and <= '\u08FF' when char.IsLetter(c) => Kind.AL,
        _ when char.IsLetter(c) => Kind.L,
        _ => Kind.ON,
    };
}
