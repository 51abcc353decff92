using System.Text;
using System.Text.RegularExpressions;

namespace WriteForRights.Tests;

/// <summary>
/// Reads the HTML that letters are made of and nothing beyond: tags in lower case, attributes in double quotes, everything closed in
/// order. Anything else fails, so markup that came in with a text cannot go unseen.
/// </summary>
internal static partial class StrictHtml
{
    private static readonly string[] Void = ["meta", "br"];

    /// <summary>The start tags with their attributes, in order.</summary>
    internal static string[] Tags(string html) => [.. Read(html).Where(part => part.StartsWith('<') && !part.StartsWith("</", StringComparison.Ordinal))];

    /// <summary>The text between the tags, decoded.</summary>
    internal static string Text(string html) => string.Concat(Read(html).Where(part => !part.StartsWith('<')).Select(Decode));

    /// <summary>The paragraphs as they would be copied: the text of each, a line feed at each break.</summary>
    internal static string[] Blocks(string html)
    {
        var blocks = new List<string>();
        foreach (var part in Read(html))
        {
            if (part is "<p>" or "<li>" or "<h1>" || part.StartsWith("<p ", StringComparison.Ordinal))
            {
                blocks.Add(part == "<li>" ? "- " : string.Empty);
            }
            else if (!part.StartsWith('<') && blocks.Count > 0 && part.Trim('\n').Length > 0)
            {
                blocks[^1] += Decode(part);
            }
        }

        return [.. blocks];
    }

    private static string Decode(string part) => part.Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal).Replace("&quot;", "\"", StringComparison.Ordinal)
        .Replace("&#39;", "'", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    private static List<string> Read(string html)
    {
        Assert.StartsWith("<!DOCTYPE html>\n", html, StringComparison.Ordinal);
        var parts = new List<string>();
        var open = new Stack<string>();
        var position = "<!DOCTYPE html>\n".Length;
        while (position < html.Length)
        {
            var match = Part().Match(html, position);
            Assert.True(match.Success && match.Index == position, html[position..Math.Min(html.Length, position + 60)]);
            position += match.Length;
            parts.Add(match.Value);
            if (match.Groups["end"].Success)
            {
                Assert.Equal(open.Pop(), match.Groups["end"].Value);
            }
            else if (match.Groups["start"].Success && !Void.Contains(match.Groups["start"].Value))
            {
                open.Push(match.Groups["start"].Value);
            }
        }

        Assert.Empty(open);
        return parts;
    }

    [GeneratedRegex("""\G(?:<(?<start>[a-z0-9]+)(?: [a-z-]+="[^"<>&]*")*>|</(?<end>[a-z0-9]+)>|(?:[^<>&"']|&amp;|&lt;|&gt;|&quot;|&#39;|(?<=<style>[^<]*)["'])+)""")]
    private static partial Regex Part();
}
