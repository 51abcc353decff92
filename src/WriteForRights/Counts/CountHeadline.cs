namespace WriteForRights;

/// <summary>Writes counts for headlines: <c>More than 436,000 actions</c>. They never claim more than is true.</summary>
/// <remarks>
/// A round count is shown exactly, any other as “more than” the next lower round number. A headline therefore never falls while the count
/// rises: “more than” a number comes after the number itself.
/// </remarks>
/// <example><code>
/// foreach (var actions in new[] { 57, 500, 436_292 })
/// {
///     Console.WriteLine(CountHeadline.Of(actions, LanguageTag.English)); // 57 actions, 500 actions, More than 436,000 actions
/// }
/// </code></example>
public static class CountHeadline
{
    /// <summary>
    /// Returns a number of actions in digits: <c>57 actions</c>, <c>100 actions</c>, <c>More than 100 actions</c>. Below 100 it is exact.
    /// From 100 on, a count is round if only its two leading digits are not 0; from 1,000 on, if only its three leading digits are not 0. A
    /// headline is therefore never below a round milestone, such as those of <see cref="Milestones.Default"/>, that was reached.
    /// </summary>
    /// <param name="actions">The count.</param>
    /// <param name="language">The language of the headline, or a section's wording in it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static LocalizedString Of(long actions, Wording language)
    {
        EnsureCount(actions, nameof(actions));
        return Digits(actions, RoundNumbers.InDigits(actions), language);
    }

    /// <summary>
    /// Returns a number of actions in digits, and never below a milestone that it has reached: with a goal of 12,345 reached,
    /// <c>More than 12,345 actions</c>.
    /// </summary>
    /// <param name="actions">The count.</param>
    /// <param name="language">The language of the headline, or a section's wording in it.</param>
    /// <param name="milestones">The milestones, such as those with the <see cref="Campaign.Goals"/> of the campaign.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static LocalizedString Of(long actions, Wording language, Milestones milestones)
    {
        EnsureCount(actions, nameof(actions));
        return Digits(actions, Math.Max(RoundNumbers.InDigits(actions), milestones.LastReached(actions)), language);
    }

    /// <summary>
    /// Returns a number of actions as people say it: <c>More than half a million actions</c>, <c>More than 1.5 million actions</c>.
    /// </summary>
    /// <remarks>
    /// In words, a count is round if it is half a million, from a million on if only its two leading digits are not 0, and from ten million
    /// on if it is a whole number of millions. Below half a million and from 510,000 to 999,999, the headline is that of
    /// <see cref="Of(long, Wording)"/>. From 1,000,000,000 on the number is, too, but languages that count in ten thousands say it in
    /// words: <c>12億3000万件のアクション</c>.
    /// </remarks>
    /// <param name="actions">The count.</param>
    /// <param name="language">The language of the headline, or a section's wording in it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static LocalizedString InWords(long actions, Wording language)
    {
        EnsureCount(actions, nameof(actions));
        return Words(actions, RoundNumbers.InWords(actions), language);
    }

    /// <summary>
    /// Returns a number of actions as people say it, and never below a milestone that it has reached. A milestone for which there are no
    /// words is given in digits.
    /// </summary>
    /// <param name="actions">The count.</param>
    /// <param name="language">The language of the headline, or a section's wording in it.</param>
    /// <param name="milestones">The milestones, such as those with the <see cref="Campaign.Goals"/> of the campaign.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static LocalizedString InWords(long actions, Wording language, Milestones milestones)
    {
        EnsureCount(actions, nameof(actions));
        return Words(actions, Math.Max(RoundNumbers.InWords(actions), milestones.LastReached(actions)), language);
    }

    /// <summary>
    /// Returns a published figure, exactly as precise as its publisher states it, with source and date:
    /// <c>More than half a million actions (source: …, 2022-03)</c>.
    /// </summary>
    /// <param name="figure">The figure. If this version does not know its qualifier, it is shown as approximate.</param>
    /// <param name="source">The source that the figure names.</param>
    /// <param name="language">The language of the headline, or a section's wording in it.</param>
    /// <exception cref="ArgumentException">The source is not the one that the figure names.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The figure is negative.</exception>
    public static LocalizedString Of(PublishedFigure figure, Source source, Wording language)
    {
        EnsureCount(figure.Number, nameof(figure));
        if (figure.Source != source.Id)
        {
            throw new ArgumentException("The figure names another source.", nameof(source));
        }

        var qualifier = figure.Qualifier.IsKnown ? figure.Qualifier : FigureQualifier.About;
        var headline = Words(figure.Number, qualifier, language);
        var text = Catalogue.For(language).Text(
            "figure.cited",
            ("headline", headline.Text),
            ("source", source.Publisher),
            ("date", Catalogue.For(language).Locale.Date(figure.AsOf)));
        return headline with { Text = text };
    }

    private static LocalizedString Digits(long count, long shown, Wording language) =>
        Digits(shown, QualifierOf(count, shown), language);

    private static LocalizedString Words(long count, long shown, Wording language) =>
        Words(shown, QualifierOf(count, shown), language);

    private static FigureQualifier QualifierOf(long count, long shown) =>
        shown == count ? FigureQualifier.Exactly : FigureQualifier.MoreThan;

    private static string MillionsPrefix(FigureQualifier qualifier) =>
        qualifier == FigureQualifier.MoreThan ? "headline.millions.more-than."
        : qualifier == FigureQualifier.Exactly ? "headline.millions.exactly."
        : $"headline.millions.{qualifier}.";

    // Constants, to avoid an allocation: a headline is written each time that a page is shown.
    private static string Prefix(FigureQualifier qualifier) =>
        qualifier == FigureQualifier.MoreThan ? "headline.more-than."
        : qualifier == FigureQualifier.Exactly ? "headline.exactly."
        : $"headline.{qualifier}.";

    /// <summary>Returns a headline in digits.</summary>
    private static LocalizedString Digits(long number, FigureQualifier qualifier, Wording language)
    {
        var catalogue = Catalogue.For(language);
        return new(catalogue.Language, catalogue.Plural(Prefix(qualifier), number));
    }

    /// <summary>Returns a headline in words if the language has words for the number, otherwise in digits.</summary>
    private static LocalizedString Words(long number, FigureQualifier qualifier, Wording language)
    {
        var catalogue = Catalogue.For(language);
        if (!RoundNumbers.HasWords(number, catalogue.Locale.CountsInMyriads))
        {
            return Digits(number, qualifier, language);
        }

        if (number is RoundNumbers.HalfMillion or RoundNumbers.Million)
        {
            var words = number == RoundNumbers.HalfMillion ? "headline.half-million." : "headline.million.";
            return new(catalogue.Language, catalogue.Text(words + qualifier));
        }

        var prefix = MillionsPrefix(qualifier);
        return new(
            catalogue.Language,
            catalogue.Locale.CountsInMyriads
                ? catalogue.Fill(catalogue.Form(prefix, number), Catalogue.Myriads, catalogue.Locale.InMyriads(number))
            : number % RoundNumbers.Million == 0 ? catalogue.Plural(prefix, number / RoundNumbers.Million)
            : catalogue.Plural(prefix, decimal.Divide(number, RoundNumbers.Million)));
    }

    private static void EnsureCount(long count, string name)
    {
        if (count < 0)
        {
            throw new ArgumentOutOfRangeException(name, "A count must not be negative.");
        }
    }
}
