using System.Buffers;
using System.Net.Http.Json;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Refit;
using Stripe;
using WriteForRights.Client;

namespace WriteForRights.Benchmarks;

/// <summary>
/// One action submitted and its receipt read: by the least that can do it, by ours, and by others. Once with what answers in place of a
/// connection, once through a socket of this machine.
/// </summary>
[MemoryDiagnoser]
public class ClientBenchmarks : IAsyncDisposable
{
    private readonly ActionRecord _letter = Sample.Letter(1);
    private AnsweringServer _server = null!;
    private HttpMessageInvoker _invoker = null!;
    private HttpClient _plain = null!;
    private WriteForRightsClient _ours = null!;
    private WriteForRightsClient _registered = null!;
    private HttpClient _resilient = null!;
    private IRefitClient _refit = null!;
    private CustomerService _stripe = null!;
    private Uri _address = null!;
    private string _actions = null!;

    [Params("stub", "loopback")]
    public string Transport { get; set; } = "stub";

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _server = await AnsweringServer.StartAsync(Transport, _letter.Id);
        _actions = _server.Address + "v1/actions/";
        _address = new Uri(_server.Address, $"v1/actions/{_letter.Id}");
        _invoker = new HttpMessageInvoker(_server.NewHandler());
        _plain = new HttpClient(_server.NewHandler());

        // As it makes itself, but for what the stub answers in place of a connection.
        var connections = new HttpMessageInvoker(_server.NewHandler());
        _ours = new WriteForRightsClient(
            () => connections, new WriteForRightsClientOptions { BaseAddress = _server.Address }, NullLoggerFactory.Instance);
        var services = new ServiceCollection();
        services.AddWriteForRights(options => options.BaseAddress = _server.Address).ConfigurePrimaryHttpMessageHandler(_server.NewHandler);
        services.AddHttpClient("resilient").ConfigurePrimaryHttpMessageHandler(_server.NewHandler).AddStandardResilienceHandler();
        var provider = services.BuildServiceProvider();
        _registered = provider.GetRequiredService<WriteForRightsClient>();
        _resilient = provider.GetRequiredService<IHttpClientFactory>().CreateClient("resilient");
        var json = new JsonSerializerOptions { TypeInfoResolver = WriteForRightsJson.Resolver };
        _refit = RestService.For<IRefitClient>(
            new HttpClient(_server.NewHandler()) { BaseAddress = _server.Address },
            new RefitSettings(new SystemTextJsonContentSerializer(json)));
        _stripe = new CustomerService(new StripeClient(
            "sk_test_x", httpClient: new SystemNetHttpClient(new HttpClient(_server.NewHandler()), 2), apiBase: _server.Address.OriginalString.TrimEnd('/')));
    }

    [GlobalCleanup]
    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _server.DisposeAsync();
    }

    [Benchmark(Baseline = true)]
    public async Task<string?> FloorAsync()
    {
        var body = new ArrayBufferWriter<byte>(512);
        using (var writer = new Utf8JsonWriter(body))
        {
            Write(writer, _letter);
        }

        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri(_actions + _letter.Id.ToString()))
        {
            Content = new ReadOnlyMemoryContent(body.WrittenMemory),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var response = await _invoker.SendAsync(request, CancellationToken.None);
        var answer = await response.Content.ReadAsByteArrayAsync();
        return Read(answer);
    }

    [Benchmark]
    public Task<ActionReceipt> WriteForRightsAsync() => _ours.SubmitAsync(_letter);

    [Benchmark]
    public Task<ActionReceipt> WriteForRightsRegisteredAsync() => _registered.SubmitAsync(_letter);

    [Benchmark]
    public Task<ActionReceipt?> HttpClientAsync() => PutAsync(_plain);

    [Benchmark]
    public Task<ActionReceipt?> ResilienceHandlerAsync() => PutAsync(_resilient);

    [Benchmark]
    public Task<ActionReceipt> RefitAsync() => _refit.SubmitAsync(_letter.Id.ToString(), _letter);

    /// <summary>With a payload of its own, since it speaks to its own server only.</summary>
    [Benchmark]
    public Task<Customer> StripeAsync() => _stripe.CreateAsync(new CustomerCreateOptions { Name = "A. Example", Email = "a1@example.org" });

    private async Task<ActionReceipt?> PutAsync(HttpClient http)
    {
        using var response = await http.PutAsJsonAsync(_address, _letter, WriteForRightsJson.TypeInfo<ActionRecord>());
        return await response.Content.ReadFromJsonAsync(WriteForRightsJson.TypeInfo<ActionReceipt>());
    }

    private static void Write(Utf8JsonWriter writer, ActionRecord letter)
    {
        writer.WriteStartObject();
        writer.WriteString("id", letter.Id.ToGuid());
        writer.WriteString("campaign", letter.Campaign.ToString());
        writer.WriteString("case", letter.Case.ToString());
        writer.WriteString("purpose", letter.Purpose.ToString());
        writer.WriteString("kind", letter.Kind.ToString());
        writer.WriteStartArray("targets");
        foreach (var target in letter.Targets)
        {
            writer.WriteStringValue(target.ToString());
        }

        writer.WriteEndArray();
        writer.WriteNumber("quantity", letter.Quantity ?? 1);
        writer.WriteString("takenAt", letter.TakenAt!.Value);
        writer.WriteString("section", letter.Section!.Value.ToString());
        writer.WriteString("country", letter.Country!.Value.ToString());
        writer.WriteString("language", letter.Language!.Value.ToString());
        writer.WriteString("source", letter.Source);
        writer.WriteStartObject("supporter");
        writer.WriteString("name", letter.Supporter!.Name!.Value.Reveal());
        writer.WriteString("email", letter.Supporter.Email!.Value.Reveal());
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string? Read(ReadOnlySpan<byte> answer)
    {
        var reader = new Utf8JsonReader(answer);
        string? status = null;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("status"u8))
            {
                reader.Read();
                status = reader.GetString();
            }
        }

        return status;
    }
}
