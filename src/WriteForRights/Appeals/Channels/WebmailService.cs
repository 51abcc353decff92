namespace WriteForRights;

/// <summary>A webmail service that a link can open.</summary>
public enum WebmailService
{
    /// <summary>Gmail, <c>mail.google.com</c>.</summary>
    Gmail,

    /// <summary>Outlook for private users, <c>outlook.live.com</c>: also addresses at Hotmail, Live and MSN.</summary>
    Outlook,

    /// <summary>Outlook of an employer or a school (Microsoft 365), <c>outlook.office.com</c>.</summary>
    OutlookOffice,

    /// <summary>Yahoo Mail, <c>mail.yahoo.com</c>.</summary>
    Yahoo,
}
