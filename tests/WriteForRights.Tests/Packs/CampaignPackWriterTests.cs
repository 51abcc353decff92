using System.IO.Compression;
using System.Text.Json;
using CsCheck;

namespace WriteForRights.Tests;

/// <summary>What is written is what is read again, and looks as people keep it.</summary>
public sealed class CampaignPackWriterTests : IDisposable
{
    // What looks damaged is refused.
    private static readonly Gen<string> Words = Records.AnyText.Where(text => Leftovers.In($"x{text}x", LanguageTag.English).Count == 0);

    private readonly TemporaryPack _pack = new();

    [Theory]
    [InlineData("made/in/code")]
    [InlineData("made.zip")]
    [InlineData("MADE.ZIP")]
    public void What_is_written_is_read_again_as_the_same_pack(string path)
    {
        CampaignPackWriter.Write(Campaign2022.Pack, _pack.PathOf(path));
        var read = CampaignPack.Load(_pack.PathOf(path));

        Assert.Equal(Campaign2022.Pack.Campaign, read.Campaign);
        Assert.Equal(Campaign2022.Pack.Cases, read.Cases);
        Assert.Equal(path.EndsWith("zip", StringComparison.OrdinalIgnoreCase), File.Exists(_pack.PathOf(path)));
    }

    [Fact]
    public void Any_words_come_back_as_they_went() => Gen.Select(Words, Words).Sample(
        (headline, lastLine) =>
        {
            // Blank texts are refused, and those that differ in white space alone must not come back as one.
            var changed = new CampaignPack(Campaign2022.Pack.Campaign, Campaign2022.Pack.Cases.Select(@case => @case with
            {
                Headline = new LocalizedText([new(LanguageTag.English, "x" + headline), new(LanguageTag.Parse("zh-Hant"), lastLine + "x")]),
            }));
            using var zip = new MemoryStream();
            CampaignPackWriter.Write(changed, zip);
            zip.Position = 0;

            Assert.Equal(changed.Cases, CampaignPackReader.Read(zip, LanguageTag.English).Pack!.Cases);
        },
        iter: 50);

    [Fact]
    public void The_sample_is_written_as_it_is_kept_but_for_what_tools_and_defaults_add()
    {
        CampaignPackWriter.Write(Campaign2022.Pack, _pack.PathOf("made"));

        Assert.Equal("{\n  \"format\": 1\n}\n", _pack.Text("made/pack.json"));
        var kept = _pack.Text("campaign.json").Split('\n').Where(line => !line.Contains("$schema", StringComparison.Ordinal));
        Assert.Equal(string.Join('\n', kept), _pack.Text("made/campaign.json"));
        Assert.All(Directory.GetFiles(_pack.PathOf("made"), "*.json", SearchOption.AllDirectories), file =>
        {
            var text = File.ReadAllText(file);
            // A no-break space is escaped, so that it is seen.
            Assert.DoesNotContain("\\u", text.Replace("\\u00A0", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.DoesNotContain('\r', text);
            Assert.EndsWith("}\n", text, StringComparison.Ordinal);
            Assert.NotEqual(0xEF, File.ReadAllBytes(file)[0]);
        });
    }

    [Fact]
    public void A_zip_file_of_one_pack_is_the_same_to_the_byte_whenever_it_is_made()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        CampaignPackWriter.Write(Campaign2022.Pack, first);
        CampaignPackWriter.Write(new CampaignPack(Campaign2022.Pack.Campaign, Campaign2022.Pack.Cases.Reverse()), second);

        Assert.Equal(first.ToArray(), second.ToArray());
        using var archive = new ZipArchive(first, ZipArchiveMode.Read, leaveOpen: true);
        Assert.Equal(["pack.json", "campaign.json"], archive.Entries.Take(2).Select(entry => entry.FullName));
        Assert.Equal(4, archive.Entries.Skip(2).Count(entry => entry.FullName.StartsWith("cases/", StringComparison.Ordinal)));
        Assert.All(archive.Entries, entry => Assert.Equal(new DateTime(1980, 1, 1), entry.LastWriteTime.DateTime));
        Assert.True(first.Length < 25_000);
    }

    [Fact]
    public void Writing_again_replaces_the_packs_own_files_and_leaves_all_others()
    {
        _pack.Write("README.md", "x").Write("cases/notes.txt", "x").Write("campaign.json", "{}");
        CampaignPackWriter.Write(Campaign2022.Pack, _pack.Folder);

        Assert.Empty(_pack.Problems());
        Assert.Equal("xx", _pack.Text("README.md") + _pack.Text("cases/notes.txt"));

        CampaignPackWriter.Write(Campaign2022.Pack, _pack.PathOf("made.zip"));
        CampaignPackWriter.Write(new CampaignPack(Campaign2022.Pack.Campaign, []), _pack.PathOf("made.zip"));
        Assert.Equal(4, CampaignPackReader.Read(_pack.PathOf("made.zip"), LanguageTag.English).Problems.Count);
    }

    [Fact]
    public void A_folder_with_other_cases_is_left_as_it_is_since_they_would_join_the_pack()
    {
        _pack.Write("cases/somebody.json", "{}").Write("campaign.json", "{}");
        var exception = Assert.Throws<IOException>(() => CampaignPackWriter.Write(Campaign2022.Pack, _pack.Folder));

        Assert.Contains("cases/somebody.json.", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("dorgelesse", exception.Message, StringComparison.Ordinal);
        Assert.Equal("{}", _pack.Text("campaign.json"));
    }

    [Fact]
    public void A_stream_stays_open()
    {
        using var zip = new MemoryStream();
        CampaignPackWriter.Write(Campaign2022.Pack, zip);

        Assert.True(zip.CanWrite);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(_pack.Text("campaign.json")).RootElement.ValueKind);
    }

    public void Dispose() => _pack.Dispose();
}
