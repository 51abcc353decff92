namespace WriteForRights;

/// <summary>A count in words, for a headline: <c>More than 436,000 actions</c>. It never says more than is true.</summary>
public static class CountHeadline
{
    /// <summary>Below this number a count is given exactly.</summary>
    private const long Small = 20;

    /// <summary>
    /// A number of actions in the reader's language: exact below 20, above it rounded down to the leading digits (one below 100, two
    /// below 1,000, three from there on) and always below the true number.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public static LocalizedString Of(long actions, LanguageTag reader)
    {
        if (actions < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(actions), "A count is never negative.");
        }

        var catalogue = Catalogue.For(reader);
        var shown = actions < Small ? actions : RoundDown(actions);
        var form = actions == 0 ? "headline.exactly.zero"
            : Form(catalogue, actions < Small ? "headline.exactly." : "headline.more-than.", shown);
        return new(catalogue.Language, catalogue.Text(form, ("number", NumberText.Of(shown, catalogue.Language))));
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

    private static string Form(Catalogue catalogue, string prefix, long number)
    {
        var form = prefix + PluralRules.CategoryOf(number, catalogue.Language);
        return catalogue.Has(form) ? form : prefix + "other";
    }
}
