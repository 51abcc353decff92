namespace WriteForRights;

/// <summary>Finds a salutation in which the name was never filled in: <c>Dear XXX,</c> and <c>Dear ,</c>.</summary>
internal static class NamelessSalutation
{
    private const int MaxLength = 50;

    // No finished letter begins with these words alone, whereas “Monsieur ,” is complete.
    private static readonly HashSet<string> Unfinished = new(
        ("dear|dear mr|dear mrs|dear ms|dear dr|cher|chère|chers|sehr geehrte|sehr geehrter|sehr geehrte frau|sehr geehrter herr|"
        + "liebe|lieber|estimado|estimada|"
        + "querido|querida|gentile|egregio|caro|cara|geachte|beste|prezado|prezada|caro|kära|kære|kjære|"
        + "szanowny|szanowna|drogi|vážený|vážená|уважаемый|уважаемая|"
        + "шановний|шановна|αγαπητέ|αγαπητή|sayın").Split('|').Select(LetterPhrases.Fold));

    /// <summary>Returns the length of the salutation at the start of a line, if it names nobody; otherwise 0.</summary>
    internal static int LengthAt(string text, int at)
    {
        var end = at;
        while (end < text.Length && end - at < MaxLength && text[end] is not (',' or ':' or '!' or '\n' or '\r'))
        {
            end++;
        }

        if (end == text.Length || end - at is < 4 or MaxLength || text[end] is not (',' or ':' or '!'))
        {
            return 0;
        }

        var isEmpty = char.IsWhiteSpace(text[end - 1]);
        if (!isEmpty && text[end - 1] is not ('X' or 'x'))
        {
            return 0;
        }

        var folded = LetterPhrases.Fold(text.Substring(at, end - at));
        var isNameless = isEmpty ? Unfinished.Contains(folded)
            : folded.Substring(folded.LastIndexOf(' ') + 1) is { Length: > 1 } name && name.All(c => c == 'x')
                && LetterPhrases.All.FindAddressee(folded) is not null;
        return isNameless ? end + 1 - at : 0;
    }
}
