namespace WriteForRights.AspNetCore;

/// <summary>Options of the JSON that an app's endpoints and controllers read: see <c>AddWriteForRightsJson</c>.</summary>
public sealed class WriteForRightsJsonOptions
{
    /// <summary>
    /// Whether unknown members of this library's types are ignored. If not, they are refused, as the campaign server refuses them, so that
    /// a misspelt <c>quantity</c> does not become 1. <c>false</c> by default.
    /// </summary>
    public bool AllowUnknownMembers { get; set; }
}
