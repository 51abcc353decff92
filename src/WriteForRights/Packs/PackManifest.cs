namespace WriteForRights;

/// <summary>What <c>pack.json</c> says: that the folder is a campaign pack, and of which format.</summary>
internal sealed record PackManifest
{
    internal const int CurrentFormat = 1;

    public required int Format { get; init; }
}
