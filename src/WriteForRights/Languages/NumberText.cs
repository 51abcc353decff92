using System.Globalization;

namespace WriteForRights;

/// <summary>Whole numbers as a reader of a language writes them.</summary>
internal static class NumberText
{
    private const string ArabicThousandsSeparator = "\u066C";

    internal static string Of(long number, LanguageTag language)
    {
        var format = FormatOf(language);
        return InDigitsOf(format, number.ToString("N0", format));
    }

    /// <summary>A number of tenths, of which the last is written only where it is not 0: 2 or 2.5.</summary>
    internal static string OfTenths(long tenths, LanguageTag language)
    {
        var format = FormatOf(language);
        return tenths % 10 == 0 ? Of(tenths / 10, language) : InDigitsOf(format, (tenths / 10m).ToString("N1", format));
    }

    // .NET writes Latin digits always, with the language's own separators; the two belong together.
    private static string InDigitsOf(NumberFormatInfo format, string text) =>
        format.NumberGroupSeparator == ArabicThousandsSeparator
            ? new string([.. text.Select(c => c is >= '0' and <= '9' ? (char)('\u0660' + (c - '0')) : c)])
            : text;

    private static NumberFormatInfo FormatOf(LanguageTag language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language.ToString()).NumberFormat;
        }
        catch (CultureNotFoundException)
        {
            // Without ICU there are no languages: digits and commas are read everywhere.
            return NumberFormatInfo.InvariantInfo;
        }
    }
}
