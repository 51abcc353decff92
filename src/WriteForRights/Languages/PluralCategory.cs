namespace WriteForRights;

/// <summary>
/// A plural category of Unicode CLDR: the form that a word takes beside a number. Each language has some of them, and always
/// <see cref="Other"/>. Their numbers differ between languages: in Russian, <see cref="One"/> also covers 21.
/// </summary>
public enum PluralCategory
{
    /// <summary>The general form, for numbers without their own form.</summary>
    Other,

    /// <summary>The form for 0 in Arabic.</summary>
    Zero,

    /// <summary>The form for 1.</summary>
    One,

    /// <summary>The form for 2 in Slovenian.</summary>
    Two,

    /// <summary>The form for 3 in Polish.</summary>
    Few,

    /// <summary>The form for 5 in Polish, or for a million in French.</summary>
    Many,
}
