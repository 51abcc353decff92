using System.Text.Json;

namespace WriteForRights;

/// <summary>Formats numbers in a language: its digits, and the marks between them.</summary>
internal sealed class NumberForm
{
    private const long Myriad = 10_000;

    // Enough for the digits of the greatest number before and after the point, its group marks, the point and a sign.
    private const int MaxLength = 64;

    // The digits of the group before the point.
    private const int LastGroup = 3;

    private readonly string _digits;
    private readonly string _group;
    private readonly string _decimal;
    private readonly string _minus;
    private readonly int _minimumGrouped;
    private readonly int _groupBefore;
    private readonly string[] _myriads = [];
    private readonly string _myriadSeparator = string.Empty;

    internal NumberForm(JsonElement numbers)
    {
        if (numbers.TryGetProperty("myriads", out var myriads))
        {
            _myriads = [.. myriads.Strings()];
            _myriadSeparator = numbers.GetProperty("myriadSeparator").GetString()!;
        }

        _digits = numbers.GetProperty("digits").GetString()!;
        _group = numbers.GetProperty("group").GetString()!;
        _decimal = numbers.GetProperty("decimal").GetString()!;
        _minus = numbers.GetProperty("minus").GetString()!;
        _minimumGrouped = LastGroup + numbers.GetProperty("minimumGrouping").GetInt32();

        // India: 12,34,567.
        _groupBefore = numbers.TryGetProperty("groupBefore", out var digits) ? digits.GetInt32() : LastGroup;
    }

    /// <summary>Whether the language counts in ten thousands, with words for their powers: 万, 億, 兆.</summary>
    internal bool CountsInMyriads => _myriads.Length > 0;

    /// <summary>Formats a whole number, in groups of digits if the language has a mark between them.</summary>
    internal string Format(long number)
    {
        Span<char> text = stackalloc char[MaxLength];
        var start = WriteBefore(text, text.Length, MagnitudeOf(number), number < 0);
        return text.Slice(start).ToString();
    }

    /// <summary>Formats a number with all its decimal places.</summary>
    internal string Format(decimal number)
    {
        var operands = PluralOperands.Of(number);
        Span<char> text = stackalloc char[MaxLength];
        var end = text.Length;
        if (operands.Visible > 0)
        {
            end = WriteDigitsBefore(text, end, (ulong)operands.Fraction, operands.Visible);
            end = WriteBefore(text, end, _decimal);
        }

        return text.Slice(WriteBefore(text, end, (ulong)operands.Integer, number < 0)).ToString();
    }

    /// <summary>Formats a number for a date: without group marks, and with at least so many digits.</summary>
    internal string Plain(int number, int digits)
    {
        Span<char> text = stackalloc char[MaxLength];
        return text.Slice(WriteDigitsBefore(text, text.Length, (ulong)number, digits)).ToString();
    }

    /// <summary>Formats a whole number from 0 in powers of ten thousand: <c>1億2300万</c>, <c>1万2300亿</c>.</summary>
    internal string InMyriads(long number)
    {
        var value = 1L;
        var name = -1;
        for (; name + 1 < _myriads.Length && number / value >= Myriad; name++)
        {
            value *= Myriad;
        }

        return name < 0 ? Plain((int)number, 1)
            : InMyriads(number / value) + _myriads[name]
                + (number % value == 0 ? string.Empty : _myriadSeparator + InMyriads(number % value));
    }

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

    private static int WriteBefore(Span<char> text, int end, string mark)
    {
        mark.AsSpan().CopyTo(text.Slice(end - mark.Length));
        return end - mark.Length;
    }

    /// <summary>Writes a number up to an index, and returns its start.</summary>
    private int WriteBefore(Span<char> text, int end, ulong magnitude, bool isNegative)
    {
        var length = LengthOf(magnitude);
        for (var written = 0; written < length; written++, magnitude /= 10)
        {
            if (written >= LastGroup && (written - LastGroup) % _groupBefore == 0 && length >= _minimumGrouped)
            {
                end = WriteBefore(text, end, _group);
            }

            text[--end] = _digits[(int)(magnitude % 10)];
        }

        return isNegative ? WriteBefore(text, end, _minus) : end;
    }

    private int WriteDigitsBefore(Span<char> text, int end, ulong number, int digits)
    {
        for (var i = 0; i < digits || number > 0; i++, number /= 10)
        {
            text[--end] = _digits[(int)(number % 10)];
        }

        return end;
    }
}
