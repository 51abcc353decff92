using System.Globalization;

namespace WriteForRights;

/// <summary>How values are named in a message.</summary>
internal static class Words
{
    internal static string List<T>(IEnumerable<T> values)
        where T : struct => string.Join(", ", values.Select(value => value.ToString()));

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
