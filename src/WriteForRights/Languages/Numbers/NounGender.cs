namespace WriteForRights;

/// <summary>
/// The grammatical gender of the noun that a number goes with: <c>une semaine</c>, <c>un mois</c>. Languages without genders ignore it.
/// </summary>
public enum NounGender
{
    /// <summary>Masculine, and the common gender of Dutch and Swedish.</summary>
    Masculine,

    /// <summary>Feminine.</summary>
    Feminine,

    /// <summary>Neuter.</summary>
    Neuter,
}
