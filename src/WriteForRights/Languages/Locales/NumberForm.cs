using System.Text;
using System.Text.Json;

namespace WriteForRights;

/// <summary>How a language writes numbers: its digits, and the marks between them.</summary>
internal sealed class NumberForm
{
    private const int GroupLength = 3;

    private readonly string _digits;
    private readonly string _group;
    private readonly string _decimal;
    private readonly string _minus;
    private readonly int _minimumGrouped;

    internal NumberForm(JsonElement numbers)
    {
        _digits = numbers.GetProperty("digits").GetString()!;
        _group = numbers.GetProperty("group").GetString()!;
        _decimal = numbers.GetProperty("decimal").GetString()!;
        _minus = numbers.GetProperty("minus").GetString()!;
        _minimumGrouped = GroupLength + numbers.GetProperty("minimumGrouping").GetInt32();
    }

    /// <summary>A whole number, its digits in groups of three where the language sets a mark between them.</summary>
    internal string Of(long number) => Append(new StringBuilder(24), number < 0, MagnitudeOf(number)).ToString();

    /// <summary>A number with as many digits after the point as it has.</summary>
    internal string Of(decimal number)
    {
        var operands = PluralOperands.Of(number);
        var text = Append(new StringBuilder(24), number < 0, (ulong)operands.Integer);
        return operands.Visible == 0
            ? text.ToString()
            : AppendDigits(text.Append(_decimal), (ulong)operands.Fraction, operands.Visible).ToString();
    }

    /// <summary>A number as it stands in a date: without marks between its digits.</summary>
    internal string Plain(int number, int digits) => AppendDigits(new StringBuilder(8), (ulong)number, digits).ToString();

    private static ulong MagnitudeOf(long number) => number < 0 ? (ulong)-(number + 1) + 1 : (ulong)number;

    private static int LengthOf(ulong number)
    {
        var length = 1;
        for (; number >= 10; number /= 10)
        {
            length++;
        }

        return length;
    }

    private StringBuilder Append(StringBuilder text, bool isNegative, ulong magnitude)
    {
        var length = LengthOf(magnitude);
        var power = 1UL;
        for (var i = 1; i < length; i++)
        {
            power *= 10;
        }

        text.Append(isNegative ? _minus : string.Empty);
        for (var left = length; left > 0; left--, power /= 10)
        {
            text.Append(_digits[(int)(magnitude / power % 10)]);
            if (left > 1 && left % GroupLength == 1 && length >= _minimumGrouped)
            {
                text.Append(_group);
            }
        }

        return text;
    }

    private StringBuilder AppendDigits(StringBuilder text, ulong number, int digits)
    {
        var start = text.Length;
        for (var i = 0; i < digits || number > 0; i++, number /= 10)
        {
            text.Insert(start, _digits[(int)(number % 10)]);
        }

        return text;
    }
}
