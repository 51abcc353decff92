namespace WriteForRights;

/// <summary>The names of a campaign in all languages of its pack and its sections, in any grammatical case.</summary>
internal static class CampaignNames
{
    // Endings change in many languages: Maraton Pisania Listów, na Maratonie Pisania Listów. Stems are certain enough, since all words of
    // a name must be there.
    private const int MinLettersOfStem = 4;

    internal static WordTree Of(Campaign campaign)
    {
        var names = new WordTree();
        var texts = campaign.Sections.Select(section => section.CampaignName).OfType<LocalizedText>().Append(campaign.Name);
        foreach (var name in texts.SelectMany(text => text.Values).Distinct(StringComparer.Ordinal))
        {
            var folded = new FoldedText(name);

            // People leave out the year of the campaign.
            var words = folded.Tokens.Select(folded.Word).Where(word => !word.All(char.IsDigit)).ToArray();
            if (words.Length > 0)
            {
                names.Add(string.Join(" ", words), WordSubject.AmnestyPerhaps);
                names.Add(string.Join(" ", words.Select(Stem)), WordSubject.AmnestyPerhaps);
            }
        }

        return names;
    }

    private static string Stem(string word)
    {
        var letters = word.Length == MinLettersOfStem ? word.Length : Math.Max(MinLettersOfStem, word.Length - 2);
        return word.Length < MinLettersOfStem ? word : $"{word.Substring(0, letters)}*";
    }
}
