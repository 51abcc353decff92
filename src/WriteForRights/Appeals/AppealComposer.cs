namespace WriteForRights;

/// <summary>Fills in a template, or collects the problems.</summary>
internal sealed class AppealComposer
{
    internal const string FieldExample = "{{case.name}}";

    private static readonly AppealRequestValidator Rules = new();
    private static readonly AppealEditValidator EditRules = new();

    private readonly AppealRequest _request;
    private readonly AppealTemplate _template;
    private readonly LanguageTag _language;
    private readonly Wording _uiLanguage;
    private readonly FieldValues _values;
    private readonly List<Problem> _problems = [];

    private AppealComposer(Case @case, Target target, AppealTemplate template, AppealRequest request, Wording uiLanguage)
    {
        (_template, _request, _uiLanguage) = (template, request, uiLanguage);
        _language = AppealLanguages.Choose(template.Body, request.Language, target.Language);
        _values = new FieldValues(@case, target, request, uiLanguage.In(_language));
    }

    internal static AppealComposition Compose(Case @case, AppealRequest request, Wording uiLanguage)
    {
        var problems = Rules.Validate(request).ToProblems(uiLanguage);
        if (problems.Count > 0)
        {
            return new(null, problems);
        }

        var target = @case.Targets.FirstOrDefault(known => known.Id == request.Target);
        if (target is null)
        {
            return new(null, [Problem.Of(
                "$.target",
                ProblemCodes.TargetUnknown,
                uiLanguage,
                ("target", request.Target.ToString()),
                ("allowed", MessageValues.List(@case.Targets.Select(known => known.Id))))]);
        }

        var kind = request.Kind ?? ActionKind.Letter;
        var template = @case.Appeals.FirstOrDefault(
            known => known.IsFor(kind, target.Id) && (request.Template is null || known.Id == request.Template));
        return template is null
            ? new(null, [Problem.Of(
                request.Template is null ? "$.kind" : "$.template",
                ProblemCodes.AppealMissing,
                uiLanguage,
                ("kind", kind),
                ("target", target.Id.ToString()))])
            : new AppealComposer(@case, target, template, request, uiLanguage).Compose(@case, target, kind);
    }

    internal static AppealComposition Edit(Appeal appeal, AppealEdit edit, Wording uiLanguage)
    {
        var problems = EditRules.Validate(edit).ToProblems(uiLanguage);
        if (problems.Count > 0)
        {
            return new(null, problems);
        }

        var letter = edit.Body is { } given ? PastedLetter.Of(given.Reveal(), appeal) : null;
        return new(
            appeal with
            {
                Subject = edit.Subject is { } subject ? PlainText.OneLine(subject.Reveal()) : appeal.Subject,
                Heading = edit.Subject is null ? appeal.Heading : null,
                Body = letter is null ? appeal.Body : letter.Body,
                PlainBody = letter is null ? appeal.PlainBody : null,
                Signature = letter?.Signature is { } signature ? signature : appeal.Signature,
                PlainSignature = letter?.Signature is null ? appeal.PlainSignature : null,
                IsEdited = true,
            },
            default)
        {
            Findings = FindingsIn(edit, letter, appeal.Language, uiLanguage),
        };
    }

    private static ValueList<AppealFinding> FindingsIn(
        AppealEdit edit, PastedLetter? letter, LanguageTag language, Wording uiLanguage)
    {
        var subject = AppealFinding.OfLeftovers("$.subject", edit.Subject?.Reveal(), language, uiLanguage);
        if (letter is null)
        {
            return subject.ToValueList();
        }

        const string path = "$.body";
        var removed = letter.Removed.ToArray();

        // A placeholder in a part that was removed does not have to be filled in.
        var leftovers = AppealFinding.OfLeftovers(path, edit.Body?.Reveal(), language, uiLanguage).Where(finding => !Array.Exists(
            removed,
            part => part.Code is AppealFinding.SignatureRemoved or AppealFinding.ClosingRemoved or AppealFinding.HeadRemoved
                && finding.Start >= part.Start && finding.Start < part.Start + part.Length));
        return subject.Concat(removed.Select(part => AppealFinding.Of(path, part.Code, part.Start, part.Length, uiLanguage))
            .Concat(leftovers).OrderBy(finding => finding.Start)).ToValueList();
    }

