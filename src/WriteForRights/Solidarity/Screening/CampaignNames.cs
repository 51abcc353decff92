namespace WriteForRights;

/// <summary>The names of a campaign in every language of its pack and of its sections, in whatever case of the grammar.</summary>
internal static class CampaignNames
{
    // Endings change in many languages: Maraton Pisania Listów, na Maratonie Pisania Listów. All words of a name must be there, so that
    // stems of them are certain enough.
    private const int FewestLettersOfStem = 4;

    internal static WordTree Of(Campaign campaign)
    {
        var names = new WordTree();
        var texts = campaign.Sections.Select(section => section.CampaignName).OfType<LocalizedText>().Append(campaign.Name);
        foreach (var name in texts.SelectMany(text => text.Values).Distinct(StringComparer.Ordinal))
        {
            var folded = new FoldedText(name);

            // The year of the campaign is no part of what people call it.
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
        var letters = word.Length == FewestLettersOfStem ? word.Length : Math.Max(FewestLettersOfStem, word.Length - 2);
        return word.Length < FewestLettersOfStem ? word : $"{word.Substring(0, letters)}*";
    }
}
