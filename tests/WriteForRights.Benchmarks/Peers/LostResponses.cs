using System.Text;
using Stripe;
using WriteForRights.Client;
using WriteForRights.Conformance;

namespace WriteForRights.Benchmarks;

/// <summary>
/// 200 submissions, of which 20 lose their answer after they were stored, through each client as most people make it; an app that hears
/// of a failure tells the person so, and submits no more.
/// </summary>
internal static class LostResponses
{
    private const int Count = 200;
    private static readonly Uri Address = new("https://actions.example.org/v1/actions");

    internal static async Task PrintAsync()
    {
        Console.WriteLine("| client | said done | said failed | stored | duplicates | lost | false failures |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        await PrintAsync("WriteForRights", OurClient);
        foreach (var peer in (IRetryAdapter[])[new PlainPeer(), new ResiliencePeer(), new AzurePeer(), new ClientModelPeer()])
        {
            await PrintAsync(peer.Name, server =>
            {
                var http = peer.Create(server, null, TimeProvider.System);
                return async i =>
                {
                    using var request = new HttpRequestMessage(HttpMethod.Post, Address)
                    {
                        Content = new StringContent($$"""{"n":{{i}}}""", Encoding.UTF8, "application/json"),
                    };
                    using var response = await http.SendAsync(request, CancellationToken.None);
                    response.EnsureSuccessStatusCode();
                };
            });
        }

        await PrintAsync("Stripe.net", server =>
        {
            var stripe = new StripeClient("sk_test_x", httpClient: new SystemNetHttpClient(new HttpClient(server), 2));
            return i => new CustomerService(stripe).CreateAsync(new CustomerCreateOptions { Name = $"n{i}" });
        });
    }

    private static Func<int, Task> OurClient(LosingServer server)
    {
        var client = new WriteForRightsClient(new HttpClient(server), new WriteForRightsClientOptions { BaseAddress = new Uri("https://actions.example.org") });
        return i => client.SubmitAsync(Sample.Letter(i));
    }

    private static async Task PrintAsync(string name, Func<LosingServer, Func<int, Task>> create)
    {
        using var server = new LosingServer();
        var submit = create(server);
        var failed = 0;
        await Parallel.ForAsync(0, Count, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
        {
            try
            {
                await submit(i);
            }
#pragma warning disable CA1031 // Each has exceptions of its own; here it counts only that there was one.
            catch (Exception)
#pragma warning restore CA1031
            {
                Interlocked.Increment(ref failed);
            }
        });

        // All of them were stored when they first came, so whoever hears of a failure hears it falsely.
        Console.WriteLine($"| {name} | {Count - failed} | {failed} | {server.Stored} | {Math.Max(0, server.Stored - Count)} | {Math.Max(0, Count - server.Stored)} | {failed} |");
    }
}
