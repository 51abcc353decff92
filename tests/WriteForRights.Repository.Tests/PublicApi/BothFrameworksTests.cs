namespace WriteForRights.Repository.Tests;

public sealed class BothFrameworksTests
{
    public static TheoryData<string> Projects =>
        [.. SourceProject.All.Where(project => project.Frameworks.Contains("netstandard2.0")).Select(project => project.Name)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void The_public_API_is_the_same_for_old_frameworks(string name)
    {
        var project = SourceProject.All.Single(project => project.Name == name);
        var (old, present) = (ApiListing.Of(new OldBuild().Of(project)).ToHashSet(), ApiListing.Of(SourceAssemblies.Of(project)).ToHashSet());

        Assert.NotEmpty(old);
        Rule.Holds(
            "Give both frameworks the same member: a library that is built for the old one has to run with the other.",
            old.Except(present).Select(line => "netstandard2.0 only: " + line).Concat(present.Except(old).Select(line => "net10.0 only: " + line)));
    }

    [Fact]
    public void The_packages_for_any_NET_are_for_old_frameworks_too() =>
        Assert.Equal(["WriteForRights", "WriteForRights.Client", "WriteForRights.Outbox"], Projects.Select(row => row.Data).Order());
}
