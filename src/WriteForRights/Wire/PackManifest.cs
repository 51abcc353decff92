namespace WriteForRights;

/// <summary>What <c>pack.json</c> says: that the files beside it are a campaign pack, and of which format.</summary>
internal sealed record PackManifest
{
    /// <summary>The format that this version writes. It reads this one and every earlier one, down to 1.</summary>
    internal const int CurrentFormat = 1;

    /// <summary>The format of the pack. It rises whenever what a pack may hold changes.</summary>
    public required int Format { get; init; }
}
