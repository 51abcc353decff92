namespace WriteForRights;

/// <summary>The details that a form asks its writer for.</summary>
[Flags]
public enum SupporterFields
{
    /// <summary>No details.</summary>
    None = 0,

    /// <summary>The name. Required for a signature, optional otherwise.</summary>
    Name = 1,

    /// <summary>The email address. Always optional.</summary>
    Email = 2,

    /// <summary>The telephone number. Always optional.</summary>
    Phone = 4,

    /// <summary>The postal address. Always optional.</summary>
    Address = 8,

    /// <summary>The country. Always optional.</summary>
    Country = 16,
}
