using System.Globalization;

namespace WriteForRights;

/// <summary>
/// A date as the letters of a language have it. The words are the library's own: those of the machine differ from one to the next, and may
/// be in another language than the letter. Where there are none, the date is in figures, which every language reads (ISO 8601).
/// </summary>
internal static class LetterDate
{
    private static readonly Dictionary<string, (string Day, string Month, string[] Months)> Forms = new()
    {
        ["en"] = ("{0} {1} {2}", "{1} {2}", Words(
            "January February March April May June July August September October November December")),
        ["fr"] = ("{0} {1} {2}", "{1} {2}", Words(
            "janvier février mars avril mai juin juillet août septembre octobre novembre décembre")),
        ["es"] = ("{0} de {1} de {2}", "{1} de {2}", Words(
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")),
        ["pt"] = ("{0} de {1} de {2}", "{1} de {2}", Words(
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro")),
        ["de"] = ("{0}. {1} {2}", "{1} {2}", Words(
            "Januar Februar März April Mai Juni Juli August September Oktober November Dezember")),
        ["ar"] = ("{0} {1} {2}", "{1} {2}", Words(
            "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر")),

        // The month alone would be in another case than with its day, so it is written in figures.
        ["ru"] = ("{0} {1} {2} года", string.Empty, Words(
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря")),
    };

    internal static string Of(PartialDate date, LanguageTag language)
    {
        var name = language.ToString().Split('-')[0];
        if (date.Month is not { } month || !Forms.TryGetValue(name, out var form) || (date.Day is null && form.Month.Length == 0))
        {
            return date.ToString();
        }

        var day = name == "fr" && date.Day == 1 ? "1er" : date.Day?.ToString(CultureInfo.InvariantCulture);
        var pattern = date.Day is null ? form.Month : form.Day;
        return string.Format(CultureInfo.InvariantCulture, pattern, day, form.Months[month - 1], date.Year);
    }

    private static string[] Words(string text) => text.Split(' ');
}
