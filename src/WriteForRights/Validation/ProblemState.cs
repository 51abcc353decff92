namespace WriteForRights;

/// <summary>What a validation failure carries so that its message can be said in any language.</summary>
internal sealed class ProblemState((string Name, string Value)[] arguments, int? at = null)
{
    internal (string Name, string Value)[] Arguments { get; } = arguments;

    /// <summary>Where in the text, if the problem is of a part of it.</summary>
    internal int? At { get; } = at;
}
