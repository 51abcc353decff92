using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using WriteForRights.Client;
using WriteForRights.Testing;

namespace WriteForRights.Docs.Tests.Snippets;

#pragma warning disable xUnit1051 // A reader of the example copies it without the test framework's token.

public sealed class WebhookSnippets
{
    private static readonly CampaignId Campaign = CampaignId.Parse("w4r-2022");
    private static readonly CaseId Case = CaseId.Parse("dorgelesse-nguessan");
    private static readonly DateTimeOffset Noon = new(2022, 12, 10, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_administrator_to_the_receiver()
    {
        await using var server = await MockCampaignServer.StartAsync();
        var client = server.CreateClient(new WriteForRightsClientOptions { Key = server.AdminKey });
        var clock = server.Clock;
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        string? secret = null;
        var bodies = new ConcurrentQueue<string>();
        var received = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        app.Use(async (context, next) =>
        {
            context.Request.EnableBuffering();
            using var reader = new StreamReader(context.Request.Body, leaveOpen: true);
            bodies.Enqueue(await reader.ReadToEndAsync(Token));
            context.Request.Body.Position = 0;
            await next(context);
            received.SetResult();
        });
        app.MapPost("/hooks/w4r", (HttpRequest request) => Receive(request));
        await app.StartAsync(Token);
        var url = app.Urls.First() + "/hooks/w4r";

        #region webhook-create
        var issued = await client.PutWebhookAsync(WebhookId.Parse("uk-crm"), new WebhookRequest
        {
            Url = url,
            Events = [WebhookEventType.CountsChanged, WebhookEventType.MessageDecided],
            Section = SectionId.Parse("uk"),
        });
        secret = issued.Secret; // shown this once: give it to the receiver
        #endregion

        var card = ActionRecord.Solidarity(Campaign, Case, ActionKind.Card) with
        {
            TakenAt = Noon,
            Section = SectionId.Parse("uk"),
            Text = new ActionText { Body = "We think of you.", Language = LanguageTag.English },
        };
        await client.SubmitAsync(card, Token);
        var message = await client.GetMessageAsync(card.Id, Token);
        await client.DecideMessageAsync(
            new MessageDecision
            {
                Id = message.Id,
                Version = message.Version,
                Outcome = ModerationOutcome.Approved,
                By = ModeratorId.Parse("moderator-7"),
            },
            Token);
        await received.Task.WaitAsync(Token);

        Assert.Equal($"approved {card.Id}", output.ToString().Trim());
        Assert.Contains("\"type\":\"message.decided\"", Assert.Single(bodies), StringComparison.Ordinal);

        #region webhook-replay
        await foreach (var delivery in client.GetWebhookDeliveriesAsync(WebhookId.Parse("uk-crm")))
        {
            if (delivery.Status == WebhookDeliveryStatus.Failed)
            {
                await client.ReplayWebhookAsync(WebhookId.Parse("uk-crm"), new WebhookReplay { Event = delivery.Event });
            }
        }
        #endregion

        async Task<IResult> Receive(HttpRequest request)
        {
            var seen = new ConcurrentDictionary<WebhookEventId, bool>();

            #region webhook-receive
            var verifier = new WebhookVerifier([secret!], clock); // TimeProvider.System
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body); // the very bytes, before any parsing
            if (!verifier.TryVerify(body.ToArray(), name => request.Headers[name], out var webhookEvent))
            {
                return Results.BadRequest();
            }

            // The same event may come again: keep the ids for some days, in a database.
            if (seen.TryAdd(webhookEvent.Id, true) && webhookEvent.Message is { } decided)
            {
                output.WriteLine($"{decided.Status} {decided.Id}");
            }

            return Results.NoContent();
            #endregion
        }
    }

    [Fact]
    public void A_request_that_nobody_signed()
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        var request = new DefaultHttpContext().Request;
        request.Headers["webhook-id"] = "event-1";
        var body = Encoding.UTF8.GetBytes("{}");
        const string secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

        #region webhook-verifier
        var verifier = new WebhookVerifier([secret]);
        if (verifier.TryVerify(body, name => request.Headers[name], out var webhookEvent))
        {
            output.WriteLine($"{webhookEvent.Type} {webhookEvent.Counts?.Actions}");
        }
        #endregion

        Assert.Empty(output.ToString());
    }
}
