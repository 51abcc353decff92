namespace WriteForRights;

/// <summary>A converter of a fact that may be withheld: the shape checker goes into whichever of the two there is.</summary>
internal interface IFactConverter
{
    Type ValueType { get; }
}
