using System.Text;
using CsCheck;

namespace WriteForRights.Tests;

/// <summary>A pack in a zip file: the same as in a folder, and none of what zip files are misused for.</summary>
public sealed class PackArchiveTests : IDisposable
{
    private const string Dorgelesse = "cases/dorgelesse-nguessan.json";
    private const int Mebibyte = 1024 * 1024;

    private readonly TemporaryPack _pack = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("w4r-2022/")]
    [InlineData("Pack of 2022/")]
    [InlineData("cases/")]
    public void The_sample_in_a_zip_file_is_the_same_pack(string folder)
    {
        var report = MadeArchive.OfSample(folder).Read();

        Assert.Empty(report.Problems);
        Assert.Equal(Campaign2022.Pack.Campaign, report.Pack!.Campaign);
        Assert.Equal(Campaign2022.Pack.Cases, report.Pack.Cases);
    }

    [Theory]
    [InlineData("pack.zip")]
    [InlineData("PACK.ZIP")]
    [InlineData("pack")]
    public void A_path_may_lead_to_a_zip_file_of_any_name(string name)
    {
        File.WriteAllBytes(_pack.PathOf(name), MadeArchive.OfSample().Bytes());

        Assert.Equal(Campaign2022.Pack.Cases, CampaignPack.Load(_pack.PathOf(name)).Cases);
    }

    [Fact]
    public async Task An_upload_is_read_as_it_comes()
    {
        await using var upload = new UploadStream(MadeArchive.OfSample().Bytes());
        var report = await CampaignPackReader.ReadAsync(upload, LanguageTag.English, Token);

        Assert.Equal(Campaign2022.Pack.Cases, report.Pack!.Cases);
        Assert.True(upload.CanRead);
    }

    [Fact]
    public async Task An_upload_can_be_given_up()
    {
        await using var upload = new UploadStream(MadeArchive.OfSample().Bytes());

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => CampaignPackReader.ReadAsync(upload, LanguageTag.English, new CancellationToken(canceled: true)));
    }

    [Fact]
    public async Task An_upload_that_breaks_off_is_not_the_packs_fault()
    {
        await using var upload = new UploadStream([1, 2, 3], breaksOff: true);

        await Assert.ThrowsAsync<IOException>(() => CampaignPackReader.ReadAsync(upload, LanguageTag.English, Token));
    }

    [Fact]
    public void A_stream_stays_open_and_is_read_from_where_it_stands()
    {
        using var stream = new MemoryStream([0x50, 0x4B, 1, 2, .. MadeArchive.OfSample().Bytes()]);
        stream.Position = 4;

        Assert.Empty(CampaignPackReader.Read(stream, LanguageTag.English).Problems);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public void Problems_name_files_lines_and_columns_as_in_a_folder()
    {
        _pack.Replace(Dorgelesse, "'pronouns': 'she'", "'pronouns': 'her'").Replace("campaign.json", "'year': 2022", "'year': 2000");
        var made = MadeArchive.OfSample("w4r/").Remove("w4r/" + Dorgelesse).Remove("w4r/campaign.json")
            .Add("w4r/" + Dorgelesse, _pack.Text(Dorgelesse)).Add("w4r/campaign.json", "\uFEFF" + _pack.Text("campaign.json"));

        Assert.Equal(2, _pack.Read().Problems.Count);
        Assert.Equal(_pack.Read().Problems, made.Read().Problems);
    }

    [Fact]
    public void Files_that_systems_add_and_files_that_are_no_json_are_passed_over() => Assert.Empty(MadeArchive.OfSample("w4r/")
        .Add("__MACOSX/w4r/._pack.json", "x").Add("__MACOSX/w4r/._pack.json", "y").Add(".DS_Store", "x").Add("w4r/.DS_Store", "x")
        .Add("w4r/cases/Thumbs.db", "x").Add("w4r/desktop.ini").Add("w4r/README.md", "x").Add("w4r/cases/notes.txt", "x")
        .Add("w4r/می\u200Cخواهم.txt", "x").Add("w4r/cases/").Add("w4r/").Read().Problems);

    [Theory]
    [InlineData("../evil.json")]
    [InlineData("cases/../../evil.json")]
    [InlineData("/etc/evil.json")]
    [InlineData("//evil.json")]
    [InlineData("/")]
    [InlineData("cases\\evil.json")]
    [InlineData("C:evil.json")]
    [InlineData("./../evil.json")]
    [InlineData(".//evil.json")]
    [InlineData("w4r/./evil.json")]
    [InlineData("cases//evil.json")]
    [InlineData("cases/.")]
    [InlineData("evil\n.json")]
    [InlineData("nosj\u202Elive.json")]
    [InlineData("evil\u2066.json")]
    [InlineData("evil\u2028.json")]
    [InlineData("evil\u2029.json")]
    [InlineData("..")]
    [InlineData("README.md/..")]
    [InlineData("a/b\\..\\..\\evil.json")]
    [InlineData("\\evil.json")]
    [InlineData("c:/evil.json")]
    [InlineData("cases/a: b.json")]
    public void A_name_that_leads_elsewhere_is_refused_whatever_the_file_is(string name) =>
        Assert.Equal(["pack.zip $: archive-entry-name"], MadeArchive.OfSample().Add(name).Lines());

    [Theory]
    [InlineData("Notes: draft.txt")]
    [InlineData("notes\\draft.txt")]
    [InlineData("drafts/12:30.md")]
    [InlineData("cases/Notes: draft.txt")]
    [InlineData("pack.json:Zone.Identifier")]
    public void A_file_beside_the_pack_is_ignored_though_its_name_is_another_on_some_system(string name) =>
        Assert.Empty(MadeArchive.OfSample().Add(name).Lines());

    [Fact]
    public void A_name_cannot_forge_lines_of_a_log()
    {
        var problem = Assert.Single(MadeArchive.OfSample().Add("a\r\u202Eb\u001b[2J" + new string('c', 500)).Read().Problems);

        Assert.DoesNotContain(problem.ToString(), char.IsControl);
        Assert.Contains("“a\uFFFD\uFFFDb\uFFFD[2Jcc", problem.ToString(), StringComparison.Ordinal);
        Assert.Contains("cc…”", problem.ToString(), StringComparison.Ordinal);
        Assert.InRange(problem.ToString().Length, 100, 300);
    }

    [Theory]
    [InlineData("campaign.json")]
    [InlineData("Campaign.JSON")]
    [InlineData("cases/DORGELESSE-nguessan.json")]
    public void Two_files_of_one_name_are_refused_since_systems_differ_in_which_they_take(string name)
    {
        var problem = Assert.Single(MadeArchive.OfSample().Add(name, "{}").Read().Problems);

        Assert.Equal(("pack.zip", ProblemCodes.ArchiveEntryRepeated), (problem.File, problem.Problem.Code));
        Assert.Contains(name, problem.Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_bad_name_is_told() => Assert.Equal(
        ["pack.zip $: archive-entry-name", "pack.zip $: archive-entry-repeated", "pack.zip $: archive-entry-name"],
        MadeArchive.OfSample().Add("a/../b").Add("pack.json").Add("/c").Lines());

    [Theory]
    [InlineData("pack.json")]
    [InlineData("w4r/pack.json")]
    public void Without_its_manifest_it_is_no_pack(string manifest) => Assert.Equal(
        ["pack.json $: pack-missing"], MadeArchive.OfSample(manifest[..^"pack.json".Length]).Remove(manifest).Lines());

    [Fact]
    public void An_archive_of_nothing_is_no_pack() => Assert.Equal(["pack.json $: pack-missing"], new MadeArchive().Lines());

    [Fact]
    public void What_is_no_zip_file_is_refused_under_its_name()
    {
        _pack.Write("notes.txt", "Not a zip file.");
        var problem = Assert.Single(CampaignPackReader.Read(_pack.PathOf("notes.txt"), LanguageTag.English).Problems);

        Assert.Equal(("notes.txt", 0, ProblemCodes.ArchiveUnreadable), (problem.File, problem.Line, problem.Problem.Code));
        Assert.Equal(["pack.zip $: archive-unreadable"], MadeArchive.LinesOf(MadeArchive.Read([])));
    }

    [Fact]
    public void A_zip_file_that_is_in_use_cannot_be_read()
    {
        File.WriteAllBytes(_pack.PathOf("pack.zip"), MadeArchive.OfSample().Bytes());
        using var held = new FileStream(_pack.PathOf("pack.zip"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var problem = Assert.Single(CampaignPackReader.Read(_pack.PathOf("pack.zip"), LanguageTag.English).Problems);

        Assert.Equal(("pack.zip", ProblemCodes.FileUnreadable), (problem.File, problem.Problem.Code));
    }

    [Fact]
    public void An_encrypted_file_is_refused_and_not_taken_for_bad_json()
    {
        // The first bit of the flags of a file, in its own header and in the directory at the end, says that it is encrypted.
        var zip = MadeArchive.OfSample().Bytes(System.IO.Compression.CompressionLevel.NoCompression);
        for (var i = 0; i + 4 < zip.Length; i++)
        {
            if (zip.AsSpan(i, 4) is [0x50, 0x4B, 3, 4] or [0x50, 0x4B, 1, 2])
            {
                zip[i + (zip[i + 2] == 3 ? 6 : 8)] |= 1;
            }
        }

        Assert.Equal(["pack.zip $: archive-unreadable"], MadeArchive.LinesOf(MadeArchive.Read(zip)));
    }

    [Fact]
    public void A_zip_file_with_some_bytes_changed_or_cut_off_is_answered_and_never_thrown_at_the_caller()
    {
        var zip = MadeArchive.OfSample().Bytes();
        var change = Gen.Select(Gen.OneOf(Gen.Int[0, zip.Length - 1], Gen.Int[zip.Length - 600, zip.Length - 1]), Gen.Byte);
        Gen.Select(change.Array[1, 20], Gen.OneOf(Gen.Const(zip.Length), Gen.Int[0, zip.Length])).Sample(
            (changes, length) =>
            {
                var damaged = zip.ToArray();
                foreach (var (at, value) in changes)
                {
                    damaged[at] = value;
                }

                var report = MadeArchive.Read(damaged[..length]);
                Assert.Equal(report.Pack is null, report.Problems.Count > 0);
            },
            iter: 500);
    }

    [Fact]
    public void A_file_may_have_four_mebibytes_and_no_byte_more()
    {
        var fits = Padded(_pack.Text("pack.json"), 4 * Mebibyte);

        Assert.Empty(MadeArchive.OfSample().Remove("pack.json").Add("pack.json", fits).Read().Problems);
        Assert.Equal(
            ["pack.zip $: archive-too-large"], MadeArchive.OfSample().Remove("pack.json").Add("pack.json", [.. fits, (byte)' ']).Lines());
    }

    [Fact]
    public void All_files_may_have_sixty_four_mebibytes()
    {
        var made = MadeArchive.OfSample();
        var blank = new byte[4 * Mebibyte];
        for (var i = 0; i < 15; i++)
        {
            made.Add($"cases/{i}.json", blank);
        }

        Assert.DoesNotContain("pack.zip $: archive-too-large", made.Lines());
        Assert.Equal(["pack.zip $: archive-too-large"], made.Add("cases/z.json", blank).Lines());
    }

    [Fact]
    public void A_size_that_a_file_claims_of_itself_is_not_believed()
    {
        var zip = MadeArchive.OfSample().Remove("pack.json").Add("pack.json", Padded(_pack.Text("pack.json"), 5 * Mebibyte)).Bytes();
        var claimed = BitConverter.GetBytes(5 * Mebibyte);
        var places = Enumerable.Range(0, zip.Length - 4).Where(i => zip.AsSpan(i, 4).SequenceEqual(claimed)).ToArray();
        Assert.NotEmpty(places);
        foreach (var place in places)
        {
            BitConverter.GetBytes(18).CopyTo(zip, place);
        }

        Assert.Null(MadeArchive.Read(zip).Pack);
    }

    [Fact]
    public void Five_thousand_files_are_enough()
    {
        var made = MadeArchive.OfSample();
        for (var i = 0; i < 5_000 - 6; i++)
        {
            made.Add($"{i}.txt");
        }

        Assert.Empty(made.Read().Problems);
        Assert.Equal(["pack.zip $: archive-too-large"], made.Add("one-more.txt").Lines());
    }

    [Fact]
    public async Task An_archive_of_more_than_sixteen_mebibytes_is_not_read_to_its_end()
    {
        await using var endless = new UploadStream(null);
        var report = await CampaignPackReader.ReadAsync(endless, LanguageTag.English, Token);
        var problem = Assert.Single(report.Problems);

        Assert.Equal("pack.zip: error archive-too-large: The zip file exceeds the limits for a pack: at most 5,000\u00A0files, 4\u00A0MiB in each "
            + "and 64\u00A0MiB in all, and 16\u00A0MiB when compressed. ($)", problem.ToString());
        Assert.InRange(endless.Given, 16 * Mebibyte, 17 * Mebibyte);

        await File.WriteAllBytesAsync(_pack.PathOf("pack.zip"), new byte[(16 * Mebibyte) + 1], Token);
        Assert.Equal(
            ["pack.zip $: archive-too-large"],
            MadeArchive.LinesOf(CampaignPackReader.Read(_pack.PathOf("pack.zip"), LanguageTag.English)));
        await File.WriteAllBytesAsync(_pack.PathOf("pack.zip"), new byte[16 * Mebibyte], Token);
        Assert.Equal(
            ["pack.zip $: archive-unreadable"],
            MadeArchive.LinesOf(CampaignPackReader.Read(_pack.PathOf("pack.zip"), LanguageTag.English)));
    }

    public void Dispose() => _pack.Dispose();

    private static byte[] Padded(string json, int length) => Encoding.UTF8.GetBytes(json.PadRight(length));
}
