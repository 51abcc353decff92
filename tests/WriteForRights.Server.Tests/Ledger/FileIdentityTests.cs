using WriteForRights.Sqlite;

namespace WriteForRights.Server.Tests;

public sealed class FileIdentityTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("identity-");

    [Fact]
    public void A_file_keeps_its_identity_when_it_is_written_and_when_it_is_moved()
    {
        var before = FileIdentity.Of(Write("a", "one"));

        Assert.NotNull(before);
        Assert.Equal(before, FileIdentity.Of(Write("a", "two, which is longer")));
        File.Move(PathOf("a"), PathOf("b"));
        Assert.Equal(before, FileIdentity.Of(PathOf("b")));
        Assert.Null(FileIdentity.Of(PathOf("a")));
    }

    [Fact]
    public void A_file_in_the_place_of_another_has_another_identity_whatever_is_in_it()
    {
        SkipWhereFilesCannotBeReplaced();
        var original = FileIdentity.Of(Write("ä", "the same"));
        File.Copy(PathOf("ä"), PathOf("copy"));

        Assert.NotEqual(original, FileIdentity.Of(PathOf("copy")));
        File.Move(PathOf("copy"), PathOf("ä"), overwrite: true);
        Assert.NotEqual(original, FileIdentity.Of(PathOf("ä")));
    }

    [Fact]
    public void A_link_leads_to_the_identity_of_its_file()
    {
        SkipWhereFilesCannotBeReplaced();
        Write("a", "one");
        Write("b", "two");
        File.CreateSymbolicLink(PathOf("link"), PathOf("a"));
        Assert.Equal(FileIdentity.Of(PathOf("a")), FileIdentity.Of(PathOf("link")));

        File.Delete(PathOf("link"));
        File.CreateSymbolicLink(PathOf("link"), PathOf("b"));
        Assert.NotEqual(FileIdentity.Of(PathOf("a")), FileIdentity.Of(PathOf("link")));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static void SkipWhereFilesCannotBeReplaced() => Assert.SkipUnless(
        OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Elsewhere an open file cannot be replaced, and all have one identity.");

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private string Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }
}
