using System.Text.RegularExpressions;

namespace WriteForRights.Repository.Tests;

public sealed partial class TrackedFileTests
{
    [Fact]
    public void No_file_names_a_package_registry_or_a_path_of_one_machine()
    {
        Rule.Holds(
            "Take the name out: the repository must build from any registry and in any folder.",
            from path in Checkout.Files
            where !path.EndsWith(".lock.json", StringComparison.Ordinal)
            let text = Checkout.Read(path)
            where !text.Contains('\0', StringComparison.Ordinal)
            from line in text.Split('\n').Index()
            where RegistryOrMachinePath().IsMatch(line.Item)
            select $"{path}, line {line.Index + 1}: {line.Item.Trim()}");
    }

    // One letter of each word stands in brackets, so that this file does not match itself.
    [GeneratedRegex(@"nuge[t]\.or[g]|registry\.npm[j]s|deb\.debia[n]|/(wor[k]|far[m])/(main|steering|in|\.library)")]
    private static partial Regex RegistryOrMachinePath();
}
