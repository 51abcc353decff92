using System.Net;
using System.Net.Sockets;

namespace WriteForRights.Client.Tests;

/// <summary>Connections that break, on a real socket.</summary>
public sealed class BrokenConnectionTests
{
    private const string Head = """
        HTTP/1.1 201 Created
        Content-Type: application/json
        Content-Length: 500


        """;

    private const string ChunkedHead = """
        HTTP/1.1 201 Created
        Content-Type: application/json
        Transfer-Encoding: chunked


        """;

    /// <summary>What the server does before the connection is gone, by name.</summary>
    private static readonly Dictionary<string, Func<RawConnection, Task>> Conversations = new()
    {
        ["reset before the request is read"] = connection => ResetAfterAsync(connection, read: false),
        ["reset after the request"] = connection => ResetAfterAsync(connection),
        ["reset within the head of the response"] = connection => ResetAfterAsync(connection, "HTTP/1.1 201 Cre"),
        ["reset before the body"] = connection => ResetAfterAsync(connection, Head),
        ["reset during the body"] = connection => ResetAfterAsync(connection, Head + "{\"id\":"),
        ["reset between two chunks"] = connection => ResetAfterAsync(connection, ChunkedHead + "6\n{\"id\":\n"),
        ["closed after the request"] = connection => connection.ReadRequestAsync(),
        ["closed within the head of the response"] = connection => CloseAfterAsync(connection, "HTTP/1.1 201 Cre"),
        ["closed before the body"] = connection => CloseAfterAsync(connection, Head),
        ["closed during the body"] = connection => CloseAfterAsync(connection, Head + "{\"id\":"),
        ["closed between two chunks"] = connection => CloseAfterAsync(connection, ChunkedHead + "6\n{\"id\":\n"),
        ["not HTTP"] = connection => CloseAfterAsync(connection, "220 mail.example.org ESMTP\n"),
    };

    public static TheoryData<string> Names { get; } = [.. Conversations.Keys];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_refuses_connections_is_unavailable()
    {
        // Bound and not listening: the port is ours, and nobody answers on it.
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = new Uri($"http://{socket.LocalEndPoint}") });

        AssertUnavailable(await Assert.ThrowsAsync<ServerUnavailableException>(() => SubmitAsync(client)));
        AssertUnavailable(await Assert.ThrowsAsync<ServerUnavailableException>(() => ReadAsync(client)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_connection_that_breaks_means_that_the_server_is_unavailable(string name)
    {
        await using var server = new RawServer(Conversations[name]);
        var client = server.Client();

        AssertUnavailable(await Assert.ThrowsAsync<ServerUnavailableException>(() => SubmitAsync(client)));
        AssertUnavailable(await Assert.ThrowsAsync<ServerUnavailableException>(() => ReadAsync(client)));
    }

    [Theory]
    [InlineData(typeof(HttpRequestException))]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(SocketException))]
    public async Task Whatever_the_connection_breaks_with_the_server_is_unavailable(Type type)
    {
        var failure = (Exception)Activator.CreateInstance(type)!;
        using var handler = new ScriptedHandler(ScriptedHandler.Failure(failure));

        var exception = await Assert.ThrowsAsync<ServerUnavailableException>(() => SubmitAsync(handler.Client()));

        AssertUnavailable(exception);
        Assert.Same(failure, exception.InnerException);
    }

    [Fact]
    public async Task A_connection_that_breaks_at_once_means_that_the_server_is_unavailable_however_soon_it_is()
    {
        // How far the client has come when it learns of it differs from time to time.
        await using var server = new RawServer(connection => ResetAfterAsync(connection, read: false));
        var client = server.Client();
        for (var i = 0; i < 300; i++)
        {
            AssertUnavailable(await Assert.ThrowsAsync<ServerUnavailableException>(() => SubmitAsync(client)));
        }
    }

    [Fact]
    public async Task A_name_that_does_not_exist_means_that_the_server_is_unavailable()
    {
        var client = new WriteForRightsClient(new WriteForRightsClientOptions { BaseAddress = new Uri("https://nobody.invalid") });

        AssertUnavailable(await Assert.ThrowsAsync<ServerUnavailableException>(() => SubmitAsync(client)));
    }

    [Fact]
    public async Task A_server_that_speaks_no_encryption_is_unavailable_over_https()
    {
        await using var server = new RawServer(connection => connection.WriteAsync("HTTP/1.1 400 Bad Request\n\n"));
        var client = server.Client(options => options.BaseAddress = new UriBuilder(server.BaseAddress) { Scheme = "https" }.Uri);

        AssertUnavailable(await Assert.ThrowsAsync<ServerUnavailableException>(() => SubmitAsync(client)));
    }

    private static void AssertUnavailable(ServerUnavailableException exception)
    {
        Assert.Equal("The server could not be reached, or the connection broke.", exception.Message);
        Assert.NotNull(exception.InnerException);
        Assert.Null(exception.Code);
        Assert.Null(exception.RequestId);
        Assert.Empty(exception.Problems);
    }

    private static Task<ActionReceipt> SubmitAsync(WriteForRightsClient client) =>
        client.SubmitAsync(Campaign2022.Letter().WithPersonalData(), Token);

    private static Task<Counts> ReadAsync(WriteForRightsClient client) => client.GetCampaignCountsAsync(Campaign2022.Id, Token);

    private static async Task ResetAfterAsync(RawConnection connection, string response = "", bool read = true)
    {
        if (read)
        {
            await connection.ReadRequestAsync();
        }

        await connection.WriteAsync(response);
        connection.Reset();
    }

    private static async Task CloseAfterAsync(RawConnection connection, string response)
    {
        await connection.ReadRequestAsync();
        await connection.WriteAsync(response);
    }
}
