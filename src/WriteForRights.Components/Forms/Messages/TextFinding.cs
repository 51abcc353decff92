namespace WriteForRights.Components;

/// <summary>A finding in a text, of either check.</summary>
/// <param name="Start">The index of its first character, in UTF-16 units; <c>null</c> if it concerns the whole.</param>
/// <param name="Length">Its length in UTF-16 units; <c>null</c> if it concerns the whole.</param>
/// <param name="Severity">The severity in words; <c>null</c> if it stops nothing.</param>
/// <param name="Message">The message to the writer.</param>
internal sealed record TextFinding(int? Start, int? Length, string? Severity, string Message)
{
    internal static IReadOnlyList<TextFinding> Of(ValueList<AppealFinding> findings) =>
    [
        .. findings.Where(finding => finding.Path == "$.body")
            .Select(finding => new TextFinding(finding.Start, finding.Length, null, finding.Message)),
    ];

    internal static IReadOnlyList<TextFinding> Of(ValueList<ScreeningFinding> findings, Wording wording) =>
    [
        .. findings.Select(finding => new TextFinding(
            finding.Start, finding.Length, finding.Severity.NameIn(wording).Text, finding.MessageIn(wording))),
    ];
}
