namespace WriteForRights.Server;

/// <summary>Writes the set of rules and severities of findings as a text, by which messages with the same ones are found.</summary>
internal static class FindingsKey
{
    internal const string None = "none";

    internal static string Of(ValueList<ScreeningFinding> findings)
    {
        var items = findings.Select(finding => $"{finding.Rule}:{finding.Severity}").Distinct().Order(StringComparer.Ordinal).ToArray();
        return items.Length == 0 ? None : string.Join(',', items);
    }
}
