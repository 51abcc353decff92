namespace WriteForRights;

/// <summary>A count in words, for a headline: <c>More than 436,000 actions</c>. It never says more than is true.</summary>
public static class CountHeadline
{
    /// <summary>Below this number a count is given exactly.</summary>
    private const long Small = 20;

    /// <summary>Languages that count in ten thousands say so many of them, where others say so many million.</summary>
    private const string Myriads = "{myriads}";

    /// <summary>
    /// A number of actions in the reader's language: exact below 20, above it rounded down to the leading digits (one below 100, two
    /// below 1,000, three from there on) and always below the true number.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static LocalizedString Of(long actions, LanguageTag reader)
    {
        EnsureCount(actions, nameof(actions));
        return actions < Small
            ? Digits(actions, FigureQualifier.Exactly, reader)
            : Digits(RoundDown(actions), FigureQualifier.MoreThan, reader);
    }

    /// <summary>
    /// A number of actions as people say it: <c>More than half a million actions</c>, <c>More than 1.5 million actions</c>. The number
    /// said is at most a tenth below the true one; what is exactly half a million or so many million is said exactly. Below half a
    /// million, from 550,001 to 999,999 and from 1,000,000,000 on it is that of <see cref="Of(long, LanguageTag)"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static LocalizedString InWords(long actions, LanguageTag reader)
    {
        EnsureCount(actions, nameof(actions));
        return RoundWords.IsSayable(actions) ? Words(actions, FigureQualifier.Exactly, reader)
            : RoundWords.GreatestBelow(actions) is { } said ? Words(said, FigureQualifier.MoreThan, reader)
            : Of(actions, reader);
    }

    /// <summary>
    /// A figure that somebody published, as exact as its publisher says and no more, with where and when:
    /// <c>More than half a million actions (source: …, 2022-03)</c>.
    /// </summary>
    /// <param name="figure">The figure. One whose qualifier this version does not know is given as near the true number.</param>
    /// <param name="source">The source that the figure names.</param>
    /// <param name="reader">The reader's language.</param>
    /// <exception cref="ArgumentException">The source is not the one that the figure names.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The figure is negative.</exception>
    public static LocalizedString Of(PublishedFigure figure, Source source, LanguageTag reader)
    {
        EnsureCount(figure.Number, nameof(figure));
        if (figure.Source != source.Id)
        {
            throw new ArgumentException("The figure is of another source.", nameof(source));
        }

        var qualifier = figure.Qualifier.IsKnown ? figure.Qualifier : FigureQualifier.About;
        var words = RoundWords.IsSayable(figure.Number)
            ? Words(figure.Number, qualifier, reader)
            : Digits(figure.Number, qualifier, reader);
        var text = Catalogue.For(reader).Text(
            "figure.cited", ("headline", words.Text), ("source", source.Publisher), ("date", Locale.For(reader).Date(figure.AsOf)));
        return words with { Text = text };
    }

    private static string MillionsPrefix(FigureQualifier qualifier) =>
        qualifier == FigureQualifier.MoreThan ? "headline.millions.more-than."
        : qualifier == FigureQualifier.Exactly ? "headline.millions.exactly."
        : $"headline.millions.{qualifier}.";

    // Written out, since a headline is asked for at every look at a page.
    private static string Prefix(FigureQualifier qualifier) =>
        qualifier == FigureQualifier.MoreThan ? "headline.more-than."
        : qualifier == FigureQualifier.Exactly ? "headline.exactly."
        : $"headline.{qualifier}.";

    /// <summary>A number in digits.</summary>
    private static LocalizedString Digits(long number, FigureQualifier qualifier, LanguageTag reader)
    {
        var catalogue = Catalogue.For(reader);
        return number == 0 && qualifier == FigureQualifier.Exactly
            ? new(catalogue.Language, catalogue.Text("headline.exactly.zero"))
            : new(catalogue.Language, catalogue.Plural(Prefix(qualifier), number));
    }

    /// <summary>Half a million, or so many million.</summary>
    private static LocalizedString Words(long number, FigureQualifier qualifier, LanguageTag reader)
    {
        var catalogue = Catalogue.For(reader);
        if (number is RoundWords.HalfMillion or RoundWords.Million)
        {
            var words = number == RoundWords.HalfMillion ? "headline.half-million." : "headline.million.";
            return new(catalogue.Language, catalogue.Text(words + qualifier));
        }

        // In tenths, of which the last is said only where it is not 0: 2 or 2.5.
        var millions = number % RoundWords.Million == 0 ? number / RoundWords.Million : decimal.Divide(number, RoundWords.Million);
        var form = catalogue.Form(MillionsPrefix(qualifier), catalogue.Locale.Plural(millions));
        return new(catalogue.Language, form.Contains(Catalogue.Number)
            ? catalogue.Fill(form, Catalogue.Number, catalogue.Locale.Number(millions))
            : catalogue.Fill(form, Myriads, catalogue.Locale.Number(number / RoundWords.Myriad)));
    }

    /// <summary>The greatest number of few leading digits that is below a count of at least 20.</summary>
    private static long RoundDown(long count)
    {
        var below = count - 1;
        var step = 10L;
        while (below / step >= 1_000)
        {
            step *= 10;
        }

        return below / step * step;
    }

    private static void EnsureCount(long count, string name)
    {
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(name, "A count is never negative.");
        }
    }
}
