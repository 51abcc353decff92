using System.Collections.Concurrent;
using System.Text.Json;

namespace WriteForRights;

/// <summary>
/// What is customary in a language: how numbers, dates, lists and lengths of time are written, and which form of a word goes with a
/// number. The data are those of Unicode CLDR, in the package, so the same text comes out on every machine, with ICU or without.
/// </summary>
/// <remarks>
/// A language is read when it is first asked for. Dates are of the Gregorian calendar in every language, since a year or a month that is
/// known no closer has no counterpart in another. Texts that run another way than the language are isolated (UAX #9).
/// </remarks>
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

    private Locale(LanguageTag language, JsonElement data)
    {
        Language = language;
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

    /// <summary>The language that this is about, which may differ from the one that was asked for.</summary>
    public LanguageTag Language { get; }

    /// <summary>The categories of numbers that the language tells apart.</summary>
    public IEnumerable<PluralCategory> PluralCategories => _plurals.Categories;

    /// <summary>For a reader: of the reader's language, else of a more general form of it, else of English.</summary>
    public static Locale For(LanguageTag language) => Find(language) ?? Find(LanguageTag.English)!;

    /// <summary>Of the reader's language, else of a more general form of it; nothing where the library does not speak it.</summary>
    public static Locale? Find(LanguageTag language) =>
        MessageLanguages.Find(language) is { } found ? Loaded.GetOrAdd(found, Read) : null;

    /// <summary>The form of a word that goes with a whole number: <c>1 letter</c>, <c>2 letters</c>.</summary>
    public PluralCategory Plural(long number) => _plurals.CategoryOf(PluralOperands.Of(number));

    /// <summary>The form that goes with a number of so many digits after its point: 1 differs from 1.0.</summary>
    public PluralCategory Plural(decimal number) => _plurals.CategoryOf(PluralOperands.Of(number));

    /// <summary>The form of an ordinal: <c>1st</c>, <c>2nd</c>, <c>3rd</c>, <c>4th</c>.</summary>
    public PluralCategory Ordinal(long number) => _ordinals.CategoryOf(PluralOperands.Of(number));

    /// <summary>A whole number: <c>436,292</c>.</summary>
    public string Number(long number) => _numbers.Of(number);

    /// <summary>A number with all the digits after its point that it has: <c>2.50</c>.</summary>
    /// <exception cref="OverflowException">The number is beyond 9,223,372,036,854,775,807, or has more than 18 digits after its point.</exception>
    public string Number(decimal number) => _numbers.Of(number);

    /// <summary>A date as precise as it is known: <c>10 December 2022</c>, <c>December 2022</c>, <c>2022</c>.</summary>
    public string Date(PartialDate date) => _dates.Of(date);

    /// <summary>Items strung together: <c>A, B and C</c>; nothing for none.</summary>
    public string List(IEnumerable<string> items) => _and.Of([.. items]);

    /// <summary>Items of which one is meant: <c>A, B or C</c>; nothing for none.</summary>
    public string Alternatives(IEnumerable<string> items) => _or.Of([.. items]);

    /// <summary>How long a sentence is, in the units in which it was given: <c>1 year, 6 months</c>; nothing for no time at all.</summary>
    public string Duration(SentenceTerm term) => _parts.Of(
    [
        .. new[] { (term.Years, _years), (term.Months, _months), (term.Days, _days) }
            .Where(part => part.Item1 > 0)
            .Select(part => part.Item2.Count(part.Item1)),
    ]);

    /// <summary>
    /// How far off something is, in the greatest unit of which there is a whole one: <c>3 days ago</c>, <c>in 5 hours</c>; <c>now</c> within
    /// a minute. A month is 30 days here and a year 365.
    /// </summary>
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

    /// <summary>A day, by how many days it is from today: <c>yesterday</c>, <c>today</c>, <c>tomorrow</c>, <c>in 3 days</c>.</summary>
    public string Day(int fromToday) => fromToday switch
    {
        -1 => _dates.Yesterday,
        0 => _dates.Today,
        1 => _dates.Tomorrow,
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
        using var stream = typeof(Locale).Assembly.GetManifestResourceStream($"cldr/{language}")
            ?? throw new InvalidOperationException($"The data of {language} are not in the assembly.");
        using var document = JsonDocument.Parse(stream);
        return new Locale(language, document.RootElement);
    }
}
