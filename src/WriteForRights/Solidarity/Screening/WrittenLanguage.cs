namespace WriteForRights;

/// <summary>Whether the language gets through: the one that the writer names, and the script that the text is in.</summary>
internal static class WrittenLanguage
{
    // Names, greetings and the like may stand in other letters.
    private const int MostForeignLetters = 40;
    private const int FewestLetters = 4;

    internal static void Find(ScreeningPass pass)
    {
        var allowed = pass.Policy.Languages;
        if (allowed.Count == 0)
        {
            return;
        }

        var detail = string.Join(", ", allowed.Select(ScreeningPass.NameOf));
        if (pass.Draft.Language is { } declared && declared != default
            && !allowed.Any(language => IsForm(declared, language) || IsForm(language, declared)))
        {
            pass.Add(ScreeningRule.Language, FindingSeverity.Stop, "$.language", detail);
            return;
        }

        var letters = pass.Text.Characters.Where(char.IsLetter).Select(Scripts.Of).ToArray();
        var unread = letters.Distinct().Where(script => !allowed.Any(language => Scripts.Writes(language, script))).ToArray();
        var foreign = letters.Count(unread.Contains);
        if (letters.Length >= FewestLetters && (foreign > letters.Length / 2 || foreign > MostForeignLetters))
        {
            pass.Add(ScreeningRule.Language, FindingSeverity.Ask, ScreeningPass.Body, detail);
        }
    }

    private static bool IsForm(LanguageTag form, LanguageTag language)
    {
        for (LanguageTag? tag = form; tag is { } general; tag = general.Parent)
        {
            if (general == language)
            {
                return true;
            }
        }

        return false;
    }
}
