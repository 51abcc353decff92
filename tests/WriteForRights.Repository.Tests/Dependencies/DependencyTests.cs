namespace WriteForRights.Repository.Tests;

public sealed class DependencyTests
{
    [Fact]
    public void Every_project_has_a_row_in_the_table()
    {
        Rule.Holds(
            $"Give each project of src one row in {DependencyTable.Path}, and drop the rows of projects that are gone.",
            SourceProject.All.Select(project => project.Name)
                .Except(DependencyTable.Rows.Select(row => row.Name))
                .Select(name => $"{name} has no row.")
                .Concat(DependencyTable.Rows.CountBy(row => row.Name)
                    .Where(row => row.Value > 1 || SourceProject.All.All(project => project.Name != row.Key))
                    .Select(row => $"{row.Key} has {row.Value} row(s), and is {SourceProject.All.Count(project => project.Name == row.Key)} project(s) of src.")));
    }

    [Fact]
    public void A_project_references_only_what_the_table_allows()
    {
        Rule.Holds(
            $"Do without the reference. If the project must have it, add it to the project's row in {DependencyTable.Path} and say why in the change.",
            from pair in Pairs()
            from dependency in pair.Project.Dependencies.Except(pair.Row.Dependencies)
            select $"{pair.Project.Name} refers to {dependency}, which its row does not hold.");
    }

    [Fact]
    public void The_table_allows_only_what_a_project_references()
    {
        Rule.Holds(
            $"Take the entry out of {DependencyTable.Path}: what nobody uses, nobody should be allowed.",
            from pair in Pairs()
            from dependency in pair.Row.Dependencies.Except(pair.Project.Dependencies)
            select $"{pair.Row.Name} may use {dependency}, and does not.");
    }

    [Fact]
    public void The_table_gives_the_frameworks_that_a_project_is_built_for()
    {
        Rule.Holds(
            $"Make the frameworks in {DependencyTable.Path} and in the project file the same, in the same order.",
            from pair in Pairs()
            where !pair.Project.Frameworks.SequenceEqual(pair.Row.Frameworks)
            select $"{pair.Project.Name} is built for {string.Join("; ", pair.Project.Frameworks)}; its row says {string.Join("; ", pair.Row.Frameworks)}.");
    }

    private static IEnumerable<(SourceProject Project, SourceProject Row)> Pairs() =>
        SourceProject.All.Join(DependencyTable.Rows, project => project.Name, row => row.Name, (project, row) => (project, row));
}
