using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>
/// The length of a sentence, as published: <c>P5Y</c> is five years, <c>P22M</c> is 22 months, <c>P1Y6M</c> is a year and a half.
/// </summary>
/// <remarks>
/// A duration of ISO 8601 in whole years, months and days. Each part is from 1 to 9999 if given, without leading zeros. Units are never
/// converted: 12 months differ from a year. The default value has no length; it prints <c>P0D</c>, which cannot be read back.
/// </remarks>
[TextForm(ProblemCodes.TermMalformed, "P1Y6M")]
[JsonConverter(typeof(TextConverter<SentenceTerm>))]
public readonly partial record struct SentenceTerm
{
    private const int MaxPart = 9999;
    private const int MaxDigits = 4;
    private const string Units = "YMD";

    /// <summary>Creates a term of years, months and days. A part that is 0 is not given.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A part is not from 0 to 9999, or all are 0.</exception>
    public SentenceTerm(int years, int months, int days)
    {
        Years = InRange(years, nameof(years));
        Months = InRange(months, nameof(months));
        Days = InRange(days, nameof(days));
        if (years + months + days == 0)
        {
            throw new ArgumentOutOfRangeException(nameof(days), "A term must have at least one year, month or day.");
        }
    }

    /// <summary>The years, from 0 to 9999.</summary>
    public int Years { get; }

    /// <summary>The months, from 0 to 9999.</summary>
    public int Months { get; }

    /// <summary>The days, from 0 to 9999.</summary>
    public int Days { get; }

    /// <summary>Creates a term of whole years.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 9999.</exception>
    public static SentenceTerm OfYears(int years) => new(years, 0, 0);

    /// <summary>Creates a term of whole months.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not from 1 to 9999.</exception>
    public static SentenceTerm OfMonths(int months) => new(0, months, 0);

    /// <summary>Reads a term from its text.</summary>
    /// <exception cref="FormatException">The text is not of the form given in the remarks.</exception>
    public static SentenceTerm Parse(string text) =>
        TryParse(text, out var term) ? term : throw new FormatException("Expected a duration such as P5Y, P22M or P1Y6M.");

    /// <summary>Reads a term. Returns <c>false</c> if it is malformed.</summary>
    public static bool TryParse(string? text, out SentenceTerm term)
    {
        term = default;
        if (text is null || text.Length < 2 || text[0] != 'P')
        {
            return false;
        }

        var parts = new int[Units.Length];
        var unit = -1;
        for (var position = 1; position < text.Length; position++)
        {
            if (!TryReadNumber(text, ref position, out var number))
            {
                return false;
            }

            unit = Units.IndexOf(text[position], unit + 1);
            if (unit < 0)
            {
                return false;
            }

            parts[unit] = number;
        }

        term = new SentenceTerm(parts[0], parts[1], parts[2]);
        return true;
    }

    /// <summary>Returns the term as it is written in JSON.</summary>
    public override string ToString()
    {
        if (this == default)
        {
            return "P0D";
        }

        var text = new StringBuilder("P");
        Append(text, Years, Units[0]);
        Append(text, Months, Units[1]);
        Append(text, Days, Units[2]);
        return text.ToString();
    }

    // Moves the position behind the number, where a unit must follow.
    private static bool TryReadNumber(string text, ref int position, out int number)
    {
        number = 0;
        var start = position;
        while (position < text.Length && position - start < MaxDigits && text[position] is >= '0' and <= '9')
        {
            number = (number * 10) + (text[position++] - '0');
        }

        return position > start && position < text.Length && text[start] != '0';
    }

    private static int InRange(int number, string name) =>
        number is >= 0 and <= MaxPart ? number : throw new ArgumentOutOfRangeException(name, "A part of a term must be from 0 to 9999.");

    private static void Append(StringBuilder text, int number, char unit)
    {
        if (number > 0)
        {
            text.Append(number.ToString(CultureInfo.InvariantCulture)).Append(unit);
        }
    }
}
