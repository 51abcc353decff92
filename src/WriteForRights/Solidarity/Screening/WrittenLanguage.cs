namespace WriteForRights;

/// <summary>Checks that the policy lets the language through: the declared one, the script of the text, and the recognised one.</summary>
internal static class WrittenLanguage
{
    // Names, greetings and the like may be in other letters.
    private const int MaxForeignLetters = 40;
    private const int MinLetters = 4;

    internal static void Find(ScreeningPass pass)
    {
        var allowed = pass.Policy.Languages;
        if (allowed.Count == 0)
        {
            return;
        }

        var detail = string.Join(" ", allowed);
        if (pass.Draft.Language is { } declared && declared != default
            && !allowed.Any(language => TextLanguages.IsForm(declared, language) || TextLanguages.IsForm(language, declared)))
        {
            pass.Add(ScreeningRule.Language, FindingSeverity.Stop, "$.language", detail);
            return;
        }

        var letters = pass.Text.Characters.Where(char.IsLetter).Select(Scripts.Of).ToArray();
        var unread = letters.Distinct().Where(script => !allowed.Any(language => Scripts.Writes(language, script))).ToArray();
        var foreign = letters.Count(unread.Contains);
        var isForeign = letters.Length >= MinLetters && (foreign > letters.Length / 2 || foreign > MaxForeignLetters);
        if (isForeign || IsInAnother(pass, allowed))
        {
            pass.Add(ScreeningRule.Language, FindingSeverity.Ask, ScreeningPass.Body, detail);
        }
    }

    // The script fits, but the words are in another language: French to somebody who may get only English. If an allowed language has no
    // list, nobody knows which words it shares with others, so do not judge.
    private static bool IsInAnother(ScreeningPass pass, ValueList<LanguageTag> allowed)
    {
        var recognised = pass.Languages.Recognised.ToArray();
        return recognised.Length > 0 && allowed.All(language => WordList.All.Any(list => TextLanguages.IsForm(language, list.Language)))
            && !recognised.Any(found => allowed.Any(language => TextLanguages.IsForm(language, found)));
    }
}
