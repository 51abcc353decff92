namespace WriteForRights;

/// <summary>Declares a readonly partial record struct as an id: a slug.</summary>
/// <param name="example">The id that messages and schemas give as an example.</param>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class IdAttribute(string example) : Attribute
{
    public string Example { get; } = example;
}
