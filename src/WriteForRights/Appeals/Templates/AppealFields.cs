namespace WriteForRights;

/// <summary>The merge fields that every template has. Their names have a dot, so a campaign's own fields cannot hide them.</summary>
internal static class AppealFields
{
    internal const string TargetSalutation = "target.salutation";
    internal const string TargetClosing = "target.closing";
    internal const string TargetOffice = "target.office";
    internal const string TargetName = "target.name";
    internal const string CaseName = "case.name";
    internal const string CaseDemands = "case.demands";
    internal const string CaseSentence = "case.sentence";
    internal const string SenderName = "sender.name";
    internal const string SenderPlace = "sender.place";
    internal const string SenderCountry = "sender.country";
    internal const string LetterDate = "letter.date";

    internal static ValueList<string> BuiltIn { get; } =
    [
        TargetSalutation, TargetClosing, TargetOffice, TargetName, CaseName, CaseDemands, CaseSentence, SenderName, SenderPlace,
        SenderCountry, LetterDate,
    ];

    /// <summary>Returns whether a line with the field alone is removed if the field has no value.</summary>
    internal static bool IsOptional(string name) => name is TargetName or SenderName or SenderPlace or SenderCountry;

    /// <summary>Returns whether the value may have several lines, so that the field must be alone on its line.</summary>
    internal static bool IsBlock(string name) => name == CaseDemands;

    internal static bool IsKnown(AppealTemplate template, string name) =>
        BuiltIn.Contains(name) || template.Fields.Any(own => own.ToString() == name);

    /// <summary>Returns all fields of a template, for a message.</summary>
    internal static string Allowed(AppealTemplate template) =>
        string.Join(", ", BuiltIn.Concat(template.Fields.Select(own => own.ToString())));
}
