using System.Collections.Concurrent;
using System.Text.Json;

namespace WriteForRights;

/// <summary>
/// Formats numbers, dates, lists and durations in a language, and chooses plural forms. The data of Unicode CLDR are in the package, so the
/// text is the same on every machine, with ICU or without.
/// </summary>
/// <remarks>
/// Numbers, dates, lists and lengths of time are written as in the reader's region if CLDR has it: <c>en-US</c>, <c>es-MX</c>,
/// <c>ar-EG</c>. A language and a region are loaded at their first use. Dates are Gregorian in every language, since a bare year or month
/// has no counterpart in another calendar. Texts that run in the opposite direction to the language are isolated (UAX #9).
/// </remarks>
/// <example><code>
/// var (date, term) = (new PartialDate(2022, 12, 10), SentenceTerm.OfMonths(22));
/// foreach (var reader in new[] { "en", "pl", "th", "fa" })
/// {
///     var locale = Locale.For(LanguageTag.Parse(reader));
///     Console.WriteLine($"{locale.Number(436_292)} · {locale.Date(date)} · {locale.Duration(term)}");
/// }
///
/// Console.WriteLine(Locale.For(LanguageTag.Parse("fr")).List(names));
/// Console.WriteLine(Locale.For(LanguageTag.Parse("fi")).FromNow(TimeSpan.FromDays(-3)));
/// </code></example>
public sealed class Locale
{
    private const int DaysInMonth = 30;
    private const int DaysInYear = 365;

    private static readonly ConcurrentDictionary<LanguageTag, Locale> Loaded = new();

    private readonly NumberForm _numbers;
    private readonly DateForm _dates;
    private readonly ListForm _and;
    private readonly ListForm _or;
    private readonly ListForm _parts;
    private readonly PluralRules _plurals;
    private readonly PluralRules _ordinals;
    private readonly SpanForm _years;
    private readonly SpanForm _months;
    private readonly SpanForm _days;
    private readonly SpanForm _hours;
    private readonly SpanForm _minutes;
    private readonly NumberWords? _words;

    private Locale(LanguageTag language, LanguageTag formats, JsonElement data)
    {
        Language = language;
        Formats = formats;
        _words = NumberWords.Find(formats) ?? NumberWords.Find(language);
        _plurals = new PluralRules(data.GetProperty("plurals"));
        _ordinals = new PluralRules(data.GetProperty("ordinals"));
        _numbers = new NumberForm(data.GetProperty("numbers"));
        _dates = new DateForm(data.GetProperty("dates"), _numbers);
        var lists = data.GetProperty("lists");
        _and = new ListForm(lists.GetProperty("and"), language);
        _or = new ListForm(lists.GetProperty("or"), language);
        _parts = new ListForm(lists.GetProperty("unit"), language);
        var units = data.GetProperty("units");
        _years = Span("year");
        _months = Span("month");
        _days = Span("day");
        _hours = Span("hour");
        _minutes = Span("minute");

        SpanForm Span(string unit) => new(units.GetProperty(unit), _plurals, _numbers);
    }

    /// <summary>
    /// The language of this locale, which may differ from the requested one. It has no region of its own: <c>en</c>, <c>pt-BR</c>.
    /// </summary>
    public LanguageTag Language { get; }

    /// <summary>
    /// The language and region whose formats this locale has; equal to <see cref="Language"/> if the region has none of its own.
    /// </summary>
    internal LanguageTag Formats { get; }

    /// <summary>The plural categories that the language distinguishes.</summary>
    public IEnumerable<PluralCategory> PluralCategories => _plurals.Categories;

    /// <summary>Returns the locale of a language and region or a more general form, or else English.</summary>
    public static Locale For(LanguageTag language) => Find(language) ?? Find(LanguageTag.English)!;

    /// <summary>Returns the locale of a language and region or a more general form, or <c>null</c>.</summary>
    public static Locale? Find(LanguageTag language) =>
        Loaded.TryGetValue(language, out var loaded) ? loaded
        : MessageLanguages.Find(language) is { } found ? FindRegion(language, found) ?? Loaded.GetOrAdd(found, Read)
        : null;

    /// <summary>Returns the plural category of a whole number: <c>1 letter</c>, <c>2 letters</c>.</summary>
    public PluralCategory PluralCategoryOf(long number) => _plurals.CategoryOf(PluralOperands.Of(number));

    /// <summary>Returns the plural category of a number with its decimals: 1 differs from 1.0.</summary>
    public PluralCategory PluralCategoryOf(decimal number) => _plurals.CategoryOf(PluralOperands.Of(number));

    /// <summary>Returns the category of an ordinal: <c>1st</c>, <c>2nd</c>, <c>3rd</c>, <c>4th</c>.</summary>
    public PluralCategory OrdinalCategoryOf(long number) => _ordinals.CategoryOf(PluralOperands.Of(number));

    /// <summary>Formats a whole number: <c>436,292</c>.</summary>
    public string Number(long number) => _numbers.Format(number);

    /// <summary>Formats a number with all its decimal places: <c>2.50</c>.</summary>
    /// <exception cref="OverflowException">The number is above 9,223,372,036,854,775,807, or has more than 18 decimal places.</exception>
    public string Number(decimal number) => _numbers.Format(number);

    /// <summary>
    /// Returns a whole number in words, as people count: <c>twenty-one</c>. A number for which the language has no words here is in
    /// figures, as from <see cref="Number(long)"/>; docs/localisation.md lists the languages and their greatest numbers.
    /// </summary>
    public string Words(long number) => _words?.Cardinal(number, null) ?? Number(number);

