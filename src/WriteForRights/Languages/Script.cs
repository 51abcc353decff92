namespace WriteForRights;

/// <summary>A script, in the order of the Unicode names.</summary>
internal enum Script : byte
{
    /// <summary>Any other script.</summary>
    Other,
    Arabic,
    Armenian,
    Bengali,
    Cyrillic,
    Devanagari,
    Ethiopic,
    Georgian,
    Greek,
    Gujarati,
    Gurmukhi,

    /// <summary>Chinese characters, simplified or not: a name in either can be read.</summary>
    Han,
    Hangul,
    Hebrew,

    /// <summary>The Japanese syllabaries.</summary>
    Kana,
    Kannada,
    Khmer,
    Lao,
    Latin,
    Malayalam,
    Myanmar,
    Nko,
    Oriya,
    Sinhala,
    Syriac,
    Tamil,
    Telugu,
    Thaana,
    Thai,
    Tibetan,
}
