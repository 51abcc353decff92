namespace WriteForRights;

/// <summary>A converter of a JSON array. The shape checker checks its items.</summary>
internal interface IListConverter
{
    Type ItemType { get; }
}

/// <summary>A converter of a fact that may be withheld. The shape checker checks the fact or the reason, whichever is given.</summary>
internal interface IFactConverter
{
    Type ValueType { get; }
}
