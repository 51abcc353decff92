namespace WriteForRights.Repository.Tests;

public sealed class FolderTests
{
    [Fact]
    public void Every_folder_of_the_domain_has_a_place_in_the_order()
    {
        Rule.Holds(
            $"Give each folder of {FolderReference.Root} one row in {FolderTable.Path}, below all that it uses, and drop the rows of folders that are gone.",
            FolderReference.Folders.Except(FolderTable.Order).Select(folder => $"{folder} has no row.")
                .Concat(FolderTable.Order.Except(FolderReference.Folders).Select(folder => $"{folder} is no folder."))
                .Concat(FolderTable.Order.CountBy(folder => folder).Where(row => row.Value > 1).Select(row => $"{row.Key} has {row.Value} rows.")));
    }

    [Fact]
    public void A_folder_of_the_domain_uses_only_those_above_it()
    {
        Assert.NotEmpty(FolderReference.All);
        var order = FolderTable.Order.ToList();
        Rule.Holds(
            $"Move the type or the member to where both can use it. The order is in {FolderTable.Path}.",
            from reference in FolderReference.All
            where order.IndexOf(reference.To) > order.IndexOf(reference.From)
            where !FolderTable.Exceptions.Contains((reference.From, reference.To))
            select $"{reference.File} uses {reference.Type} of {reference.To}.");
    }

    [Fact]
    public void No_exception_from_the_order_outlives_its_reason()
    {
        var order = FolderTable.Order.ToList();
        Rule.Holds(
            $"Take the exception out of {FolderTable.Path}: nothing needs it.",
            from exception in FolderTable.Exceptions
            where order.IndexOf(exception.To) < order.IndexOf(exception.From)
                || FolderReference.All.All(reference => (reference.From, reference.To) != exception)
            select $"{exception.From} uses {exception.To}");
    }
}
