namespace WriteForRights;

/// <summary>A count for a headline: <c>More than 436,000 actions</c>. It never says more than is true.</summary>
/// <remarks>
/// A round count is said as it is, any other as more than the next lower round number. So what is said never falls while the count rises:
/// the number stays or becomes greater, and “more than” a number follows the number itself.
/// </remarks>
public static class CountHeadline
{
    /// <summary>Languages that count in ten thousands say so many of them, where others say so many million.</summary>
    private const string Myriads = "{myriads}";

    /// <summary>
    /// Returns a number of actions in digits, in the reader's language: <c>57 actions</c>, <c>100 actions</c>, <c>More than 100 actions</c>.
    /// Below 100 it is exact. From 100 on a count is round if only its two leading digits are not 0, from 1,000 on its three leading
    /// digits. So a headline is never below a round milestone, such as those of <see cref="Milestones.Default"/>, that was reached.
    /// </summary>
    /// <param name="actions">The count.</param>
    /// <param name="reader">The reader's language.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static LocalizedString Of(long actions, LanguageTag reader)
    {
        EnsureCount(actions, nameof(actions));
        return Digits(actions, RoundNumbers.InDigits(actions), reader);
    }

    /// <summary>
    /// Returns a number of actions in digits, and never below a milestone that it has reached: with a goal of 12,345 reached,
    /// <c>More than 12,345 actions</c>.
    /// </summary>
    /// <param name="actions">The count.</param>
    /// <param name="reader">The reader's language.</param>
    /// <param name="milestones">The milestones, such as those with the <see cref="Campaign.Goals"/> of the campaign.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static LocalizedString Of(long actions, LanguageTag reader, Milestones milestones)
    {
        EnsureCount(actions, nameof(actions));
        return Digits(actions, Math.Max(RoundNumbers.InDigits(actions), milestones.LastReached(actions)), reader);
    }

    /// <summary>
    /// Returns a number of actions as people say it: <c>More than half a million actions</c>, <c>More than 1.5 million actions</c>. In
    /// words a count is round if it is half a million, has two leading digits from a million on, or is a whole number of millions from ten
    /// million on. Below half a million and from 510,000 to 999,999 it is that of <see cref="Of(long, LanguageTag)"/>. From 1,000,000,000
    /// on so are its digits, with words in the languages that count in ten thousands: <c>12億3000万件のアクション</c>.
    /// </summary>
    /// <param name="actions">The count.</param>
    /// <param name="reader">The reader's language.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static LocalizedString InWords(long actions, LanguageTag reader)
    {
        EnsureCount(actions, nameof(actions));
        return Said(actions, RoundNumbers.InWords(actions), reader);
    }

    /// <summary>
    /// Returns a number of actions as people say it, and never below a milestone that it has reached. A milestone for which there are no
    /// words is given in digits.
    /// </summary>
    /// <param name="actions">The count.</param>
    /// <param name="reader">The reader's language.</param>
    /// <param name="milestones">The milestones, such as those with the <see cref="Campaign.Goals"/> of the campaign.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static LocalizedString InWords(long actions, LanguageTag reader, Milestones milestones)
    {
        EnsureCount(actions, nameof(actions));
        return Said(actions, Math.Max(RoundNumbers.InWords(actions), milestones.LastReached(actions)), reader);
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
        var words = Number(figure.Number, qualifier, reader);
        var text = Catalogue.For(reader).Text(
            "figure.cited", ("headline", words.Text), ("source", source.Publisher), ("date", Locale.For(reader).Date(figure.AsOf)));
        return words with { Text = text };
    }

    private static LocalizedString Digits(long count, long said, LanguageTag reader) => Digits(said, QualifierOf(count, said), reader);

    private static LocalizedString Said(long count, long said, LanguageTag reader) => Number(said, QualifierOf(count, said), reader);

    private static FigureQualifier QualifierOf(long count, long said) => said == count ? FigureQualifier.Exactly : FigureQualifier.MoreThan;

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

    /// <summary>A number in words where the language has some for it, else in digits.</summary>
    private static LocalizedString Number(long number, FigureQualifier qualifier, LanguageTag reader)
    {
        var catalogue = Catalogue.For(reader);
        if (!RoundNumbers.IsSayable(number, catalogue.Locale.CountsInMyriads))
        {
            return Digits(number, qualifier, reader);
        }

        if (number is RoundNumbers.HalfMillion or RoundNumbers.Million)
        {
            var words = number == RoundNumbers.HalfMillion ? "headline.half-million." : "headline.million.";
            return new(catalogue.Language, catalogue.Text(words + qualifier));
        }

        // In tenths, of which the last is said only where it is not 0: 2 or 2.5.
        var millions = number % RoundNumbers.Million == 0
            ? number / RoundNumbers.Million
            : decimal.Divide(number, RoundNumbers.Million);
        var form = catalogue.Form(MillionsPrefix(qualifier), catalogue.Locale.Plural(millions));
        return new(catalogue.Language, catalogue.Locale.CountsInMyriads
            ? catalogue.Fill(form, Myriads, catalogue.Locale.InMyriads(number))
            : catalogue.Fill(form, Catalogue.Number, catalogue.Locale.Number(millions)));
    }

    private static void EnsureCount(long count, string name)
    {
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(name, "A count is never negative.");
        }
    }
}
