namespace WriteForRights;

/// <summary>Declares a readonly partial record struct as a UUID of version 7.</summary>
/// <param name="code">The problem code of a malformed text.</param>
/// <param name="example">The id that messages and schemas give as an example.</param>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class UuidAttribute(string code, string example) : Attribute
{
    public string Code { get; } = code;

    public string Example { get; } = example;
}
