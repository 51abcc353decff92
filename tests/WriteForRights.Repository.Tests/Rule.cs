namespace WriteForRights.Repository.Tests;

/// <summary>Fails a test with every place that breaks its rule and with what to do about it.</summary>
internal static class Rule
{
    internal static void Holds(string whatToDo, IEnumerable<string> violations)
    {
        var places = violations.Order(StringComparer.Ordinal).ToList();
        if (places.Count > 0)
        {
            Assert.Fail(string.Join('\n', places.Select(place => "- " + place).Append(whatToDo)));
        }
    }
}
