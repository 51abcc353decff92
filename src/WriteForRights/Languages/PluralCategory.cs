namespace WriteForRights;

/// <summary>
/// Which form a word takes beside a number: a category of Unicode CLDR. Each language has some of them, <see cref="Other"/> always; what
/// they stand for differs from one to the next (in Russian <see cref="One"/> goes with 21 too).
/// </summary>
public enum PluralCategory
{
    /// <summary>Beside none, and beside all numbers that have no form of their own.</summary>
    Other,

    /// <summary>As beside 0 in Arabic.</summary>
    Zero,

    /// <summary>As beside 1.</summary>
    One,

    /// <summary>As beside 2 in Slovenian.</summary>
    Two,

    /// <summary>As beside 3 in Polish.</summary>
    Few,

    /// <summary>As beside 5 in Polish, or beside a million in French.</summary>
    Many,
}
