namespace WriteForRights;

/// <summary>
/// Gives a readonly partial record struct with its own <c>Parse</c> and <c>TryParse</c> the rest of a text form: the platform's parsing
/// interfaces, a type converter, and the members that its JSON converter needs.
/// </summary>
/// <param name="code">The problem code of a malformed text.</param>
/// <param name="example">The text that messages and schemas give as an example.</param>
[AttributeUsage(AttributeTargets.Struct)]
internal sealed class TextFormAttribute(string code, string example) : Attribute
{
    public string Code { get; } = code;

    public string Example { get; } = example;

    /// <summary>The method that returns the text as it is written in JSON; <c>ToString</c> by default.</summary>
    public string? Format { get; init; }
}
