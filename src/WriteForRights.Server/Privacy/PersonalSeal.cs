using System.Diagnostics.CodeAnalysis;

namespace WriteForRights.Server;

/// <summary>Seals personal values before they are stored. This one only marks them: the values are readable.</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "A seal with keys has the same members.")]
internal sealed class PersonalSeal
{
    private const byte Plain = 0;

    /// <summary>Returns a value in the form in which it is stored.</summary>
    /// <param name="plain">The value.</param>
    /// <param name="column">The table and column.</param>
    /// <param name="row">The key of the row.</param>
    internal byte[] Seal(ReadOnlySpan<byte> plain, string column, ReadOnlySpan<byte> row) => [Plain, .. plain];

    /// <summary>Returns whether a stored value can be opened.</summary>
    /// <param name="sealedValue">The stored value.</param>
    /// <param name="column">The table and column.</param>
    /// <param name="row">The key of the row.</param>
    /// <param name="plain">The value; <c>null</c> if it cannot be opened.</param>
    internal bool TryOpen(ReadOnlySpan<byte> sealedValue, string column, ReadOnlySpan<byte> row, [NotNullWhen(true)] out byte[]? plain)
    {
        plain = sealedValue is [Plain, ..] ? sealedValue[1..].ToArray() : null;
        return plain is not null;
    }
}
