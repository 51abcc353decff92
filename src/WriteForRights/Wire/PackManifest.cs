namespace WriteForRights;

/// <summary>The content of <c>pack.json</c>, which marks the files beside it as a campaign pack of a format.</summary>
internal sealed record PackManifest
{
    /// <summary>The format that this version writes. It reads this one and all earlier ones, from 1.</summary>
    internal const int CurrentFormat = 1;

    /// <summary>The format of the pack, from 1. It rises with every change of the format.</summary>
    public required int Format { get; init; }
}
