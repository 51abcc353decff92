namespace WriteForRights.Server.Tests;

/// <summary>What the server takes for a pack in the folder that it is told.</summary>
public sealed class PackFolderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("packs-");

    [Theory]
    [InlineData("w4r.zip")]
    [InlineData("W4R.ZIP")]
    [InlineData("w4r")]
    public void A_zip_file_is_a_pack_as_a_folder_is(string name)
    {
        WriteSample(name);
        File.WriteAllText(PathOf("README.md"), "x");
        Directory.CreateDirectory(PathOf("notes"));

        var campaign = Assert.Single(Open().Campaigns);

        Assert.Equal(Campaign2022.Pack.Cases, campaign.Pack.Cases);
    }

    [Fact]
    public void Files_that_systems_add_are_no_packs()
    {
        WriteSample("w4r");
        File.WriteAllText(PathOf("._w4r.zip"), "x");
        File.WriteAllText(PathOf("w4r.zip~"), "x");
        Directory.CreateDirectory(PathOf("__MACOSX"));
        File.WriteAllText(Path.Combine(PathOf("__MACOSX"), "pack.json"), "x");
        Directory.CreateDirectory(PathOf("notes"));
        File.WriteAllText(Path.Combine(PathOf("notes"), "._pack.json"), "x");

        Assert.Single(Open().Campaigns);
    }

    [Theory]
    [InlineData("pack.JSON")]
    [InlineData("pack.json.txt")]
    public void A_folder_with_nearly_a_manifest_is_told_and_not_left_out(string name)
    {
        WriteSample("w4r");
        WriteSample("other");
        File.Move(Path.Combine(PathOf("other"), "pack.json"), Path.Combine(PathOf("other"), name));

        Assert.StartsWith($"{Path.Combine(PathOf("other"), name)}: error file-not-read: ", Assert.Throws<CampaignServerStartException>(Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zip_file_that_cannot_be_read_is_told_with_its_path()
    {
        WriteSample("w4r");
        File.WriteAllText(PathOf("broken.zip"), "x");

        var exception = Assert.Throws<CampaignServerStartException>(Open);

        Assert.StartsWith($"{PathOf("broken.zip")}: error archive-unreadable: ", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Environment.NewLine, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_a_zip_file_is_told_as_if_it_lay_in_a_folder()
    {
        CampaignPackWriter.Write(new CampaignPack(Campaign2022.Pack.Campaign with { Year = 1 }, Campaign2022.Pack.Cases), PathOf("w4r.zip"));

        Assert.StartsWith(
            $"{Path.Combine(PathOf("w4r.zip"), "campaign.json")}(3,11): error number-out-of-range: ",
            Assert.Throws<CampaignServerStartException>(Open).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_and_a_zip_file_of_one_campaign_are_one_too_many()
    {
        WriteSample("w4r");
        WriteSample("w4r.zip");

        Assert.StartsWith(PathOf("w4r.zip: "), Assert.Throws<CampaignServerStartException>(Open).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nowhere")]
    public void Without_any_pack_it_says_what_a_pack_is(string folder)
    {
        var exception = Assert.Throws<CampaignServerStartException>(() => Open(PathOf(folder)));

        Assert.Contains("A pack is a folder or a zip file", exception.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);

    private void WriteSample(string name) => CampaignPackWriter.Write(Campaign2022.Pack, PathOf(name));

    private CampaignDirectory Open() => Open(_folder.FullName);

    private static CampaignDirectory Open(string folder) =>
        CampaignDirectory.Open(new CampaignServerOptions { Packs = folder }, TimeProvider.System);
}
