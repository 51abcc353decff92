namespace WriteForRights.Server;

/// <summary>A permission of a caller.</summary>
internal enum AccessScope
{
    /// <summary>Reading exact numbers of signatures and people.</summary>
    ReadExact,
}
