namespace WriteForRights;

/// <summary>The operands of a number in CLDR's plural rules (UTS #35, part 3): its whole part and its visible decimal places.</summary>
/// <param name="Integer">The digits before the point: <c>i</c>.</param>
/// <param name="Visible">The number of visible digits after the point: <c>v</c>.</param>
/// <param name="Fraction">Those digits as a number: <c>f</c>.</param>
/// <param name="Exponent">The power of ten in a short form such as 1M: <c>c</c> and <c>e</c>.</param>
internal readonly record struct PluralOperands(long Integer, int Visible, long Fraction, int Exponent)
{
    /// <summary>The digits after the point without trailing zeros, and their number: <c>t</c> and <c>w</c>.</summary>
    private (long Digits, int Count) Significant
    {
        get
        {
            if (Fraction == 0)
            {
                return (0, 0);
            }

            var (digits, count) = (Fraction, Visible);
            for (; digits % 10 == 0; digits /= 10)
            {
                count--;
            }

            return (digits, count);
        }
    }

    internal static PluralOperands Of(long number) => new(number == long.MinValue ? long.MaxValue : Math.Abs(number), 0, 0, 0);

    /// <summary>Returns the operands of a number with all its decimal places: 1.0 differs from 1.</summary>
    /// <exception cref="OverflowException">There are too many digits before or after the point.</exception>
    internal static PluralOperands Of(decimal number)
    {
#if NET
        int visible = number.Scale;
#else
        var visible = (decimal.GetBits(number)[3] >> 16) & 0xFF;
#endif
        var whole = decimal.Truncate(Math.Abs(number));
        var fraction = Math.Abs(number) - whole;
        for (var i = 0; i < visible; i++)
        {
            fraction *= 10;
        }

        return new((long)whole, visible, (long)fraction, 0);
    }

    /// <summary>Returns the value of an operand, by its letter; <c>null</c> for the number itself if it is not whole.</summary>
    internal long? Value(char operand) => operand switch
    {
        'n' => Fraction == 0 ? Integer : null,
        'i' => Integer,
        'v' => Visible,
        'f' => Fraction,
        't' => Significant.Digits,
        'w' => Significant.Count,
        _ => Exponent,
    };
}
