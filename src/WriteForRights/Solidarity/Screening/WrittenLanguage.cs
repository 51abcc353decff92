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
            && !allowed.Any(language => TextLanguages.IsForm(declared, language) || TextLanguages.IsForm(language, declared)))
        {
            pass.Add(ScreeningRule.Language, FindingSeverity.Stop, "$.language", detail);
            return;
        }

        var letters = pass.Text.Characters.Where(char.IsLetter).Select(Scripts.Of).ToArray();
        var unread = letters.Distinct().Where(script => !allowed.Any(language => Scripts.Writes(language, script))).ToArray();
        var foreign = letters.Count(unread.Contains);
        var isForeign = letters.Length >= FewestLetters && (foreign > letters.Length / 2 || foreign > MostForeignLetters);
        if (isForeign || IsInAnother(pass, allowed))
        {
            pass.Add(ScreeningRule.Language, FindingSeverity.Ask, ScreeningPass.Body, detail);
        }
    }

    // The script fits, and the words are of another language: French to somebody who gets only English. Of a language without a list
    // nobody knows which words it shares with its neighbours.
    private static bool IsInAnother(ScreeningPass pass, ValueList<LanguageTag> allowed)
    {
        var recognised = pass.Languages.Recognised.ToArray();
        return recognised.Length > 0 && allowed.All(language => WordList.All.Any(list => TextLanguages.IsForm(language, list.Language)))
            && !recognised.Any(found => allowed.Any(language => TextLanguages.IsForm(language, found)));
    }
}
