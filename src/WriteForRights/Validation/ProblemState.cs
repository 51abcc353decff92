namespace WriteForRights;

/// <summary>The arguments of a validation failure, so that its message can be made in any language.</summary>
internal sealed class ProblemState((string Name, string Value)[] arguments, int? at = null)
{
    internal (string Name, string Value)[] Arguments { get; } = arguments;

    /// <summary>The index in the text, in UTF-16 units; <c>null</c> if the problem concerns all of it.</summary>
    internal int? At { get; } = at;
}
