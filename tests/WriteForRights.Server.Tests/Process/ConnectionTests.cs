using System.Net.Sockets;
using System.Text;

namespace WriteForRights.Server.Tests;

/// <summary>Connections that do nothing neither end the server nor keep it from ending.</summary>
public sealed class ConnectionTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("connections-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Storage => $"Data Source={Path.Combine(_folder.FullName, "campaign.db")}";

    [Fact]
    public async Task More_idle_connections_than_files_leave_the_server_alive()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux tells the limit of open files.");
        using var server = await ServerProcess.StartAsync(Storage, openFiles: 420);
        using var wire = new Wire(server.Address);
        using var before = await wire.PutAsync(Campaign2022.Letter());
        var idle = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 420; i++)
            {
                idle.Add(new TcpClient());
                await idle[^1].ConnectAsync(server.Address.Host, server.Address.Port, Token);
            }

            // The connection from before is still served, and needs files of its own for the database.
            using var during = await wire.PutAsync(Campaign2022.Letter());
            Assert.Equal(before.StatusCode, during.StatusCode);
        }
        finally
        {
            idle.ForEach(connection => connection.Dispose());
        }

        Assert.DoesNotContain("Out of memory", server.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_stopped_ends_although_somebody_listens_and_somebody_sends_no_more()
    {
        using var server = await ServerProcess.StartAsync(Storage);
        using var wire = new Wire(server.Address);
        using var listening = await wire.ListenAsync("v1/campaigns/w4r-2022/counts/stream");
        using var half = new TcpClient();
        await half.ConnectAsync(server.Address.Host, server.Address.Port, Token);
        await half.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes(
                $"PUT /v1/actions/{ActionId.New()} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{{"),
            Token);
        Assert.True(listening.IsSuccessStatusCode);

        Assert.Equal(0, await server.TerminateAsync());
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
