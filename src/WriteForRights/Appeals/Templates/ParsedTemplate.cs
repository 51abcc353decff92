using System.Runtime.CompilerServices;
using System.Text;

namespace WriteForRights;

/// <summary>The text of a template in one language, parsed once into plain text and merge fields.</summary>
internal sealed class ParsedTemplate
{
    // The key is the identity of the text: a text never changes, and a template with a new text is parsed again.
    private static readonly ConditionalWeakTable<LocalizedText, Dictionary<LanguageTag, ParsedTemplate>> Parsed = new();

    private ParsedTemplate(IReadOnlyList<AppealNode> nodes, IReadOnlyList<string> fields, IReadOnlyList<int> malformed)
    {
        (Nodes, Fields, Malformed) = (nodes, fields, malformed);
        var first = HasSalutation ? 1 : 0;
        var closing = nodes.Count - 1;
        while (closing >= first && nodes[closing] is not { Name: AppealFields.TargetClosing, IsAlone: true })
        {
            closing--;
        }

        HasClosing = closing >= first;
        Body = Part(nodes.Take(HasClosing ? closing : nodes.Count).Skip(first));
        Signature = HasClosing ? Part(nodes.Skip(closing + 1)) : [];
    }

    /// <summary>All pieces of the template, in order.</summary>
    internal IReadOnlyList<AppealNode> Nodes { get; }

    /// <summary>The names of the fields, each once, in order of use.</summary>
    internal IReadOnlyList<string> Fields { get; }

    /// <summary>The positions of braces that do not form a field, in UTF-16 units from 0.</summary>
    internal IReadOnlyList<int> Malformed { get; }

    /// <summary>Whether the first line consists of the salutation alone.</summary>
    internal bool HasSalutation => Nodes.Count > 0 && Nodes[0] is { Name: AppealFields.TargetSalutation, IsAlone: true };

    /// <summary>Whether a line consists of the closing alone.</summary>
    internal bool HasClosing { get; }

    /// <summary>The pieces between salutation and closing.</summary>
    internal AppealNode[] Body { get; }

    /// <summary>The pieces after the closing.</summary>
    internal AppealNode[] Signature { get; }

    internal static ParsedTemplate Parse(string text)
    {
        var parser = new AppealParser(text);
        return new ParsedTemplate(parser.Nodes, parser.Fields, parser.Malformed);
    }

    /// <summary>Returns the parsed text in one of its languages, parsing it on first use.</summary>
    internal static ParsedTemplate Of(LocalizedText texts, LanguageTag language) =>
        Parsed.GetValue(texts, static all => all.ToDictionary(text => text.Key, text => Parse(text.Value)))[language];

    /// <summary>Returns a part filled with values in the order of <see cref="Fields"/>.</summary>
    internal static string Fill(AppealNode[] part, FieldValue[] values, LanguageTag language)
    {
        var text = new StringBuilder();
        var isLineRemoved = false;
        foreach (var node in part)
        {
            if (node.Name is null)
            {
                text.Append(node.Text);
            }
            else if (values[node.Slot] is { Text: not null } value)
            {
                RunningText.Append(text, value.Text!, value.IsPhrase, language);
                text.Append(node.Text);
            }
            else
            {
                isLineRemoved = true;
            }
        }

        return isLineRemoved ? PlainText.Tidy(text.ToString()) : text.ToString();
    }

    /// <summary>Trims the line ends around a part, and moves the end of each removable line into its field.</summary>
    private static AppealNode[] Part(IEnumerable<AppealNode> nodes)
    {
        var part = nodes.ToArray();
        if (part.Length > 0)
        {
            part[0] = part[0] with { Text = part[0].Text.TrimStart('\n') };
            part[part.Length - 1] = part[part.Length - 1] with { Text = part[part.Length - 1].Text.TrimEnd() };
        }

        for (var i = 0; i + 1 < part.Length; i++)
        {
            if (part[i].IsRemovable && part[i + 1].Text.Length > 0)
            {
                part[i] = part[i] with { Text = "\n" };
                part[i + 1] = part[i + 1] with { Text = part[i + 1].Text.Substring(1) };
            }
        }

        return part;
    }
}
