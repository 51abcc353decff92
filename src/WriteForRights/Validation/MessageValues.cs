using System.Globalization;

namespace WriteForRights;

/// <summary>Formats values for a message, the same in every culture.</summary>
internal static class MessageValues
{
    internal static string List<T>(IEnumerable<T> values)
        where T : struct => string.Join(", ", values.Select(value => value.ToString()));

    internal static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
