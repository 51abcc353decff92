namespace WriteForRights;

/// <summary>A word of a folded text: a run of letters and digits, or one character of a script that sets no spaces.</summary>
/// <param name="Start">Where it begins in the folded text.</param>
/// <param name="End">Where the folded text goes on after it.</param>
/// <param name="Script">The script of its first letter.</param>
/// <param name="IsCapital">Whether it is written with a capital at its beginning, in a text that is not all in capitals.</param>
/// <param name="AfterStop">Whether a sentence or a line ends before it.</param>
/// <param name="Prefixes">The lengths of its Arabic prefixes, as <see cref="ArabicPrefixes.LengthsIn"/> returns them.</param>
internal readonly record struct Token(int Start, int End, Script Script, bool IsCapital, bool AfterStop, byte Prefixes = 0)
{
    internal int Length => End - Start;
}
