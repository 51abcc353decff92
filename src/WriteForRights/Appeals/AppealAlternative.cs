namespace WriteForRights;

/// <summary>Another way to send an appeal, offered only if the target has an open channel for it.</summary>
public enum AppealAlternative
{
    /// <summary>Send an email by <see cref="Appeal.ToMailto"/>: it is short enough.</summary>
    Email,

    /// <summary>Copy <see cref="Appeal.ToPlainText()"/> into an email by hand.</summary>
    CopyText,

    /// <summary>Print <see cref="Appeal.ToHtml"/> and post it.</summary>
    Print,

    /// <summary>Print <see cref="Appeal.ToHtml"/> and fax it.</summary>
    Fax,

    /// <summary>Post on a social network, from the template for posts.</summary>
    SocialPost,

    /// <summary>Call, with <see cref="Appeal.ToPhoneScript"/>.</summary>
    PhoneCall,
}
