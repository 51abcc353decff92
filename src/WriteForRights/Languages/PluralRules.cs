namespace WriteForRights;

/// <summary>Which form of a noun goes with a whole number: the cardinal plural rules of CLDR.</summary>
internal static class PluralRules
{
    internal static string CategoryOf(long number, LanguageTag language)
    {
        var lastTwo = number % 100;
        return language.ToString() switch
        {
            "ar" => number switch
            {
                0 => "zero",
                1 => "one",
                2 => "two",
                _ when lastTwo is >= 3 and <= 10 => "few",
                _ when lastTwo is >= 11 and <= 99 => "many",
                _ => "other",
            },
            "fr" when number is 0 or 1 => "one",
            "fr" or "es" when number != 0 && number % 1_000_000 == 0 => "many",
            _ => number == 1 ? "one" : "other",
        };
    }

    /// <summary>The form that goes with a number of tenths, of which the last is written only where it is not 0: 2 or 2.5.</summary>
    internal static string CategoryOfTenths(long tenths, LanguageTag language) =>
        tenths % 10 == 0 ? CategoryOf(tenths / 10, language)
        : language.ToString() == "fr" && tenths < 20 ? "one"
        : "other";
}
