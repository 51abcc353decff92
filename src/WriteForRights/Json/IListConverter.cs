namespace WriteForRights;

/// <summary>A converter of a JSON array, whose items the shape checker goes into.</summary>
internal interface IListConverter
{
    Type ItemType { get; }
}
