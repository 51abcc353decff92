namespace WriteForRights;

/// <summary>The paper size of a letter, and with it the window envelope that fits.</summary>
public enum LetterPaper
{
    /// <summary>ISO A4, 210 × 297 mm; a DL envelope with its window on the left (DIN 5008, form B).</summary>
    A4,

    /// <summary>US Letter, 8.5 × 11 in; a no. 10 envelope with its window on the left.</summary>
    Letter,
}
