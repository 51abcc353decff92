namespace WriteForRights.Tests;

/// <summary>Files that systems, editors and version control add are ignored, wherever they are.</summary>
public sealed class SystemFilesTests : IDisposable
{
    private static readonly byte[] AppleDouble = [0, 5, 0x16, 7, 0, 2, 0, 0];

    private readonly TemporaryPack _pack = new();

    public static TheoryData<string> Names { get; } =
    [
        "._dorgelesse-nguessan.json", "._pack.json", "._campaign.json", "._cases", ".DS_Store", ".localized", "Icon\r", "__MACOSX/._x.json", "__MACOSX/cases/._x.json",
        ".Spotlight-V100/x.json", ".fseventsd/x.json", ".TemporaryItems/x.json", ".Trashes/501/x.json", ".AppleDouble/x.json", ".apdisk", "Thumbs.db", "thumbs.db", "THUMBS.DB",
        "ehthumbs.db", "desktop.ini", "Desktop.ini", "$RECYCLE.BIN/S-1-5/$R123.json", "System Volume Information/x.json", "RECYCLER/x.json", ".directory", "lost+found/x.json",
        ".Trash-1000/files/x.json", "@eaDir/x.json@SynoEAStream", "x.json@SynoResource", "#recycle/x.json", ".@__thumb/x.json", ".nfs000123", ".fuse_hidden0001", ".dropbox",
        ".dropbox.cache/x.json", ".sync_0123.db", ".stfolder/x.json", ".stversions/cases/x.json", ".syncthing.x.json.tmp", "~syncthing~x.json.tmp", ".git/config.json",
        ".git/refs/pack.json", ".gitignore", ".gitattributes", ".gitkeep", ".keep", ".github/x.json", ".svn/x.json", ".hg/x.json", ".bzr/x.json", "CVS/x.json", "_darcs/x.json",
        ".jj/x.json", ".editorconfig", ".idea/x.json", ".vscode/settings.json", ".vs/x.json", ".history/cases/x.json", "dorgelesse-nguessan.json.swp", ".dorgelesse-nguessan.json.swp",
        ".dorgelesse-nguessan.json.swo", ".dorgelesse-nguessan.json.swx", ".dorgelesse-nguessan.json.kate-swp", ".#dorgelesse-nguessan.json", "#dorgelesse-nguessan.json#",
        ".~lock.dorgelesse-nguessan.json#", "~$dorgelesse-nguessan.json", "~WRD0001.tmp", ".goutputstream-AB12CD", "node_modules/x/package.json",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void They_are_ignored_at_any_depth_of_a_folder_and_a_zip_file(string name)
    {
        var made = MadeArchive.OfSample();
        var nested = MadeArchive.OfSample("w4r/");
        foreach (var folder in new[] { string.Empty, "cases/", "cases/asia/", "docs/" })
        {
            made.Add(folder + name, AppleDouble);
            nested.Add("w4r/" + folder + name, AppleDouble);
            _pack.Write(folder + name, "{");
        }

        Assert.Empty(_pack.Lines());
        Assert.Empty(made.Lines());
        Assert.Empty(nested.Add(name, AppleDouble).Lines());
    }

    [Fact]
    public void A_pack_that_version_control_or_a_sync_keeps_a_copy_of_is_one_pack()
    {
        foreach (var folder in new[] { ".git", ".history", ".stversions", "__MACOSX", ".Trash-1000/files", "@eaDir" })
        {
            _pack.Write($"{folder}/pack.json", "{ \"format\": 1 }");
        }

        Assert.Empty(_pack.Lines());
    }

    [Theory]
    [InlineData("cases/swp.json")]
    [InlineData("cases/thumbs-db.json")]
    [InlineData("cases/git.json")]
    [InlineData("cases/icon.json")]
    public void A_case_with_a_similar_name_is_read(string name) => Assert.Equal([$"{name} $: json-malformed"], _pack.Write(name, "{").Lines());

    [Fact]
    public void A_name_that_leads_elsewhere_is_refused_even_if_a_system_might_have_added_it() => Assert.Equal(
        ["pack.zip $: archive-entry-name", "pack.zip $: archive-entry-name"],
        MadeArchive.OfSample().Add("__MACOSX/../evil.json").Add("/.git/evil.json").Lines());

    public void Dispose() => _pack.Dispose();
}
