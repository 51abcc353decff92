namespace WriteForRights.Server;

/// <summary>An access key as it is stored: with hashes in the place of secrets.</summary>
/// <param name="Key">The key without its secret.</param>
/// <param name="Hash">The hash of the latest key text.</param>
/// <param name="PreviousHash">The hash of the one before; <c>null</c> if there is none.</param>
internal sealed record StoredKey(AccessKey Key, byte[] Hash, byte[]? PreviousHash = null);
