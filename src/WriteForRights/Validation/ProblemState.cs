namespace WriteForRights;

/// <summary>What a validation failure carries so that its message can be said in any language.</summary>
internal sealed class ProblemState((string Name, string Value)[] arguments)
{
    internal (string Name, string Value)[] Arguments { get; } = arguments;
}
