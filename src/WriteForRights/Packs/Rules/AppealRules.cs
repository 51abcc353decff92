namespace WriteForRights;

/// <summary>The rules of a case's appeals. They find mistakes when the pack is read, before a letter reaches an inbox.</summary>
internal static class AppealRules
{
    internal static void CheckAppeals(this FileCheck file, Case @case)
    {
        file.CheckIds(nameof(@case.Appeals), nameof(AppealTemplate.Id), @case.Appeals.Select(template => template.Id));
        for (var i = 0; i < @case.Appeals.Count; i++)
        {
            var template = @case.Appeals[i];
            var path = JsonPath.Item(nameof(@case.Appeals), i);
            file.CheckText($"{path}.{nameof(template.Subject)}", template.Subject, isTemplate: true);
            file.CheckText($"{path}.{nameof(template.Body)}", template.Body, isTemplate: true);
            CheckKinds($"{path}.{nameof(template.Kinds)}", template, file);
            CheckTargets($"{path}.{nameof(template.Targets)}", template, @case, file);
            CheckFields($"{path}.{nameof(template.Fields)}", template, file);
            CheckTexts($"{path}.{nameof(template.Subject)}", template.Subject, template, isSubject: true, file);
            CheckTexts($"{path}.{nameof(template.Body)}", template.Body, template, isSubject: false, file);
            CheckLanguages(path, template, @case, file);
        }
    }

    private static void CheckKinds(string path, AppealTemplate template, FileCheck file)
    {
        file.CheckIds(path, string.Empty, template.Kinds);
        for (var i = 0; i < template.Kinds.Count; i++)
        {
            if (file.Kinds?.Contains(template.Kinds[i]) == false)
            {
                file.AddProblem(
                    JsonPath.Item(path, i),
                    ProblemCodes.KindUnknown,
                    ("kind", template.Kinds[i].ToString()),
                    ("allowed", MessageValues.List(file.Kinds)));
            }
        }
    }

    private static void CheckTargets(string path, AppealTemplate template, Case @case, FileCheck file)
    {
        file.CheckIds(path, string.Empty, template.Targets);
        for (var i = 0; i < template.Targets.Count; i++)
        {
            var id = template.Targets[i];
            if (!@case.Targets.Any(target => target.Id == id))
            {
                file.AddProblem(
                    JsonPath.Item(path, i),
                    ProblemCodes.TargetUnknown,
                    ("target", id.ToString()),
                    ("allowed", MessageValues.List(@case.Targets.Select(target => target.Id))));
            }
        }
    }

    private static void CheckFields(string path, AppealTemplate template, FileCheck file)
    {
        file.CheckIds(path, string.Empty, template.Fields);
        if (template.Fields.Count == 0)
        {
            return;
        }

        var used = new HashSet<string>(new[] { template.Subject, template.Body }.Where(texts => texts is not null)
            .SelectMany(texts => texts!.Keys.SelectMany(language => ParsedTemplate.Of(texts, language).Fields)));
        for (var i = 0; i < template.Fields.Count; i++)
        {
            if (!used.Contains(template.Fields[i].ToString()))
            {
                file.AddProblem(JsonPath.Item(path, i), ProblemCodes.FieldUnused, ("field", template.Fields[i].ToString()));
            }
        }
    }

    private static void CheckTexts(
        string path, LocalizedText? texts, AppealTemplate template, bool isSubject, FileCheck file)
    {
        foreach (var text in texts ?? Enumerable.Empty<KeyValuePair<LanguageTag, string>>())
        {
            var at = JsonPath.Member(path, text.Key.ToString());
            var tree = ParsedTemplate.Of(texts!, text.Key);
            CheckTree(at, tree, template, isSubject, file);
            if (!TextRules.IsPrintable(text.Value, isOfLines: !isSubject))
            {
                file.AddProblem(at, ProblemCodes.TextCharacters);
            }

            if (Scripts.Contradicts(string.Concat(tree.Nodes.Where(node => node.Name is null).Select(node => node.Text)), text.Key))
            {
                file.AddProblem(at, ProblemCodes.TextScriptMismatch, ("language", text.Key.ToString()));
            }
        }
    }

    private static void CheckTree(
        string path, ParsedTemplate tree, AppealTemplate template, bool isSubject, FileCheck file)
    {
        foreach (var place in tree.Malformed)
        {
            file.AddProblemAt(path, place, ProblemCodes.FieldMalformed, ("example", AppealComposer.FieldExample));
        }

        foreach (var node in tree.Nodes)
        {
            if (node.Name is { } name && !AppealFields.IsKnown(template, name))
            {
                file.AddProblemAt(
                    path, node.At, ProblemCodes.FieldUnknown, ("field", name), ("allowed", AppealFields.Allowed(template)));
            }
            else if (node.Name is { } block && AppealFields.IsBlock(block) && (isSubject || !node.IsAlone))
            {
                file.AddProblemAt(path, node.At, ProblemCodes.FieldMisplaced, ("field", block));
            }
        }
    }

    private static void CheckLanguages(string path, AppealTemplate template, Case @case, FileCheck file)
    {
        var wanted = @case.Targets.Where(target => template.IsFor(target.Id) && target.Language is not null)
            .Select(target => target.Language!.Value).Distinct().ToArray();
        var body = $"{path}.{nameof(template.Body)}";
        CheckLanguagesOf(body, template.Body, wanted, file);

        // Comparing two tags is cheap; looking up whether one serves for the other is not.
        LanguageTag[]? allowed = file.Languages is { } languages ? [.. languages, .. wanted] : null;
        foreach (var surplus in template.Body.Keys.Where(
            key => allowed?.Contains(key) == false && !Array.Exists(allowed, language => key.Fits(language))))
        {
            file.AddProblem(
                JsonPath.Member(body, surplus.ToString()), ProblemCodes.TextLanguageUnused, ("language", surplus.ToString()));
        }

        // Subject and body must have the same languages, because a letter is in one language.
        if (template.Subject is { } subject)
        {
            CheckLanguagesOf($"{path}.{nameof(template.Subject)}", subject, template.Body.Keys, file);
            CheckLanguagesOf(body, template.Body, subject.Keys.Except(wanted), file);
        }
    }

    /// <summary>Checks that a text has all the languages wanted, except the campaign's first, which another rule checks.</summary>
    private static void CheckLanguagesOf(string path, LocalizedText texts, IEnumerable<LanguageTag> wanted, FileCheck file)
    {
        foreach (var missing in wanted.Where(language => language != file.FirstLanguage && texts.Find(language) is null))
        {
            file.AddProblem(path, ProblemCodes.TextLanguageMissing, ("language", missing.ToString()));
        }
    }
}
