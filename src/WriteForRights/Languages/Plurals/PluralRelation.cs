using System.Globalization;

namespace WriteForRights;

/// <summary>One relation of a plural rule: <c>n % 100 = 3..10</c>, <c>i != 1</c>.</summary>
internal sealed class PluralRelation
{
    private readonly char _operand;
    private readonly long? _modulus;
    private readonly bool _isNegated;
    private readonly (long First, long Last)[] _ranges;

    private PluralRelation(char operand, long? modulus, bool isNegated, (long First, long Last)[] ranges)
    {
        _operand = operand;
        _modulus = modulus;
        _isNegated = isNegated;
        _ranges = ranges;
    }

    internal static PluralRelation Parse(string text)
    {
        var parts = text.Split(' ');
        var sign = Array.FindIndex(parts, part => part is "=" or "!=");
        return new PluralRelation(
            parts[0][0],
            sign == 3 ? Number(parts[2]) : null,
            parts[sign] == "!=",
            [.. string.Concat(parts.Skip(sign + 1)).Split(',').Select(Range)]);
    }

    internal bool Holds(in PluralOperands number)
    {
        if (number.Value(_operand) is { } value)
        {
            var rest = value % _modulus ?? value;
            foreach (var (first, last) in _ranges)
            {
                if (rest >= first && rest <= last)
                {
                    return !_isNegated;
                }
            }
        }

        return _isNegated;
    }

    private static (long First, long Last) Range(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        return dots < 0 ? (Number(text), Number(text)) : (Number(text.Substring(0, dots)), Number(text.Substring(dots + 2)));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
