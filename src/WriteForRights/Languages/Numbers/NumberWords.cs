using System.Globalization;
using Humanizer;
using GrammaticalGenderOfHumanizer = Humanizer.GrammaticalGender;

namespace WriteForRights;

/// <summary>
/// Writes numbers in words with Humanizer, where its words are right. Each bound and each exception comes from a comparison with ICU's
/// rules for spelling out numbers (NumberWordsTests). In a language that is not here, Humanizer is wrong or answers in English.
/// </summary>
internal sealed class NumberWords
{
    private const int Hundred = 100;
    private const int Thousand = 1_000;
    private const int Million = 1_000_000;

    private static readonly Dictionary<string, NumberWords> Languages = new[]
    {
        new NumberWords("en", Million) { LastOrdinal = 99 },
        new NumberWords("fr", Million) { LastOrdinal = 99 },
        new NumberWords("fr-BE", Million) { LastOrdinal = 99 },

        // “Octante” is out of use: people say “huitante” or “quatre-vingts”.
        new NumberWords("fr-CH", Million)
        {
            LastOrdinal = 79,
            IsWrong = static (number, _) => number % Hundred / 10 == 8 || number / Thousand % Hundred / 10 == 8,
        },
        new NumberWords("es", Million)
        {
            IsShortened = true,
            LastOrdinal = 10,
            IsWrong = static (number, noun) => noun == NounGender.Feminine && number > Thousand,
        },
        new NumberWords("de", Million) { LastOrdinal = 99, IsWrong = IsGermanOne },
        new NumberWords("de-CH", Million) { LastOrdinal = 99, IsWrong = IsGermanOne },
        new NumberWords("de-LI", Million) { LastOrdinal = 99, IsWrong = IsGermanOne },

        // “trediceesimo”; “centootto”.
        new NumberWords("it", Hundred) { LastOrdinal = 12, IsWrong = static (number, noun) => noun == NounGender.Masculine && number == 1 },
        new NumberWords("nl", Thousand) { LastOrdinal = 99 },
        new NumberWords("pt", Thousand) { LastOrdinal = 99 },
        new NumberWords("pt-BR", Thousand) { LastOrdinal = 99 },
        new NumberWords("pl", Million),
        new NumberWords("cs", 999),
        new NumberWords("hr", Hundred)
        {
            IsWrong = static (number, noun) => (noun == NounGender.Feminine && (EndsWith(number, 1) || EndsWith(number, 2)))
                || (noun == NounGender.Neuter && EndsWith(number, 1)),
        },

        // Before a noun, two is “két”.
        new NumberWords("hu", Thousand) { LastOrdinal = 99, IsWrong = static (number, noun) => noun is not null && number % 10 == 2 },
        new NumberWords("ro", Hundred) { IsWrong = static (number, noun) => noun is not null && number == 1 },
        new NumberWords("bg", Hundred),
        new NumberWords("el", Hundred)
        {
            LastOrdinal = 99,
            IsOrdinalWrong = static noun => noun != NounGender.Masculine,
            IsWrong = static (number, noun) => noun is not (null or NounGender.Neuter) && number != 11 && number % 10 is 1 or 3 or 4,
        },
        new NumberWords("tr", Million) { LastOrdinal = 99 },
        new NumberWords("ru", Million) { LastOrdinal = 99 },
        new NumberWords("uk", Million),
        new NumberWords("fi", Thousand) { LastOrdinal = 99 },
        new NumberWords("sv", 99)
        {
            HasCommonGender = true,
            LastOrdinal = 99,
            IsWrong = static (number, noun) => noun is not (null or NounGender.Neuter) && number > 1 && EndsWith(number, 1),
        },
        new NumberWords("nb", Hundred)
        {
            HasOneOrdinal = true,
            LastOrdinal = 99,
            IsWrong = static (number, noun) => noun == NounGender.Neuter && EndsWith(number, 1),
        },
        new NumberWords("is", 99),

        // Before a noun, two is “שני” or “שתי”, and one comes after it.
        new NumberWords("he", Thousand) { IsWrong = static (number, noun) => noun is not null && number is 1 or 2 },
        new NumberWords("fa", Million),
        new NumberWords("ja", Million),

        // Before a counter people write figures.
        new NumberWords("ko", 9_999) { IsWrong = static (_, noun) => noun is not null },

        // Before a counter, two is 两 or 兩; “一百十”.
        new NumberWords("zh-Hans", Hundred) { IsWrong = static (number, noun) => noun is not null && number == 2 },
        new NumberWords("zh-Hant", Hundred) { IsWrong = static (number, noun) => noun is not null && number == 2 },
        new NumberWords("vi", Hundred) { LastOrdinal = 99 },
        new NumberWords("ca", Hundred)
        {
            LastOrdinal = 15,
            IsWrong = static (number, noun) => noun == NounGender.Masculine && number > 1 && EndsWith(number, 1),
        },
    }.ToDictionary(words => words.Language);