    /// <summary>
    /// Returns a whole number in words, as it is before a noun: <c>veintiún años</c>, <c>eine Woche</c>. A number for which the language
    /// has no words here is in figures.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="noun">The gender of the noun. Languages without genders ignore it.</param>
    public string Words(long number, NounGender noun) => _words?.Cardinal(number, noun) ?? Number(number);

    /// <summary>
    /// Returns an ordinal in words, as it is before or after a noun in its basic form: <c>twenty-first</c>, <c>première</c>; <c>null</c> if
    /// the language has no words for it here.
    /// </summary>
    /// <param name="number">The number, from 1.</param>
    /// <param name="noun">The gender of the noun. Languages without genders ignore it.</param>
    public string? OrdinalWords(long number, NounGender noun) => _words?.Ordinal(number, noun);

    /// <summary>Formats a date with its known precision: <c>10 December 2022</c>, <c>December 2022</c>, <c>2022</c>.</summary>
    public string Date(PartialDate date) => _dates.Format(date);

    /// <summary>Joins items with "and": <c>A, B and C</c>; empty if there are none.</summary>
    public string List(IEnumerable<string> items) => _and.Format([.. items]);

    /// <summary>Joins items with "or": <c>A, B or C</c>; empty if there are none.</summary>
    public string Alternatives(IEnumerable<string> items) => _or.Format([.. items]);

    /// <summary>Formats the length of a sentence in its own units: <c>1 year, 6 months</c>; empty for no time.</summary>
    public string Duration(SentenceTerm term) => _parts.Format(
    [
        .. new[] { (term.Years, _years), (term.Months, _months), (term.Days, _days) }
            .Where(part => part.Item1 > 0)
            .Select(part => part.Item2.Format(part.Item1)),
    ]);

    /// <summary>
    /// Returns the length of a sentence in words, in its own units: <c>five years</c>, <c>one year, six months</c>. If the language has no
    /// words for a number in it, all are in figures, as from <see cref="Duration"/>.
    /// </summary>
    public string DurationInWords(SentenceTerm term)
    {
        string?[] parts =
        [
            .. new[] { (term.Years, _years), (term.Months, _months), (term.Days, _days) }
                .Where(part => part.Item1 > 0)
                .Select(part => part.Item2.InWords(part.Item1, _words)),
        ];
        return parts.Contains(null) ? Duration(term) : _parts.Format(parts!);
    }

    /// <summary>
    /// Formats a time relative to now in its largest whole unit: <c>3 days ago</c>, <c>in 5 hours</c>; <c>now</c> within a minute. A month
    /// counts as 30 days and a year as 365.
    /// </summary>
    /// <param name="time">The time from now; negative for the past.</param>
    public string FromNow(TimeSpan time)
    {
        var days = (long)time.TotalDays;
        return days / DaysInYear is var years and not 0 ? _years.FromNow(years)
            : days / DaysInMonth is var months and not 0 ? _months.FromNow(months)
            : days != 0 ? _days.FromNow(days)
            : time.Hours != 0 ? _hours.FromNow(time.Hours)
            : time.Minutes != 0 ? _minutes.FromNow(time.Minutes)
            : _dates.Now;
    }

    /// <summary>
    /// Formats a day relative to today: <c>yesterday</c>, <c>today</c>, <c>tomorrow</c>, <c>in 3 days</c>; in two days, many languages have
    /// a word, such as <c>übermorgen</c>.
    /// </summary>
    /// <param name="fromToday">The number of days from today; negative for the past.</param>
    public string Day(int fromToday) => fromToday switch
    {
        -2 when _dates.BeforeYesterday is { } word => word,
        -1 => _dates.Yesterday,
        0 => _dates.Today,
        1 => _dates.Tomorrow,
        2 when _dates.AfterTomorrow is { } word => word,
        _ => _days.FromNow(fromToday),
    };

    /// <inheritdoc cref="NumberForm.CountsInMyriads"/>
    internal bool CountsInMyriads => _numbers.CountsInMyriads;

    /// <inheritdoc cref="NumberForm.InMyriads"/>
    internal string InMyriads(long number) => _numbers.InMyriads(number);

    internal PluralCategory CardinalOf(PluralOperands number) => _plurals.CategoryOf(number);

    internal PluralCategory OrdinalOf(PluralOperands number) => _ordinals.CategoryOf(number);

    internal static Locale Read(LanguageTag language)
    {
        using var document = EmbeddedJson.Open($"cldr/{language}");
        return new Locale(language, language, document.RootElement);
    }

    /// <summary>Returns the locale of the nearest region that CLDR has for the language, or <c>null</c>.</summary>
    private static Locale? FindRegion(LanguageTag wanted, LanguageTag language)
    {
        foreach (var tag in LanguageLookup.GetCandidates(wanted).TakeWhile(tag => tag != language))
        {
            if (Loaded.TryGetValue(tag, out var loaded))
            {
                return loaded;
            }

            // Only tags that CLDR has are kept: readers can send any.
            if (RegionalFormats.Has(language, tag))
            {
                return Loaded.GetOrAdd(tag, region => Read(language, region));
            }
        }

        return null;
    }

    private static Locale Read(LanguageTag language, LanguageTag region)
    {
        // A region with the formats of its language may still have words of its own for numbers.
        using var data = RegionalFormats.Read(language, region)
            ?? (NumberWords.Find(region) is null ? null : EmbeddedJson.Open($"cldr/{language}"));
        return data is null ? Loaded.GetOrAdd(language, Read) : new Locale(language, region, data.RootElement);
    }
}
