using System.Net;
using System.Net.Sockets;
using System.Text;
using WriteForRights.Testing;

namespace WriteForRights.Client.Tests;

/// <summary>Connections that break, on a real socket.</summary>
public sealed class BrokenConnectionTests : ServerTest
{
    /// <summary>The server's behaviour before the connection breaks, by name.</summary>
    private static readonly Dictionary<string, Fault> Faults = new()
    {
        ["reset before the request is read"] = Fault.ConnectionReset(ResetPoint.BeforeRequest),
        ["reset during the request"] = Fault.ConnectionReset(ResetPoint.DuringRequest),
        ["reset after the request"] = Fault.ConnectionReset(ResetPoint.AfterRequest),
        ["reset before the answer"] = Fault.ResponseLost(),
        ["reset during the body"] = Fault.ConnectionReset(ResetPoint.DuringResponse),
        ["closed before the body"] = Broken(string.Empty, "Content-Length", "500"),
        ["closed during the body"] = Broken("{\"id\":", "Content-Length", "500"),
        ["closed between two chunks"] = Broken("6\r\n{\"id\":\r\n", "Transfer-Encoding", "chunked"),
    };

    /// <summary>Bytes that no HTTP server can be made to send before the connection breaks, by name, and whether it is reset.</summary>
    private static readonly Dictionary<string, (string Bytes, bool Resets)> Bytes = new()
    {
        ["reset within the head of the response"] = ("HTTP/1.1 201 Cre", true),
        ["reset before the body"] = ("HTTP/1.1 201 Created\r\nContent-Length: 500\r\n\r\n", true),
        ["reset between two chunks"] = ("HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n6\r\n{\"id\":\r\n", true),
        ["closed after the request"] = (string.Empty, false),
        ["closed within the head of the response"] = ("HTTP/1.1 201 Cre", false),
        ["not HTTP"] = ("220 mail.example.org ESMTP\r\n", false),
    };

    public static TheoryData<string> FaultNames { get; } = [.. Faults.Keys];

    public static TheoryData<string> BytesNames { get; } = [.. Bytes.Keys];

    [Fact]
    public async Task A_server_that_refuses_connections_is_unavailable()
    {
        // Bound but not listening: the port is reserved, and refuses connections.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = new Uri($"http://{socket.LocalEndPoint}"), MaxAttempts = 1 });

        await AssertUnavailableAsync(client);
    }

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task A_connection_that_breaks_means_that_the_server_is_unavailable(string name)
    {
        LetFail(Faults[name]);

        await AssertUnavailableAsync(Client);
    }

    [Theory]
    [MemberData(nameof(BytesNames))]
    public async Task A_connection_that_breaks_anywhere_means_that_the_server_is_unavailable(string name)
    {
        var (bytes, resets) = Bytes[name];
        await using var server = new RawServer(
            (stream, token) => stream.WriteAsync(Encoding.ASCII.GetBytes(bytes), token).AsTask(), resets);

        await AssertUnavailableAsync(server.Client());
    }

    [Theory]
    [InlineData(typeof(HttpRequestException))]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(SocketException))]
    public async Task Any_exception_of_a_broken_connection_means_that_the_server_is_unavailable(Type type)
    {
        var failure = (Exception)Activator.CreateInstance(type)!;
        var client = NewClient((_, _, _) => Task.FromException<HttpResponseMessage>(failure));

        var exception = await Assert.ThrowsAsync<ServerUnavailableException>(() => SubmitAsync(client));

        AssertUnavailable(exception);
        Assert.Same(failure, exception.InnerException);
    }

    [Fact]
    public async Task A_connection_that_breaks_as_it_is_made_means_that_the_server_is_unavailable()
    {
        // The point at which the client notices the break differs from run to run.
        await using var server = new RawServer(answer: null, resets: true);
        var client = server.Client();
        for (var i = 0; i < 300; i++)
        {
            AssertUnavailable(await Assert.ThrowsAsync<ServerUnavailableException>(() => SubmitAsync(client)));
        }
    }

    [Fact]
    public async Task A_name_that_does_not_exist_means_that_the_server_is_unavailable()
    {
        var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = new Uri("https://nobody.invalid"), MaxAttempts = 1 });

        AssertUnavailable(await Assert.ThrowsAsync<ServerUnavailableException>(() => SubmitAsync(client)));
    }

    [Fact]
    public async Task A_server_without_TLS_is_unavailable_over_https()
    {
        var client = new WriteForRightsClient(
            new WriteForRightsClientOptions { BaseAddress = new UriBuilder(Server.BaseAddress) { Scheme = "https" }.Uri, MaxAttempts = 1 });

        AssertUnavailable(await Assert.ThrowsAsync<ServerUnavailableException>(() => SubmitAsync(client)));
    }

    private static Fault Broken(string body, string header, string value) =>
        FakeResponse.Text(body, 201).WithHeader(header, value).WithHeader("Connection", "close");

    private static async Task AssertUnavailableAsync(WriteForRightsClient client)
    {
        AssertUnavailable(await Assert.ThrowsAsync<ServerUnavailableException>(() => SubmitAsync(client)));
        AssertUnavailable(await Assert.ThrowsAsync<ServerUnavailableException>(
            () => client.GetCampaignCountsAsync(Campaign2022.Id, Token)));
    }

    private static void AssertUnavailable(ServerUnavailableException exception)
    {
        Assert.Equal("The server could not be reached, or the connection broke.", exception.Reason());
        Assert.NotNull(exception.InnerException);
        Assert.Null(exception.Code);
        Assert.Null(exception.RequestId);
        Assert.Empty(exception.Problems);
    }

    private static Task<ActionReceipt> SubmitAsync(WriteForRightsClient client) =>
        client.SubmitAsync(Campaign2022.Letter().WithPersonalData(), Token);
}