    private readonly CultureInfo _culture;

    private NumberWords(string language, int last) => (Language, Last, _culture) = (language, last, new NamedCulture(language));

    /// <summary>The language, or the language and region if the region has words of its own.</summary>
    internal string Language { get; }

    /// <summary>The greatest number that is written in words.</summary>
    internal int Last { get; }

    /// <summary>The greatest ordinal that is written in words; 0 if none is.</summary>
    internal int LastOrdinal { get; private init; }

    // Which numbers are wrong before a noun of a gender, or alone.
    private Func<int, NounGender?, bool> IsWrong { get; init; } = static (_, _) => false;

    private Func<NounGender, bool> IsOrdinalWrong { get; init; } = static _ => false;

    // Before a masculine noun the word is shorter: “veintiún años”.
    private bool IsShortened { get; init; }

    // The feminine is that of the common gender.
    private bool HasCommonGender { get; init; }

    // Ordinals have no genders.
    private bool HasOneOrdinal { get; init; }

    /// <summary>Returns the words of a language, or of a region that has its own; <c>null</c> if there are none that are right.</summary>
    internal static NumberWords? Find(LanguageTag language) => Languages.TryGetValue(language.ToString(), out var words) ? words : null;

    /// <summary>Returns a number in words, before a noun or alone; <c>null</c> if the words are not right.</summary>
    internal string? Cardinal(long number, NounGender? noun)
    {
        if (number < 0 || number > Last || IsWrong((int)number, noun))
        {
            return null;
        }

        return Finish(
            noun is not { } gender ? number.ToWords(_culture)
            : IsShortened ? number.ToWords(WordForm.Abbreviation, Of(gender), _culture)
            : number.ToWords(Of(gender), _culture));
    }

    /// <summary>Returns an ordinal in words; <c>null</c> if the words are not right.</summary>
    internal string? Ordinal(long number, NounGender noun) =>
        number < 1 || number > LastOrdinal || IsOrdinalWrong(noun) ? null
            : Finish(((int)number).ToOrdinalWords(Of(HasOneOrdinal ? default : noun), _culture));

    // Before a noun that is not feminine, “eins” is “ein”.
    private static bool IsGermanOne(int number, NounGender? noun) => noun is not (null or NounGender.Feminine) && number % Hundred == 1;

    private static bool EndsWith(int number, int digit) => number % 10 == digit && number % Hundred != digit + 10;

    // One apostrophe in all texts.
    private static string Finish(string words) => words.Replace('\'', '’');

    private GrammaticalGenderOfHumanizer Of(NounGender noun) => noun switch
    {
        NounGender.Neuter => GrammaticalGenderOfHumanizer.Neuter,
        NounGender.Feminine when !HasCommonGender => GrammaticalGenderOfHumanizer.Feminine,
        _ => GrammaticalGenderOfHumanizer.Masculine,
    };

    /// <summary>A culture that has only a name, so that the words are the same without ICU, where there are no cultures.</summary>
    private sealed class NamedCulture(string name) : CultureInfo(string.Empty)
    {
        public override string Name => name;

        public override CultureInfo Parent =>
            name.IndexOf('-') is var end and > 0 ? new NamedCulture(name.Substring(0, end)) : InvariantCulture;
    }
}
