namespace WriteForRights;

/// <summary>The codes of what was taken off a letter that was given where only its body is wanted.</summary>
public static class AppealFindingCodes
{
    /// <summary>The address, the date or other lines above the salutation were taken off.</summary>
    public const string HeadRemoved = "head-removed";

    /// <summary>The salutation was taken off.</summary>
    public const string SalutationRemoved = "salutation-removed";

    /// <summary>The closing was taken off.</summary>
    public const string ClosingRemoved = "closing-removed";

    /// <summary>The signature was taken off.</summary>
    public const string SignatureRemoved = "signature-removed";
}
