namespace WriteForRights;

/// <summary>Makes a <see cref="Fact{T}"/>.</summary>
public static class Fact
{
    /// <summary>A fact that is known and may be shown.</summary>
    /// <exception cref="ArgumentNullException">There is no value.</exception>
    public static Fact<T> Disclosed<T>(T value)
        where T : notnull => value is null ? throw new ArgumentNullException(nameof(value)) : new(value, null);

    /// <summary>A fact of which only the reason is given why it is not shown.</summary>
    /// <exception cref="ArgumentException">The reason is the default, which is none.</exception>
    public static Fact<T> Withheld<T>(WithheldReason reason)
        where T : notnull =>
        reason == default ? throw new ArgumentException("A fact is withheld for a reason.", nameof(reason)) : new(default, reason);
}
