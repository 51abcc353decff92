using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of a case's appeals. They find mistakes when the pack is read, before a letter reaches an inbox.</summary>
internal static class AppealRules
{
    internal static void CheckAppeals(
        this ValidationContext<Case> context,
        Case @case,
        LanguageTag? language,
        ValueList<LanguageTag>? languages,
        HashSet<ActionKind>? kinds)
    {
        context.CheckIds(nameof(@case.Appeals), nameof(AppealTemplate.Id), @case.Appeals.Select(template => template.Id));
        for (var i = 0; i < @case.Appeals.Count; i++)
        {
            var template = @case.Appeals[i];
            var path = JsonPath.Item(nameof(@case.Appeals), i);
            context.CheckText($"{path}.{nameof(template.Subject)}", template.Subject, language, isTemplate: true);
            context.CheckText($"{path}.{nameof(template.Body)}", template.Body, language, isTemplate: true);
            CheckKinds($"{path}.{nameof(template.Kinds)}", template, kinds, context);
            CheckTargets($"{path}.{nameof(template.Targets)}", template, @case, context);
            CheckFields($"{path}.{nameof(template.Fields)}", template, context);
            CheckTexts($"{path}.{nameof(template.Subject)}", template.Subject, template, isSubject: true, context);
            CheckTexts($"{path}.{nameof(template.Body)}", template.Body, template, isSubject: false, context);
            CheckLanguages(path, template, @case, language, languages, context);
        }
    }

    private static void CheckKinds(string path, AppealTemplate template, HashSet<ActionKind>? kinds, ValidationContext<Case> context)
    {
        context.CheckIds(path, string.Empty, template.Kinds);
        for (var i = 0; i < template.Kinds.Count; i++)
        {
            if (kinds?.Contains(template.Kinds[i]) == false)
            {
                context.AddProblem(
                    JsonPath.Item(path, i),
                    ProblemCodes.KindUnknown,
                    ("kind", template.Kinds[i].ToString()),
                    ("allowed", MessageValues.List(kinds)));
            }
        }
    }

    private static void CheckTargets(string path, AppealTemplate template, Case @case, ValidationContext<Case> context)
    {
        context.CheckIds(path, string.Empty, template.Targets);
        for (var i = 0; i < template.Targets.Count; i++)
        {
            var id = template.Targets[i];
            if (!@case.Targets.Any(target => target.Id == id))
            {
                context.AddProblem(
                    JsonPath.Item(path, i),
                    ProblemCodes.TargetUnknown,
                    ("target", id.ToString()),
                    ("allowed", MessageValues.List(@case.Targets.Select(target => target.Id))));
            }
        }
    }

    private static void CheckFields(string path, AppealTemplate template, ValidationContext<Case> context)
    {
        context.CheckIds(path, string.Empty, template.Fields);
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
                context.AddProblem(JsonPath.Item(path, i), ProblemCodes.FieldUnused, ("field", template.Fields[i].ToString()));
            }
        }
    }

    private static void CheckTexts(
        string path, LocalizedText? texts, AppealTemplate template, bool isSubject, ValidationContext<Case> context)
    {
        foreach (var text in texts ?? Enumerable.Empty<KeyValuePair<LanguageTag, string>>())
        {
            var at = JsonPath.Member(path, text.Key.ToString());
            var tree = ParsedTemplate.Of(texts!, text.Key);
            CheckTree(at, tree, template, isSubject, context);
            if (!TextRules.IsPrintable(text.Value, isOfLines: !isSubject))
            {
                context.AddProblem(at, ProblemCodes.TextCharacters);
            }

            if (Scripts.Contradicts(string.Concat(tree.Nodes.Where(node => node.Name is null).Select(node => node.Text)), text.Key))
            {
                context.AddProblem(at, ProblemCodes.TextScriptMismatch, ("language", text.Key.ToString()));
            }
        }
    }

    private static void CheckTree(
        string path, ParsedTemplate tree, AppealTemplate template, bool isSubject, ValidationContext<Case> context)
    {
        foreach (var place in tree.Malformed)
        {
            context.AddProblemAt(path, place, ProblemCodes.FieldMalformed, ("example", AppealComposer.FieldExample));
        }

        foreach (var node in tree.Nodes)
        {
            if (node.Name is { } name && !AppealFields.IsKnown(template, name))
            {
                context.AddProblemAt(
                    path, node.At, ProblemCodes.FieldUnknown, ("field", name), ("allowed", AppealFields.Allowed(template)));
            }
            else if (node.Name is { } block && AppealFields.IsBlock(block) && (isSubject || !node.IsAlone))
            {
                context.AddProblemAt(path, node.At, ProblemCodes.FieldMisplaced, ("field", block));
            }
        }
    }

    private static void CheckLanguages(
        string path,
        AppealTemplate template,
        Case @case,
        LanguageTag? first,
        ValueList<LanguageTag>? languages,
        ValidationContext<Case> context)
    {
        var wanted = @case.Targets.Where(target => template.IsFor(target.Id) && target.Language is not null)
            .Select(target => target.Language!.Value).Distinct().ToArray();
        var body = $"{path}.{nameof(template.Body)}";
        CheckLanguagesOf(body, template.Body, wanted, first, context);

        // To compare two tags is quick, and to look up whether one serves for the other is not.
        LanguageTag[]? allowed = languages is null ? null : [.. languages, .. wanted];
        foreach (var surplus in template.Body.Keys.Where(
            key => allowed?.Contains(key) == false && !Array.Exists(allowed, language => key.Fits(language))))
        {
            context.AddProblem(
                JsonPath.Member(body, surplus.ToString()), ProblemCodes.TextLanguageUnused, ("language", surplus.ToString()));
        }

        // Subject and body must have the same languages, because a letter is in one language.
        if (template.Subject is { } subject)
        {
            CheckLanguagesOf($"{path}.{nameof(template.Subject)}", subject, template.Body.Keys, first, context);
            CheckLanguagesOf(body, template.Body, subject.Keys.Except(wanted), first, context);
        }
    }

    /// <summary>Checks that a text has all the languages wanted, except the campaign's first, which another rule checks.</summary>
    private static void CheckLanguagesOf(
        string path, LocalizedText texts, IEnumerable<LanguageTag> wanted, LanguageTag? first, ValidationContext<Case> context)
    {
        foreach (var missing in wanted.Where(language => language != first && texts.Find(language) is null))
        {
            context.AddProblem(path, ProblemCodes.TextLanguageMissing, ("language", missing.ToString()));
        }
    }
}
