namespace WriteForRights.Server;

/// <summary>The stored form of a ledger's key.</summary>
internal static class LedgerKeyRow
{
    private const string Column = "setting.value";

    private static ReadOnlySpan<byte> Row => "fingerprint-key"u8;

    /// <summary>Returns the ledger's key in the form in which it is stored.</summary>
    internal static byte[] Write(byte[] ledgerKey, PersonalSeal seal) => seal.IsOn ? seal.Seal(ledgerKey, Column, Row) : ledgerKey;

    /// <summary>Returns the ledger's key, or <c>null</c> if it is sealed with a key that is missing.</summary>
    internal static byte[]? Read(byte[] stored, PersonalSeal seal) =>
        stored.Length == LedgerKey.Length ? stored
        : seal.TryOpen(stored, Column, Row, out var plain) ? plain
        : null;
}
