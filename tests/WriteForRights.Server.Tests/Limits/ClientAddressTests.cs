using System.Net;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server.Tests;

/// <summary>The address that limits know a client by.</summary>
public sealed class ClientAddressTests
{
    [Theory]
    [InlineData("192.0.2.1", null, "192.0.2.1")]
    [InlineData("192.0.2.1", "198.51.100.7", "192.0.2.1")]
    [InlineData("127.0.0.1", null, null)]
    [InlineData("::1", null, null)]
    [InlineData("::ffff:127.0.0.1", null, null)]
    [InlineData(null, null, null)]
    [InlineData(null, "198.51.100.7", "198.51.100.7")]
    [InlineData("127.0.0.1", "198.51.100.7", "198.51.100.7")]
    [InlineData("127.0.0.1", "203.0.113.9, 198.51.100.7", "198.51.100.7")]
    [InlineData("127.0.0.1", "198.51.100.7, 10.1.2.3", "198.51.100.7")]
    [InlineData("10.1.2.3", "198.51.100.7", "198.51.100.7")]
    [InlineData("::ffff:10.1.2.3", "198.51.100.7", "198.51.100.7")]
    [InlineData("10.1.2.3", "198.51.100.7:1234", "198.51.100.7")]
    [InlineData("10.1.2.3", "[2001:db8::7]:1234", "2001:db8::7")]
    [InlineData("10.1.2.3", "198.51.100.7, nonsense", "10.1.2.3")]
    [InlineData("10.1.2.3", "", "10.1.2.3")]
    [InlineData("11.1.2.3", "198.51.100.7", "11.1.2.3")]
    public void Only_a_trusted_proxy_names_the_client(string? remote, string? forwarded, string? expected)
    {
        var addresses = new ClientAddress(new CampaignServerOptions { TrustedProxies = ["10.0.0.0/8"] });
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
        if (forwarded is not null)
        {
            context.Request.Headers["X-Forwarded-For"] = forwarded;
        }

        Assert.Equal(expected, addresses.Of(context)?.ToString());
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "::c000:201", false)]
    public void An_IPv6_network_of_64_bits_is_one_sender(string one, string other, bool isSame) =>
        Assert.Equal(isSame, ClientAddress.NumberOf(IPAddress.Parse(one)) == ClientAddress.NumberOf(IPAddress.Parse(other)));
}
