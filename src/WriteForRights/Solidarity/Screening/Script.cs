namespace WriteForRights;

/// <summary>A script, as far as the screening tells them apart.</summary>
internal enum Script
{
    /// <summary>A script that has no name here.</summary>
    Other,

    /// <summary>Latin.</summary>
    Latin,

    /// <summary>Cyrillic.</summary>
    Cyrillic,

    /// <summary>Greek.</summary>
    Greek,

    /// <summary>Arabic.</summary>
    Arabic,

    /// <summary>Hebrew.</summary>
    Hebrew,

    /// <summary>Chinese characters.</summary>
    Han,

    /// <summary>The Japanese syllabaries.</summary>
    Kana,

    /// <summary>Korean.</summary>
    Hangul,

    /// <summary>Devanagari.</summary>
    Devanagari,

    /// <summary>Thai.</summary>
    Thai,
}
