namespace WriteForRights;

/// <summary>The codes of the parts that were removed when a supporter pasted a whole letter as the body.</summary>
public static class AppealFindingCodes
{
    /// <summary>An address, a date or other lines above the salutation were removed.</summary>
    public const string HeadRemoved = "head-removed";

    /// <summary>The salutation was removed.</summary>
    public const string SalutationRemoved = "salutation-removed";

    /// <summary>The closing was removed.</summary>
    public const string ClosingRemoved = "closing-removed";

    /// <summary>The signature was removed.</summary>
    public const string SignatureRemoved = "signature-removed";
}
