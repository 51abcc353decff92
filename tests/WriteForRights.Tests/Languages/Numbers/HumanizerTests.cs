using System.Globalization;
using Humanizer;

namespace WriteForRights.Tests;

/// <summary>
/// Holds our lengths of time, which come from CLDR, against the words that the authors of Humanizer wrote for the same languages.
/// </summary>
public sealed class HumanizerTests
{
    // The languages in which both use the same words. In the others one uses another word or another case, or Humanizer is wrong:
    // it says "22 lat" in Polish, "21 dana" in Croatian, "5 سنة" in Arabic, speaks English in Finnish, and puts spaces into Chinese.
    public static TheoryData<string> Tags =>
        ["en", "es", "de", "it", "nl", "pt", "pt-BR", "cs", "sk", "hu", "ro", "tr", "ru", "uk", "ko", "th", "vi", "id", "ca"];

    [Theory]
    [MemberData(nameof(Tags))]
    public void A_length_of_time_reads_as_Humanizer_writes_it(string tag)
    {
        var (locale, culture) = (Locale.For(LanguageTag.Parse(tag)), CultureInfo.GetCultureInfo(tag));

        Assert.All(Enumerable.Range(1, 25), days =>
            Assert.Equal(Words(days, TimeUnit.Day), locale.Duration(new SentenceTerm(0, 0, days))));
        Assert.All(Enumerable.Range(1, 11), months =>
            Assert.Equal(Words(DaysUntil(months), TimeUnit.Month), locale.Duration(SentenceTerm.OfMonths(months))));
        Assert.All(Enumerable.Range(1, 25), years =>
            Assert.Equal(Words(DaysUntil(years * 12), TimeUnit.Year), locale.Duration(SentenceTerm.OfYears(years))));

        string Words(int days, TimeUnit greatest) => TimeSpan.FromDays(days).Humanize(culture: culture, maxUnit: greatest);
    }

    // The first whole day after so many months of mean length, by which Humanizer counts.
    private static int DaysUntil(int months) => (int)Math.Ceiling(months * 365.2425 / 12) + 1;
}
