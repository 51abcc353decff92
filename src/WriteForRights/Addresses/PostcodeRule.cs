using System.Text.Json;

namespace WriteForRights;

/// <summary>The rule of a country's postcodes.</summary>
internal sealed class PostcodeRule(JsonElement country)
{
    /// <summary>The abbreviations of the country, other than its two letters, that people write before a postcode.</summary>
    internal string[] Prefixes { get; } = [.. country.GetProperty("prefixes").Strings()];

    /// <summary>An invented postcode.</summary>
    internal string Example { get; } = country.GetProperty("example").GetString()!;

    /// <summary>The shapes, in the notation of <see cref="PostcodeShape"/>.</summary>
    internal string[] Shapes { get; } = [.. country.GetProperty("shapes").Strings()];
}