    private AppealComposition Compose(Case @case, Target target, ActionKind kind)
    {
        var heading = ComposeHeading();
        var tree = ParsedTemplate.Of(_template.Body, _language);
        var values = Resolve(tree);
        foreach (var own in _request.Fields?.Keys.Where(name => !_template.Fields.Any(known => known.ToString() == name)) ?? [])
        {
            var allowed = MessageValues.List(_template.Fields);
            Add(JsonPath.Member("$.fields", own), ProblemCodes.FieldUnknown, ("field", own), ("allowed", allowed));
        }

        if (_problems.Count > 0)
        {
            return new(null, _problems.ToValueList());
        }

        var signature = ParsedTemplate.Fill(tree.Signature, values, _language);
        var plain = ToPlain(tree, values);
        return new(
            new Appeal(@case, target, _request, _template, kind, _language)
            {
                Words = _uiLanguage.In(_language),
                Subject = heading is { } text ? PlainText.OneLine(text.Reveal()) : default(PersonalText?),
                Heading = heading,
                Salutation = tree.HasSalutation ? _values.Get(AppealFields.TargetSalutation).Text : null,
                Body = ParsedTemplate.Fill(tree.Body, values, _language),
                Closing = tree.HasClosing ? _values.Get(AppealFields.TargetClosing).Text : null,
                Signature = signature.Length > 0 ? new PersonalText(signature) : default(PersonalText?),
                PlainBody = plain is null ? default(PersonalText?) : ParsedTemplate.Fill(tree.Body, plain, _language),
                PlainSignature = plain is null || signature.Length == 0
                    ? default(PersonalText?) : ParsedTemplate.Fill(tree.Signature, plain, _language),
            },
            default)
        {
            Findings = FindingsInRequest().ToValueList(),
        };
    }

    /// <summary>Returns the leftovers in the sender's and the app's words.</summary>
    private IEnumerable<AppealFinding> FindingsInRequest()
    {
        var texts = new List<(string Path, PersonalText? Text)> { ("$.sender.name", _request.Sender?.Name) };
        if (_request.Sender?.Address is { } address)
        {
            texts.AddRange(address.Lines.Select((line, i) => (JsonPath.Item("$.sender.address.lines", i), (PersonalText?)line)));
            texts.AddRange([
                ("$.sender.address.locality", address.Locality), ("$.sender.address.region", address.Region),
                ("$.sender.address.postalCode", address.PostalCode)]);
        }

        texts.AddRange(_request.Fields?.Select(field => (JsonPath.Member("$.fields", field.Key), (PersonalText?)field.Value)) ?? []);
        return texts.SelectMany(text => AppealFinding.OfLeftovers(text.Path, text.Text?.Reveal(), _language, _uiLanguage));
    }

    /// <summary>Returns the subject with the isolates that names in it need on paper. An email header never has them.</summary>
    private PersonalText? ComposeHeading()
    {
        if (_template.Subject is null)
        {
            return null;
        }

        if (_template.Subject.Find(_language) is not { } found)
        {
            AddMixed("subject");
            return null;
        }

        var tree = ParsedTemplate.Of(_template.Subject, found.Language);
        foreach (var block in tree.Fields.Where(AppealFields.IsBlock))
        {
            Add("$.template", ProblemCodes.FieldMisplaced, ("field", block));
        }

        var values = Resolve(tree);
        return _problems.Count > 0 ? default(PersonalText?)
            : new PersonalText(PlainText.OneLine(ParsedTemplate.Fill([.. tree.Nodes], values, _language), keepsIsolates: true));
    }

    /// <summary>
    /// Returns the values of the template's fields, in their order. Templates in a pack are validated when it is read, templates made in
    /// code only here.
    /// </summary>
    private FieldValue[] Resolve(ParsedTemplate tree)
    {
        if (tree.Malformed.Count > 0)
        {
            Add("$.template", ProblemCodes.FieldMalformed, ("example", FieldExample));
        }

        var values = new FieldValue[tree.Fields.Count];
        for (var slot = 0; slot < values.Length; slot++)
        {
            var name = tree.Fields[slot];
            if (!AppealFields.IsKnown(_template, name))
            {
                Add("$.template", ProblemCodes.FieldUnknown, ("field", name), ("allowed", AppealFields.Allowed(_template)));
                continue;
            }

            var value = _values.Get(name);
            values[slot] = value;
            if (value.Text is null && tree.Nodes.Any(node => node.Name == name && !node.IsRemovable))
            {
                Add(FieldValues.GetPath(name), ProblemCodes.FieldValueMissing, ("field", name));
            }
            else if (value.Text is not null && !value.Language.Fits(_language))
            {
                AddMixed(name);
            }
        }

        return values;
    }

    /// <summary>Returns the values with this library's own words in plain characters; <c>null</c> if they are the same.</summary>
    private FieldValue[]? ToPlain(ParsedTemplate tree, FieldValue[] values)
    {
        FieldValue[] plain =
        [
            .. values.Select((value, slot) => value.Text is { } text && _values.IsOurs(tree.Fields[slot])
                ? value with { Text = Sms.ToPlain(text) } : value),
        ];
        return plain.SequenceEqual(values) ? null : plain;
    }

    private void AddMixed(string field) =>
        Add("$.language", ProblemCodes.AppealLanguageMixed, ("field", field), ("language", _language));

    private void Add(string path, string code, params ReadOnlySpan<(string Name, MessageValue Value)> arguments)
    {
        var problem = Problem.Of(path, code, _uiLanguage, arguments);
        if (!_problems.Contains(problem))
        {
            _problems.Add(problem);
        }
    }
}
