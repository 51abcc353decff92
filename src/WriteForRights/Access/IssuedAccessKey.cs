namespace WriteForRights;

/// <summary>An access key that the server has created or rotated.</summary>
public sealed record IssuedAccessKey
{
    /// <summary>The key without its secret.</summary>
    public required AccessKey Description { get; init; }

    /// <summary>
    /// The key itself, which callers send as <c>Authorization: Bearer …</c>. The server keeps only a hash, so this is the only time that it
    /// is shown. <c>null</c> if the key was created before: rotate it to get another one.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>Returns a text without the key.</summary>
    public override string ToString() => $"(access key {Description.Id})";
}
