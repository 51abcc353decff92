using System.Runtime.CompilerServices;
using System.Text;

namespace WriteForRights;

/// <summary>A template's text in one language, parsed once to a tree of plain text and merge fields.</summary>
internal sealed class AppealText
{
    // By identity: a text never changes, and a template that gets another text gets another tree.
    private static readonly ConditionalWeakTable<LocalizedText, Dictionary<LanguageTag, AppealText>> Parsed = new();

    private AppealText(IReadOnlyList<AppealNode> nodes, IReadOnlyList<string> fields, IReadOnlyList<int> malformed)
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

    /// <summary>Everything, in order.</summary>
    internal IReadOnlyList<AppealNode> Nodes { get; }

    /// <summary>The names of the fields, each once.</summary>
    internal IReadOnlyList<string> Fields { get; }

    /// <summary>Where braces stand that make no field, in UTF-16 units from 0.</summary>
    internal IReadOnlyList<int> Malformed { get; }

    /// <summary>Whether the text begins with a line that is the salutation and nothing else.</summary>
    internal bool HasSalutation => Nodes.Count > 0 && Nodes[0] is { Name: AppealFields.TargetSalutation, IsAlone: true };

    /// <summary>Whether a line is the closing and nothing else.</summary>
    internal bool HasClosing { get; }

    /// <summary>What stands between salutation and closing.</summary>
    internal AppealNode[] Body { get; }

    /// <summary>What follows the closing.</summary>
    internal AppealNode[] Signature { get; }

    internal static AppealText Parse(string text)
    {
        var parser = new AppealParser(text);
        return new AppealText(parser.Nodes, parser.Fields, parser.Malformed);
    }

    /// <summary>The tree of a text in a language that it is given in.</summary>
    internal static AppealText Of(LocalizedText texts, LanguageTag language) =>
        Parsed.GetValue(texts, static all => all.ToDictionary(text => text.Key, text => Parse(text.Value)))[language];

    /// <summary>A part with the values of its fields, which stand in the order of <see cref="Fields"/>.</summary>
    internal static string Fill(AppealNode[] part, AppealValue[] values, LanguageTag language)
    {
        var text = new StringBuilder();
        var fellAway = false;
        foreach (var node in part)
        {
            if (node.Name is null)
            {
                text.Append(node.Text);
            }
            else if (values[node.Slot] is { Text: not null } value)
            {
                RunningText.Append(text, value, language);
                text.Append(node.Text);
            }
            else
            {
                fellAway = true;
            }
        }

        return fellAway ? PlainText.Tidy(text.ToString()) : text.ToString();
    }

    /// <summary>Some nodes, without the line ends at their borders; the end of a line that can fall away belongs to its field.</summary>
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
            if (part[i].FallsAway && part[i + 1].Text.Length > 0)
            {
                part[i] = part[i] with { Text = "\n" };
                part[i + 1] = part[i + 1] with { Text = part[i + 1].Text.Substring(1) };
            }
        }

        return part;
    }
}
