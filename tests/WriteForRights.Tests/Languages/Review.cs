using System.Text.Json;

namespace WriteForRights.Tests;

/// <summary>The review of a file with words by a native speaker.</summary>
/// <param name="By">The name of the reviewer, as they want to be named.</param>
/// <param name="On">The day on which they had read it.</param>
/// <param name="Parts">The parts that they read; empty for all of them.</param>
internal sealed record Review(string By, DateOnly On, string[] Parts)
{
    /// <summary>The member of a file that lists its reviews.</summary>
    internal const string Member = "reviews";

    private const string DateFormat = "yyyy-MM-dd";

    /// <summary>Returns the reviews of a file.</summary>
    /// <param name="root">The file.</param>
    /// <param name="parts">The names of its parts; empty if it has none.</param>
    /// <param name="today">The current day.</param>
    /// <exception cref="FormatException">A review does not have the form that <c>docs/languages/REVIEWING.md</c> gives.</exception>
    internal static Review[] In(JsonElement root, string[] parts, DateOnly today)
    {
        var reviews = root.GetProperty(Member).EnumerateArray().Select((review, i) => Read(review, i, parts, today)).ToArray();
        for (var i = 1; i < reviews.Length; i++)
        {
            Require(reviews[i].On >= reviews[i - 1].On, i, "is older than the one before it");
        }

        return reviews;
    }

    private static Review Read(JsonElement review, int index, string[] parts, DateOnly today)
    {
        Require(review.ValueKind == JsonValueKind.Object, index, "is not an object");
        var members = review.EnumerateObject().Select(member => member.Name).ToArray();
        Require(members is ["by", "on"] or ["by", "on", "parts"], index, "does not have the members by, on and, if needed, parts");
        var by = Text(review.GetProperty("by"));
        Require(by.Trim().Length > 0 && by.Trim() == by, index, "has no name in by");
        Require(DateOnly.TryParseExact(Text(review.GetProperty("on")), DateFormat, out var on), index, $"has no date {DateFormat} in on");
        Require(on <= today, index, "is dated in the future");
        var read = review.TryGetProperty("parts", out var list) ? [.. list.EnumerateArray().Select(Text)] : Array.Empty<string>();
        Require(members.Length == 2 || (read.Length > 0 && read.Distinct().Count() == read.Length), index, "has parts that are empty or repeated");
        Require(read.All(parts.Contains), index, $"has other parts than {string.Join(", ", parts)}");
        return new Review(by, on, read);
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : string.Empty;

    private static void Require(bool isMet, int index, string mistake)
    {
        if (!isMet)
        {
            throw new FormatException($"Review {index} {mistake}.");
        }
    }
}
