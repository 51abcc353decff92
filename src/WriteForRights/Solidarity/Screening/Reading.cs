namespace WriteForRights;

/// <summary>Letters and the words that they make: those of a text, or those of a word of it that is read through its disguise.</summary>
internal readonly ref struct Reading
{
    internal Reading(ReadOnlySpan<char> characters, ReadOnlySpan<Token> tokens, int fewestRead)
    {
        Characters = characters;
        Tokens = tokens;
        FewestRead = fewestRead;
    }

    internal ReadOnlySpan<char> Characters { get; }

    internal ReadOnlySpan<Token> Tokens { get; }

    /// <summary>The letters that a stem must cover at least, so that it is not found in the first part of a joined word alone.</summary>
    internal int FewestRead { get; }
}
