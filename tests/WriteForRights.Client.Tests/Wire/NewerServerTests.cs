using System.Text.Json.Nodes;

namespace WriteForRights.Client.Tests;

/// <summary>A client of today with a server of tomorrow: whatever it says beside what it says today is passed over.</summary>
public sealed class NewerServerTests : ServerTest
{
    [Fact]
    public async Task Members_that_this_version_does_not_know_are_ignored_in_every_response()
    {
        using var newer = new NewerServerHandler { InnerHandler = new SocketsHttpHandler() };
        using var http = new HttpClient(newer);
        var client = new WriteForRightsClient(
            http, new WriteForRightsClientOptions { BaseAddress = Server.BaseAddress, Language = LanguageTag.English });
        var action = Campaign2022.Letter();

        Assert.Equal(await Client.SubmitAsync(action, Token), await client.SubmitAsync(action, Token));
        Assert.Equal(
            await Client.GetCampaignsAsync(Token).ToListAsync(Token), await client.GetCampaignsAsync(Token).ToListAsync(Token));
        Assert.Equal(await Client.GetCampaignAsync(Campaign2022.Id, Token), await client.GetCampaignAsync(Campaign2022.Id, Token));
        Assert.Equal(
            await Client.GetCasesAsync(Campaign2022.Id, Token).ToListAsync(Token),
            await client.GetCasesAsync(Campaign2022.Id, Token).ToListAsync(Token));
        foreach (var @case in Campaign2022.Cases)
        {
            Assert.Equal(
                await Client.GetCaseAsync(Campaign2022.Id, @case, Token), await client.GetCaseAsync(Campaign2022.Id, @case, Token));
        }

        var today = await Client.GetCampaignCountsAsync(Campaign2022.Id, CountDimension.Known, Token);
        var tomorrow = await client.GetCampaignCountsAsync(Campaign2022.Id, CountDimension.Known, Token);
        Assert.Equal(today with { By = null }, tomorrow with { By = null });
        Assert.Equal(today.By, tomorrow.By);
        var problem = await Assert.ThrowsAsync<ConflictException>(() => client.SubmitAsync(action with { Quantity = 2 }, Token));
        Assert.Equal(ProblemCodes.ActionConflict, problem.Code);
        var problems = await Assert.ThrowsAsync<InvalidRequestException>(
            () => client.SubmitAsync(Campaign2022.Letter() with { Quantity = 0 }, Token));
        Assert.Equal(ProblemCodes.QuantityOutOfRange, Assert.Single(problems.Problems).Code);
        Assert.InRange(newer.Added, 100, int.MaxValue);
    }

    /// <summary>Puts a member of tomorrow into every object of a response, at every depth.</summary>
    private sealed class NewerServerHandler : DelegatingHandler
    {
        internal int Added { get; private set; }

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var response = await base.SendAsync(request, cancellationToken);
            var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(cancellationToken))!;
            Extend(body);
            var mediaType = response.Content.Headers.ContentType!;
            response.Content = new StringContent(body.ToJsonString(), mediaType);
            return response;
        }

        private void Extend(JsonNode? node)
        {
            var parts = node switch
            {
                JsonObject map => map.Select(member => member.Value),
                JsonArray array => array,
                _ => [],
            };
            foreach (var part in parts.ToList())
            {
                Extend(part);
            }

            if (node is JsonObject record && !IsMap(record))
            {
                record.Insert(0, "fromTomorrow", new JsonObject { ["deep"] = new JsonArray(1, "two", null) });
                record.Add("andMore", null);
                Added++;
            }
        }

        // What has languages, splits or their buckets for names may get a new one of these, but no other member.
        private static bool IsMap(JsonObject node) =>
            IsNamedBy(node) || IsNamedBy(node.Parent)
            || node.All(member => LanguageTag.TryParse(member.Key, out _) && member.Value is JsonValue);

        private static bool IsNamedBy(JsonNode? node) => node is { Parent: JsonObject } && node.GetPropertyName() == "by";
    }
}
