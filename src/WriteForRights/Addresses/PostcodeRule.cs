namespace WriteForRights;

/// <summary>The rule of a country's postcodes.</summary>
internal sealed class PostcodeRule(string signs, string example, params string[] shapes)
{
    /// <summary>The signs of the country beside its two letters, as people write them before a code.</summary>
    internal string[] Signs { get; } = signs.Split(' ');

    /// <summary>A code, made up.</summary>
    internal string Example { get; } = example;

    /// <summary>The shapes, in the notation of <see cref="PostcodeShape"/>.</summary>
    internal string[] Shapes { get; } = shapes;
}
