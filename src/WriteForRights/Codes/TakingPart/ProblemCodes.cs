namespace WriteForRights;

/// <content>The codes of problems with forms by which people take part.</content>
public static partial class ProblemCodes
{
    /// <summary>A form for another case, another campaign or another kind of action.</summary>
    public const string FormForeign = "form-foreign";

    /// <summary>The end of a form, or its id, did not arrive.</summary>
    public const string FormCutOff = "form-cut-off";

    /// <summary>A choice in the form no longer exists: the page is from before a change of the campaign.</summary>
    public const string FormOutdated = "form-outdated";

    /// <summary>A signature needs a name.</summary>
    public const string NameMissing = "name-missing";
}
