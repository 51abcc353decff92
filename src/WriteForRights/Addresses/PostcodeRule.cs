namespace WriteForRights;

/// <summary>The rule of a country's postcodes.</summary>
internal sealed class PostcodeRule(string prefixes, string example, params string[] shapes)
{
    /// <summary>The abbreviations of the country, other than its two letters, that people write before a postcode.</summary>
    internal string[] Prefixes { get; } = prefixes.Split(' ');

    /// <summary>An invented postcode.</summary>
    internal string Example { get; } = example;

    /// <summary>The shapes, in the notation of <see cref="PostcodeShape"/>.</summary>
    internal string[] Shapes { get; } = shapes;
}
