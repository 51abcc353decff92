using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;

namespace WriteForRights.Server.Tests;

/// <summary>A server with messages to people, and what writers and moderators send to it.</summary>
internal sealed class MessageServer : IAsyncDisposable
{
    internal const string Kind = "Dear friend, we think of you and your son. You are not alone.";
    internal const string Religious = "Dear friend, God bless you and your son.";
    internal const string Careless = "Amnesty International told me about you. Stay strong, dear friend.";

    internal static readonly ModeratorId Anna = ModeratorId.Parse("moderator-1");
    internal static readonly ModeratorId Ben = ModeratorId.Parse("moderator-2");

    private readonly KeyServer _server;

    private MessageServer(KeyServer server) => _server = server;

    internal KeyServer Http => _server;

    internal FakeTimeProvider Clock => _server.Clock;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Starts a server, on another one's database or with another pack if they are given.</summary>
    internal static async Task<MessageServer> StartAsync(
        string? storage = null, CampaignPack? pack = null, Action<WebApplicationBuilder>? build = null)
    {
#pragma warning disable CA2000 // The server of messages disposes it.
        var server = await KeyServer.StartAsync(
            options =>
            {
                options.Storage = storage is null ? options.Storage : TestStorage.Of(storage);
                options.LoadedPacks = pack is null ? options.LoadedPacks : [pack];
            },
            build);
#pragma warning restore CA2000
        return new(server);
    }

    internal static ActionRecord Card(string text = Kind, string? section = null, string language = "en", CaseId? @case = null) =>
        ActionRecord.Solidarity(Campaign2022.Id, @case ?? Campaign2022.Dorgelesse, ActionKind.Card) with
        {
            TakenAt = Campaign2022.HumanRightsDay,
            Section = section is null ? null : SectionId.Parse(section),
            Text = new ActionText { Body = text, Language = LanguageTag.Parse(language) },
        };

    internal static string Json<T>(T value) => JsonSerializer.Serialize(value, WriteForRightsJson.TypeInfo<T>());

    /// <summary>Submits an action, and returns its receipt.</summary>
    internal async Task<ActionReceipt> SubmitAsync(ActionRecord action)
    {
        using var response = await _server.SendAsync("PUT", $"v1/actions/{action.Id}", Json(action), KeyServer.AdminKey);
        return await ReadAsync<ActionReceipt>(response);
    }

    /// <summary>Submits a card, and returns its message.</summary>
    internal async Task<QueuedMessage> WriteAsync(string text = Kind, string? section = null, string language = "en", CaseId? @case = null)
    {
        var receipt = await SubmitAsync(Card(text, section, language, @case));
        Clock.Advance(TimeSpan.FromSeconds(1));
        return await GetAsync(receipt.Id);
    }

    internal Task<QueuedMessage> GetAsync(ActionId id) => ReadAsync<QueuedMessage>("GET", $"v1/messages/{id}");

    internal async Task<ValueList<QueuedMessage>> ListAsync(string query = "", string? key = null) =>
        (await ReadAsync<Page<QueuedMessage>>("GET", "v1/messages" + query, null, key)).Items;

    internal async Task<ValueList<MessageResult>> ClaimAsync(MessageClaimRequest request) =>
        (await ReadAsync<Page<MessageResult>>("POST", "v1/messages/claim", Json(request))).Items;

    internal static MessageDecision Approval(QueuedMessage message, params ValueList<FindingOverride> overrides) => new()
    {
        Id = message.Id,
        Version = message.Version,
        Outcome = ModerationOutcome.Approved,
        By = Anna,
        Overrides = overrides,
    };

    internal static FindingOverride Override(ScreeningRule rule) => new() { Rule = rule, Reason = "She uses these words herself." };

    /// <summary>Decides about a message, and returns the status and the code of the answer.</summary>
    internal Task<string> TryDecideAsync(MessageDecision decision, string? key = null) =>
        CallAsync("POST", $"v1/messages/{decision.Id}/decision", Json(decision), key);

    internal Task<QueuedMessage> DecideAsync(MessageDecision decision) =>
        ReadAsync<QueuedMessage>("POST", $"v1/messages/{decision.Id}/decision", Json(decision));

    /// <summary>Writes a card and approves it.</summary>
    internal async Task<QueuedMessage> ApproveAsync(string text = Kind, string? section = null, CaseId? @case = null) =>
        await DecideAsync(Approval(await WriteAsync(text, section, "en", @case)));

    internal Task<string> WithdrawAsync(ActionId id, string secret) => _server.CallAsync(
        "POST", $"v1/messages/{id}/withdraw", Json(new MessageWithdrawal { Secret = secret }));

    internal static MessageDeliveryRequest DeliveryBody(string id = "uk-1", int? count = null, string? section = null, CaseId? @case = null) =>
        new()
        {
            Id = DeliveryId.Parse(id),
            Campaign = Campaign2022.Id,
            Case = @case ?? Campaign2022.Dorgelesse,
            By = Anna,
            Count = count,
            Section = section is null ? null : SectionId.Parse(section),
        };

    internal Task<MessageDelivery> DeliverAsync(MessageDeliveryRequest request) =>
        ReadAsync<MessageDelivery>("POST", "v1/messages/deliveries", Json(request));

    internal Task<MessageDelivery> DeliveryAsync(string method, string path) =>
        ReadAsync<MessageDelivery>(method, "v1/messages/deliveries/" + path);

    internal Task<string> CallAsync(string method, string path, string? body = null, string? key = null) =>
        _server.CallAsync(method, path, body, key ?? KeyServer.AdminKey);

    internal async Task<ApiProblem> ProblemAsync(string path, string body)
    {
        using var response = await _server.SendAsync("POST", path, body, KeyServer.AdminKey);
        return await Wire.ProblemAsync(response);
    }

    internal async Task<T> ReadAsync<T>(string method, string path, string? body = null, string? key = null)
    {
        using var response = await _server.SendAsync(method, path, body, key ?? KeyServer.AdminKey);
        return await ReadAsync<T>(response);
    }

    /// <summary>Returns a number from the database.</summary>
    internal async Task<long> NumberAsync(string sql)
    {
        await using var connection = TestStorage.Connect(_server.Server.Storage);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are in the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(Token), CultureInfo.InvariantCulture);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task<T> ReadAsync<T>(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsByteArrayAsync(Token);
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.Created, System.Text.Encoding.UTF8.GetString(body));
        return JsonSerializer.Deserialize(body, WriteForRightsJson.StrictTypeInfo<T>())!;
    }
}
