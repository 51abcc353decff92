namespace WriteForRights;

/// <summary>Finds the words for the signs of an email address in a text: "at", "arroba", "dot", "punto".</summary>
internal sealed class AddressWords
{
    private readonly List<WordHit> _ats = [];
    private readonly List<WordHit> _dots = [];

    internal AddressWords(ScreeningPass pass)
    {
        foreach (var hit in pass.Everywhere)
        {
            if (hit.Subject is WordSubject.At or WordSubject.Dot)
            {
                (hit.Subject == WordSubject.At ? _ats : _dots).Add(hit);
            }
        }
    }

    /// <summary>The words for the @, in the order of the text.</summary>
    internal IReadOnlyList<WordHit> Ats => _ats;

    /// <summary>The words for the full stop, in the order of the text.</summary>
    internal IReadOnlyList<WordHit> Dots => _dots;

    /// <summary>Returns the last token of the words for a full stop that begin at a token, or -1.</summary>
    internal int EndOfDot(int token)
    {
        foreach (var dot in _dots)
        {
            if (dot.First == token)
            {
                return dot.Last;
            }
        }

        return -1;
    }
}
