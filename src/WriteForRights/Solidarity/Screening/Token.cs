namespace WriteForRights;

/// <summary>A word of a folded text: a run of letters and digits, or one character of a script without spaces between words.</summary>
/// <param name="Start">The index of its first character in the folded text.</param>
/// <param name="End">The index after its last character.</param>
/// <param name="Script">The script of its first letter.</param>
/// <param name="IsCapital">Whether it begins with a capital, in a text that is not all in capitals.</param>
/// <param name="AfterStop">Whether a sentence or a line ends before it.</param>
/// <param name="Prefixes">The lengths of its Arabic prefixes, as <see cref="ArabicPrefixes.LengthsIn"/> returns them.</param>
internal readonly record struct Token(int Start, int End, Script Script, bool IsCapital, bool AfterStop, byte Prefixes = 0)
{
    internal int Length => End - Start;
}
