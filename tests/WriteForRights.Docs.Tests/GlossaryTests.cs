using System.Reflection;
using System.Text.RegularExpressions;
using WriteForRights.Client;
using WriteForRights.Outbox;
using WriteForRights.Server;
using WriteForRights.Testing;

namespace WriteForRights.Docs.Tests;

/// <summary>Tests that <c>docs/glossary.md</c> uses the names of the code, and has each term once.</summary>
public sealed partial class GlossaryTests
{
    private const BindingFlags PublicMembers =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.FlattenHierarchy;

    private static readonly Type[] PublicTypes =
        [.. new[]
        {
            typeof(Campaign), typeof(WriteForRightsClient), typeof(ActionOutbox), typeof(CampaignServerOptions), typeof(MockCampaignServer),
        }.SelectMany(type => type.Assembly.GetExportedTypes())];

    private static readonly string[][] Rows =
        [.. File.ReadLines(Path.Combine(SourceTree.Root, "docs", "glossary.md"))
            .Where(line => line.StartsWith("| **", StringComparison.Ordinal))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray())];

    [Fact]
    public void Every_name_in_code_exists()
    {
        var unknown = Rows.SelectMany(row => NamesIn(row).Where(name => !Exists(name)).Select(name => $"{row[0]}: {name}"));
        Assert.Empty(unknown);
    }

    [Fact]
    public void Every_row_has_a_term_a_meaning_a_name_and_words_to_avoid()
    {
        Assert.NotEmpty(Rows);
        Assert.All(Rows, row => Assert.True(row.Length == 4 && row.All(cell => cell.Length > 0), string.Join(" | ", row)));
        Assert.All(Rows, row => Assert.True(NamesIn(row).Any() || row[2] == "–", $"{row[0]} has neither a name in code nor a dash."));
    }

    [Fact]
    public void Terms_are_in_alphabetical_order_and_appear_once()
    {
        var terms = Rows.Select(row => row[0].Trim('*')).ToList();
        Assert.Equal(terms.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase), terms);
    }

    private static IEnumerable<string> NamesIn(string[] row) => Name().Matches(row[2]).Select(match => match.Groups["name"].Value);

    private static bool Exists(string name)
    {
        var (typeName, member) = name.Split('.') is [var first, var second] ? (first, second) : (name, null);
        var type = PublicTypes.FirstOrDefault(type => NameOf(type) == typeName);
        return type is not null && (member is null || type.GetMember(member, PublicMembers).Length > 0);
    }

    /// <summary>Returns the name of a type as it is written in C#, such as <c>Fact&lt;T&gt;</c>.</summary>
    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(argument => argument.Name))}>"
        : type.Name;

    [GeneratedRegex("`(?<name>[^`]+)`")]
    private static partial Regex Name();
}
