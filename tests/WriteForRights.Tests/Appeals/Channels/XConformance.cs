using System.Text;
using YamlDotNet.RepresentationModel;

namespace WriteForRights.Tests;

/// <summary>The public conformance cases of X (twitter-text), which are read where they are and are no part of this repository.</summary>
internal static class XConformance
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "..", "shared", "data", "posts");

    /// <summary>The cases of a section: description, text and what is expected.</summary>
    internal static IReadOnlyList<(string Description, string Text, YamlNode Expected)> Cases(string file, string section)
    {
        var sections = (YamlMappingNode)((YamlMappingNode)Document(file))["tests"];
        var cases = ((YamlSequenceNode)sections[section]).Children.Cast<YamlMappingNode>()
            .Select(one => (one["description"].ToString(), one["text"].ToString(), one["expected"]))
            .ToArray();
        Assert.NotEmpty(cases);
        return cases;
    }

    internal static string Read(string file)
    {
        var path = Path.Combine(Folder, file);
        Assert.SkipUnless(File.Exists(path), "The conformance cases of twitter-text are not beside this repository (shared/data/posts).");
        return File.ReadAllText(path);
    }

    internal static string[] Texts(YamlNode expected) => [.. ((YamlSequenceNode)expected).Children.Select(text => text.ToString())];

    /// <summary>The beginning and the end of a link, in characters.</summary>
    internal static (int Start, int End) Indices(YamlNode expected)
    {
        var indices = (YamlSequenceNode)((YamlMappingNode)expected)["indices"];
        return (Number(indices[0]), Number(indices[1]));
    }

    internal static int Number(YamlNode node) => int.Parse(node.ToString(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Normalised, if it has no code that is no character: such a text is no text.</summary>
    internal static string Normalized(string text) =>
        text.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') < 0 ? text.Normalize(NormalizationForm.FormC) : text;

    private static YamlNode Document(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Read(file)));
        return yaml.Documents[0].RootNode;
    }
}
