using System.Text.RegularExpressions;

namespace WriteForRights.Repository.Tests;

public sealed partial class DocumentTests
{
    [Fact]
    public void Every_link_to_a_file_leads_somewhere()
    {
        Rule.Holds(
            "Mend the link, or write the page that it promises. Links are relative to the page they stand in.",
            from page in Document.All
            from link in page.Links
            where !HasScheme().IsMatch(link) && !LeadsSomewhere(page, link)
            select $"{page.Path}: {link}");
    }

    [Fact]
    public void Every_source_file_that_a_page_names_exists()
    {
        Rule.Holds(
            "Name the file as it is called now. A path may begin at any folder.",
            from page in Document.All
            from match in SourceFileName().Matches(page.Prose)
            let name = match.Groups["path"].Value
            where !Checkout.Files.Any(file => file == name || file.EndsWith("/" + name, StringComparison.Ordinal))
            select $"{page.Path}: {name}");
    }

    [Fact]
    public void Every_command_of_the_read_me_names_a_project_that_exists()
    {
        Rule.Holds(
            "Name the folder of a project, or a project file, from the repository's root.",
            from line in Document.Read(Document.ReadMe).CodeLines
            from match in Project().Matches(line)
            let project = match.Groups["path"].Value.Trim('"', '\'').TrimEnd('/')
            where !IsProject(project)
            select $"{line.Trim()}: there is no project {project}.");
    }

    private static bool LeadsSomewhere(Document page, string link)
    {
        var parts = Uri.UnescapeDataString(link).Split('#');
        var folder = Checkout.FullPath(Path.GetDirectoryName(page.Path)!);
        var target = parts[0].Length == 0
            ? page.Path
            : Path.GetRelativePath(Checkout.Root, Path.Combine(folder, parts[0])).Replace('\\', '/').TrimEnd('/');
        return Checkout.Holds(target == "." ? "" : target)
            && (parts.Length == 1 || !target.EndsWith(".md", StringComparison.Ordinal)
                || Document.Read(target).Anchors.Contains(parts[1], StringComparer.OrdinalIgnoreCase));
    }

    private static bool IsProject(string path) =>
        Checkout.Files.Count(file => file.EndsWith(".csproj", StringComparison.Ordinal)
            && (file == path || Path.GetDirectoryName(file)!.Replace('\\', '/') == path)) == 1;

    [GeneratedRegex(@"\bdotnet\b.*?\s--project[ =](?<path>\S+)")]
    private static partial Regex Project();

    [GeneratedRegex(@"`(?<path>[\w./-]+\.(?:cs|mjs))`")]
    private static partial Regex SourceFileName();

    [GeneratedRegex("^(?:[a-zA-Z][a-zA-Z0-9+.-]*:|//)")]
    private static partial Regex HasScheme();
}
