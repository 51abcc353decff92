namespace WriteForRights;

/// <summary>The words about one case: its officials, offices and charges; and the subject's own names, which are always allowed.</summary>
internal sealed class CaseWords
{
    // Shorter words of a charge are ordinary words, which occur in too many harmless texts.
    private const int MinLettersOfCharge = 9;
    private const int MinLettersOfSurname = 5;
    private const int MinLettersOfName = 3;

    private readonly HashSet<string> _names;

    internal CaseWords(Case @case)
    {
        _names = [.. NamesOf(@case.Subject).SelectMany(WordsOf)];
        foreach (var name in NamesOf(@case.Subject))
        {
            AddName([.. WordsOf(name)]);
        }

        foreach (var target in @case.Targets)
        {
            AddPhrases(target.Office.Values);
            AddOfficial(target.OfficialName);
            foreach (var handle in target.Channels.Where(channel => channel.Kind == ChannelKind.Social))
            {
                AddPhrases([handle.Value ?? string.Empty]);
            }
        }

        var charges = @case.Timeline.Where(item => item.Kind == TimelineEventKind.Charged).SelectMany(item => item.Text.Values)
            .Concat(@case.Timeline.SelectMany(item => item.Charges).SelectMany(charge => charge.Offence.Values));
        foreach (var charge in charges)
        {
            AddCharge(new FoldedText(charge));
        }
    }

    internal WordTree Words { get; } = new();

    /// <summary>The names of the subject, whole and word by word.</summary>
    internal WordTree Names { get; } = new();

    /// <summary>Returns the tokens of hashtags with the subject's name, such as #FreeAnna: each is a slogan.</summary>
    internal IEnumerable<int> HashtagsIn(FoldedText text)
    {
        for (var token = 0; token < text.Tokens.Length; token++)
        {
            var word = text.Tokens[token];
            if (word.Start > 0 && text.Characters[word.Start - 1] == '#' && text.Word(word) is var tag
                && _names.Any(name => name.Length >= MinLettersOfSurname && tag.Length > name.Length && tag.Contains(name)))
            {
                yield return token;
            }
        }
    }

    /// <summary>Returns the words of the subject's and the sender's names.</summary>
    internal HashSet<string> NamesWith(string? sender) => sender is null ? _names : [.. _names, .. WordsOf(sender)];

    private static IEnumerable<string> NamesOf(Subject subject) => subject.People
        .SelectMany(person => Disclosed(person.Name).Concat(person.KnownAs?.Values ?? []))
        .Concat(Disclosed(subject.Name));

    private static IEnumerable<string> Disclosed(Fact<LocalizedText>? name) =>
        name is not null && name.TryGet(out var text) ? text.Values : [];

    private static IEnumerable<string> WordsOf(string text)
    {
        var folded = new FoldedText(text);
        return folded.Tokens.Select(folded.Word);
    }

    // In a script without spaces: the whole name, and the given name without the family name.
    private void AddName(string[] words)
    {
        if (words.Length == 0)
        {
            return;
        }

        Names.Add(string.Join(" ", words), WordSubject.BesideName);
        if (words.Length > 2 && words.All(word => Scripts.IsWithoutSpaces(Scripts.Of(word[0]))))
        {
            Names.Add(string.Join(" ", words.Skip(1)), WordSubject.BesideName);
        }

        foreach (var word in words.Where(word => word.Length >= MinLettersOfName && !Scripts.IsWithoutSpaces(Scripts.Of(word[0]))))
        {
            Names.Add(word, WordSubject.BesideName);
        }
    }

    private void AddPhrases(IEnumerable<string> phrases)
    {
        foreach (var words in phrases.Select(WordsOf).Select(words => words.ToArray()).Where(words => words.Length > 0))
        {
            Words.Add(string.Join(" ", words), WordSubject.Politics);
        }
    }

    // The whole name, and its last word if that is long enough to be unmistakable.
    private void AddOfficial(string? name)
    {
        var words = WordsOf(name ?? string.Empty).ToArray();
        AddPhrases([string.Join(" ", words)]);
        if (words.Length > 0 && words[words.Length - 1].Length >= MinLettersOfSurname)
        {
            AddPhrases([words[words.Length - 1]]);
        }
    }

    // The long words without place names, which are capitalised.
    private void AddCharge(FoldedText charge)
    {
        foreach (var token in charge.Tokens.Where(token => token.Length >= MinLettersOfCharge && (!token.IsCapital || token.AfterStop)))
        {
            AddPhrases([charge.Word(token)]);
        }
    }
}
