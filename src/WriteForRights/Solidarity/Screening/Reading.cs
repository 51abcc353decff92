namespace WriteForRights;

/// <summary>Letters and the words that they form: those of a text, or those of one disguised word.</summary>
internal readonly ref struct Reading
{
    internal Reading(ReadOnlySpan<char> characters, ReadOnlySpan<Token> tokens, int fewestRead)
    {
        Characters = characters;
        Tokens = tokens;
        MinRead = fewestRead;
    }

    internal ReadOnlySpan<char> Characters { get; }

    internal ReadOnlySpan<Token> Tokens { get; }

    /// <summary>The minimum number of letters that a stem must cover, so that it reaches into the second part of a joined word.</summary>
    internal int MinRead { get; }
}
