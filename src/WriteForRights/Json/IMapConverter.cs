namespace WriteForRights;

/// <summary>A converter of a JSON object used as a map, whose keys and values the shape checker goes into.</summary>
internal interface IMapConverter
{
    Type KeyType { get; }

    Type ValueType { get; }
}
