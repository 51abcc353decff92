using System.IO.Compression;
using System.Text.RegularExpressions;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace WriteForRights.Components.Tests;

/// <summary>Rules that hold for every component, and for the stylesheet and the script.</summary>
public sealed partial class AssetTests
{
    private static readonly string Folder = Path.Combine(SourceTree.Root, "src", "WriteForRights.Components", "wwwroot");

    public static TheoryData<Type> Components { get; } =
        [.. typeof(CaseDetail).Assembly.GetExportedTypes().Where(type => type.IsAssignableTo(typeof(ComponentBase)) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Components))]
    public void A_component_without_parameters_shows_nothing_and_does_not_fail(Type component)
    {
        using var page = new Page();
        var shown = page.Render<DynamicComponent>(parameters => parameters.Add(dynamic => dynamic.Type, component));

        Assert.True(component == typeof(CaseList) || shown.Markup.Trim().Length == 0, shown.Markup);
    }

    [Theory]
    [MemberData(nameof(Components))]
    public void A_root_element_takes_a_class_and_any_other_attribute(Type component)
    {
        using var page = new Page();
        var all = new Dictionary<string, object>
        {
            ["Campaign"] = Page.Campaign,
            ["Case"] = Page.Dorgelesse,
            ["Cases"] = Page.Pack.Cases,
            ["Counts"] = component == typeof(CaseList) ? new Dictionary<CaseId, Counts>() : CountSamples.Counts,
            ["Count"] = 37L,
            ["Appeal"] = Appeal.Compose(Page.Dorgelesse, new AppealRequest { Target = TargetId.Parse("president"), Date = new PartialDate(2022) }, LanguageTag.English).Appeal!,
            ["Address"] = new Uri("https://partner.example/"),
            ["Problems"] = (ValueList<Problem>)[Problem.Of("$.body", ProblemCodes.TextEmpty, LanguageTag.English)],
            ["Path"] = "$.body",
            ["Reader"] = LanguageTag.English,
            ["Class"] = "ours",
            ["data-test"] = "yes",
        };
        var known = component.GetProperties().Select(property => property.Name).ToHashSet();
        var shown = page.Render<DynamicComponent>(parameters => parameters.Add(dynamic => dynamic.Type, component)
            .Add(dynamic => dynamic.Parameters, all.Where(each => known.Contains(each.Key) || each.Key == "data-test").ToDictionary()));
        var root = shown.Find("[data-test=yes]");

        Assert.Contains("ours", root.ClassList);
        Assert.Contains("w4r", root.ClassList);
        Assert.Equal("yes", root.GetAttribute("data-test"));
        Assert.NotNull(root.GetAttribute("dir"));
        Assert.DoesNotContain("style=", shown.Markup, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<script", shown.Markup, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_stylesheet_is_one_layer_of_rules_without_weight()
    {
        var css = Comment().Replace(File.ReadAllText(Path.Combine(Folder, "w4r.css")), string.Empty);

        Assert.StartsWith("@layer w4r {", css.Trim(), StringComparison.Ordinal);
        Assert.All(Selector().Matches(css).Select(match => match.Groups[1].Value.Trim()).Where(selector => !selector.StartsWith('@')), selector =>
            Assert.StartsWith(":where(", selector, StringComparison.Ordinal));
        Assert.DoesNotMatch(@"(margin|padding|border)-(left|right)|(?<![\w-])(left|right|width|height)\s*:", css);
        Assert.DoesNotContain("!important", css, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", css, StringComparison.Ordinal);
        Assert.InRange(Property().Matches(css).Select(match => match.Value).Where(name => !name.StartsWith("--w4r-dark", StringComparison.Ordinal)).Distinct().Count(), 15, 24);
    }

    [Fact]
    public void Stylesheet_and_script_are_below_twelve_kilobytes_when_compressed() =>
        Assert.InRange(Compressed("w4r.css") + Compressed("w4r.js"), 1, 12 * 1024);

    [Fact]
    public void The_script_stores_nothing_and_writes_no_markup()
    {
        var script = File.ReadAllText(Path.Combine(Folder, "w4r.js"));

        Assert.DoesNotMatch("localStorage|sessionStorage|indexedDB|document\\.cookie|innerHTML|eval\\(|insertAdjacentHTML", script);
        Assert.Contains("credentials: 'omit'", script, StringComparison.Ordinal);
    }

    private static long Compressed(string file)
    {
        using var sink = new MemoryStream();
        using (var zip = new GZipStream(sink, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(File.ReadAllBytes(Path.Combine(Folder, file)));
        }

        return sink.Length;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<=^|[{};])([^{};]+)\{")]
    private static partial Regex Selector();

    [GeneratedRegex(@"--w4r-[a-z-]+")]
    private static partial Regex Property();
}
