namespace WriteForRights;

/// <summary>Another way for an appeal to go. It is offered only where the target has an open channel for it.</summary>
public enum AppealAlternative
{
    /// <summary>An email by <see cref="Appeal.ToMailto"/>, which is short enough.</summary>
    Email,

    /// <summary>Copy <see cref="Appeal.ToPlainText()"/> into an email by hand.</summary>
    CopyText,

    /// <summary>Print <see cref="Appeal.ToHtml"/> and post it.</summary>
    Print,

    /// <summary>Print <see cref="Appeal.ToHtml"/> and fax it.</summary>
    Fax,

    /// <summary>A post on a social network, from the case's template for those.</summary>
    SocialPost,

    /// <summary>Call, with <see cref="Appeal.ToPhoneScript"/>.</summary>
    PhoneCall,
}
