using System.Text;

namespace WriteForRights.Cli.Tests;

public sealed class RowIdentityTests
{
    private static readonly DateTimeOffset At = new(2022, 12, 10, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_id_of_a_row_never_changes()
    {
        // An import of last year must still be recognised next year.
        var identity = new RowIdentity("w4r-2022/Actions");
        Assert.Equal(
            ["0184f954-e000-7f13-b913-c5b3e752bc49", "0184f954-e000-7435-91b6-116b0c60a0c9"],
            new[] { identity.OfContent("row"u8, At), identity.OfContent("row"u8, At) }.Select(id => $"{id}"));
    }

    [Fact]
    public void Equal_rows_are_different_actions_and_their_order_makes_no_difference()
    {
        var (first, second) = (new RowIdentity("c"), new RowIdentity("c"));
        var forward = new[] { "a", "b", "a", "a" }.Select(row => first.OfContent(Encoding.UTF8.GetBytes(row), At)).ToHashSet();
        var backward = new[] { "a", "a", "b", "a" }.Select(row => second.OfContent(Encoding.UTF8.GetBytes(row), At)).ToHashSet();
        Assert.Equal(4, forward.Count);
        Assert.Subset(forward, backward);
    }

    [Fact]
    public void An_id_of_another_system_is_the_same_in_every_file_and_a_uuid_stays_itself()
    {
        Assert.Equal(new RowIdentity("c").OfName("4711", At), new RowIdentity("c").OfName("4711", At));
        Assert.NotEqual(new RowIdentity("c").OfName("4711", At), new RowIdentity("d").OfName("4711", At));
        Assert.Equal(7, new RowIdentity("c").OfName("4711", At).Version);
        Assert.Equal(
            "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60", $"{new RowIdentity("c").OfName("0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60", At)}");
    }
}
