using System.Net;
using System.Net.Sockets;

namespace WriteForRights.Server.Tests;

/// <summary>The addresses that a webhook may lead to.</summary>
public sealed class PublicAddressTests
{
    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("10.255.255.255")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("169.254.169.254")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.0.2.1")]
    [InlineData("192.88.99.1")]
    [InlineData("192.168.1.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.19.255.255")]
    [InlineData("198.51.100.1")]
    [InlineData("203.0.113.1")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.255")]
    [InlineData("240.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::8.8.8.8")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::127.0.0.1")]
    [InlineData("64:ff9b::a9fe:a9fe")]
    [InlineData("64:ff9b:1::1")]
    [InlineData("2002:7f00:1::")]
    [InlineData("2002:a9fe:a9fe::1")]
    [InlineData("2002:c0a8:101::1")]
    [InlineData("2001::1")]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    [InlineData("2001:db8::1")]
    [InlineData("3fff::1")]
    [InlineData("100::1")]
    [InlineData("4000::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456:789a::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%2")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void Addresses_that_are_not_public_are_refused(string address)
    {
        Assert.False(PublicAddress.Is(IPAddress.Parse(address)));
        Assert.False(WebhookUrl.TryRead($"https://{(address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address)}/", false, out _));
    }

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("8.8.8.8")]
    [InlineData("9.255.255.255")]
    [InlineData("11.0.0.0")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.0")]
    [InlineData("169.253.255.255")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.0")]
    [InlineData("192.167.255.255")]
    [InlineData("223.255.255.255")]
    [InlineData("::ffff:8.8.8.8")]
    [InlineData("64:ff9b::8.8.8.8")]
    [InlineData("2002:808:808::1")]
    [InlineData("2001:4860:4860::8888")]
    [InlineData("2a00:1450:4001:800::200e")]
    public void Public_addresses_are_allowed(string address) => Assert.True(PublicAddress.Is(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://hooks.example/w4r?key=1", true)]
    [InlineData("https://hooks.example:8443/", true)]
    [InlineData("https://8.8.8.8/", true)]
    [InlineData("http://hooks.example/", false)]
    [InlineData("http://127.0.0.1/", false)]
    [InlineData("https://127.1/", false)]
    [InlineData("https://2130706433/", false)]
    [InlineData("https://0x7f.0.0.1/", false)]
    [InlineData("https://0177.0.0.1/", false)]
    [InlineData("https://user:pass@hooks.example/", false)]
    [InlineData("https://user@hooks.example/", false)]
    [InlineData("https://hooks.example/#part", false)]
    [InlineData("https://hooks.example/\r\nX: y", false)]
    [InlineData("ftp://hooks.example/", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("//hooks.example/", false)]
    [InlineData("hooks.example", false)]
    [InlineData("https://", false)]
    [InlineData("https:///path", false)]
    [InlineData("", false)]
    public void A_url_is_https_to_a_name_or_a_public_address(string url, bool isAllowed) =>
        Assert.Equal(isAllowed, WebhookUrl.TryRead(url, false, out _));

    [Theory]
    [InlineData("http://127.0.0.1:5000/", true)]
    [InlineData("http://[::1]:5000/", true)]
    [InlineData("http://localhost/", true)]
    [InlineData("https://10.0.0.1/", true)]
    [InlineData("http://10.0.0.1/", false)]
    [InlineData("http://hooks.example/", false)]
    [InlineData("http://user@localhost/", false)]
    public void Where_private_addresses_are_allowed_http_is_for_the_own_machine_alone(string url, bool isAllowed) =>
        Assert.Equal(isAllowed, WebhookUrl.TryRead(url, true, out _));

    [Fact]
    public void A_url_is_at_most_2048_characters() =>
        Assert.False(WebhookUrl.TryRead("https://hooks.example/" + new string('a', 2_048), false, out _));

    [Fact]
    public async Task A_name_that_leads_elsewhere_a_moment_later_changes_nothing()
    {
        var (resolved, connected) = (0, new List<IPEndPoint>());
        var connector = new WebhookConnector(
            false,
            (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse(resolved++ == 0 ? "8.8.8.8" : "127.0.0.1")]),
            (address, _) =>
            {
                connected.Add(address);
                return Task.FromResult<Stream>(new MemoryStream());
            });

        await connector.ConnectAsync(new DnsEndPoint("hooks.example", 443), TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<HttpRequestException>(
            async () => await connector.ConnectAsync(new DnsEndPoint("hooks.example", 443), TestContext.Current.CancellationToken));

        Assert.Equal([new IPEndPoint(IPAddress.Parse("8.8.8.8"), 443)], connected);
        Assert.Equal(2, resolved);
    }

    [Fact]
    public async Task Of_several_addresses_only_public_ones_are_tried_one_after_the_other()
    {
        var tried = new List<string>();
        var connector = new WebhookConnector(
            false,
            (_, _) => Task.FromResult<IPAddress[]>(
                [IPAddress.Parse("10.0.0.1"), IPAddress.Parse("1.1.1.1"), IPAddress.Parse("::1"), IPAddress.Parse("8.8.8.8")]),
            (address, _) =>
            {
                tried.Add(address.ToString());
                return tried.Count == 1 ? throw new SocketException((int)SocketError.ConnectionRefused) : Task.FromResult<Stream>(new MemoryStream());
            });

        await connector.ConnectAsync(new DnsEndPoint("hooks.example", 443), TestContext.Current.CancellationToken);

        Assert.Equal(["1.1.1.1:443", "8.8.8.8:443"], tried);
    }

    [Fact]
    public async Task An_address_in_place_of_a_name_is_checked_too()
    {
        var connector = new WebhookConnector(
            false,
            (_, _) => throw new InvalidOperationException("There is nothing to resolve."),
            (_, _) => throw new InvalidOperationException("It must not connect."));

        foreach (var host in (string[])["127.0.0.1", "::1", "2130706433"])
        {
            await Assert.ThrowsAsync<HttpRequestException>(
                async () => await connector.ConnectAsync(new DnsEndPoint(host, 443), TestContext.Current.CancellationToken));
        }
    }
}
