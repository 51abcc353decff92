using System.IO.Compression;
using System.Text.Json;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

public sealed class CompressionTests : ServerTest
{
    public static TheoryData<string> Encodings { get; } = ["gzip", "deflate", "br"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_compressed_response_is_read(string encoding)
    {
        LetFail(Compressed(encoding, Compress(encoding, Campaign())));

        Assert.Equal(Campaign2022.Pack.Campaign, await Client.GetCampaignAsync(Campaign2022.Id, Token));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_damaged_compressed_response_causes_only_typed_exceptions(string encoding)
    {
        var whole = Compress(encoding, Campaign());
        var failures = 0;
        for (var place = 0; place < whole.Length; place += 1 + (whole.Length / 40))
        {
            var damaged = whole.ToArray();
            damaged[place] ^= 0x55;
            LetFail(Compressed(encoding, damaged));

            // Damage within a word can go unnoticed; detecting it is the task of TLS.
            var exception = await Record.ExceptionAsync(() => Client.GetCampaignAsync(Campaign2022.Id, Token));

            Assert.True(exception is null or IncompatibleServerException, $"{place}: {exception}");
            failures += exception is null ? 0 : 1;
        }

        Assert.InRange(failures, 10, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_compressed_response_that_is_cut_off_causes_a_typed_exception(string encoding)
    {
        var whole = Compress(encoding, Campaign());
        foreach (var length in (int[])[0, 1, 10, whole.Length / 2, whole.Length - 40])
        {
            LetFail(Compressed(encoding, whole[..length]));

            await Assert.ThrowsAsync<IncompatibleServerException>(() => Client.GetCampaignAsync(Campaign2022.Id, Token));
        }
    }

    [Fact]
    public async Task A_decompression_bomb_is_abandoned()
    {
        LetFail(Compressed("gzip", Compress("gzip", new byte[80 * 1024 * 1024])));

        var exception = await Assert.ThrowsAsync<IncompatibleServerException>(
            () => Client.GetCampaignAsync(Campaign2022.Id, Token));

        Assert.Equal("The response is longer than any that a campaign server sends.", exception.Reason());
    }

    private static byte[] Campaign() =>
        JsonSerializer.SerializeToUtf8Bytes(Campaign2022.Pack.Campaign, WriteForRightsJson.TypeInfo<Campaign>());

    private static Fault Compressed(string encoding, byte[] body) =>
        Fault.Intercepted(200, "application/json", body).WithHeader("Content-Encoding", encoding);

    private static byte[] Compress(string encoding, byte[] plain)
    {
        using var result = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(result, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(result, CompressionLevel.Fastest),
            _ => new BrotliStream(result, CompressionLevel.Fastest),
        })
        {
            packing.Write(plain);
        }

        return result.ToArray();
    }
}
