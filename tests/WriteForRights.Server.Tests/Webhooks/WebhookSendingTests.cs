using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server.Tests;

/// <summary>The sending of events: signatures, retries, and the end of retries.</summary>
public sealed class WebhookSendingTests
{
    [Fact]
    public async Task A_request_is_signed_by_the_standard_and_has_nothing_else_of_ours()
    {
        await using var server = await WebhookServer.StartAsync();
        var secret = await server.PutAsync(events: WebhookServer.Messages, path: "hook?token=1");
        await server.Desk.ApproveAsync();
        var received = await server.Receiver.NextAsync();

        Assert.Equal(
            ["content-length", "content-type", "host", "user-agent", "webhook-id", "webhook-signature", "webhook-timestamp"],
            received.Headers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("/hook", "application/json", "WriteForRights"), (received.Path, received.Headers["content-type"], received.Headers["user-agent"]));
        Assert.Equal(
            server.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), received.Headers["webhook-timestamp"]);

        // By our verifier, and by the package of Standard Webhooks.
        received.Verified(server.Clock, secret!);
        Assert.Equal(
            received.Headers["webhook-signature"],
            new StandardWebhooks.StandardWebhook(secret!).Sign(received.Id, server.Clock.GetUtcNow(), Encoding.UTF8.GetString(received.Body)));
    }

    [Fact]
    public async Task While_a_secret_is_rotated_both_sign()
    {
        await using var server = await WebhookServer.StartAsync();
        var first = await server.PutAsync(events: WebhookServer.Messages);
        var until = server.Clock.GetUtcNow().AddDays(7);
        using var response = await server.Http.SendAsync(
            "POST", "v1/webhooks/crm/rotate", $$"""{ "version": 2, "previousUntil": "{{until:O}}" }""", KeyServer.AdminKey);
        var second = (await Wire.JsonAsync(response)).GetProperty("secret").GetString();
        Assert.Equal((2, until), ((await server.GetAsync()).Version, (await server.GetAsync()).PreviousUntil));
        await server.Desk.ApproveAsync();
        var during = await server.Receiver.NextAsync();
        during.Verified(server.Clock, first!);
        during.Verified(server.Clock, second!);

        server.Clock.Advance(TimeSpan.FromDays(7));
        await server.Desk.ApproveAsync();
        var after = await server.Receiver.NextAsync();
        after.Verified(server.Clock, second!);
        Assert.DoesNotContain(' ', after.Headers["webhook-signature"]);
    }

    [Theory]
    [InlineData("600", 600)]
    [InlineData("1", 5)]
    [InlineData("31536000", 24 * 60 * 60)]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT", 5)]
    [InlineData("soon", 5)]
    public async Task A_receiver_that_asks_for_time_gets_it_up_to_a_day(string retryAfter, int seconds)
    {
        await using var server = await WebhookServer.StartAsync();
        server.Services.GetRequiredService<WebhookSender>().Chance = () => 0;
        server.Receiver.Answer = context =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = retryAfter;
            return Task.CompletedTask;
        };
        await server.PutAsync(events: WebhookServer.Messages);
        await server.Desk.ApproveAsync();
        await server.Receiver.NextAsync();

        var waiting = await server.UntilAsync(delivery => delivery.Attempts == 1);
        Assert.Equal(TimeSpan.FromSeconds(seconds), waiting.NextAttemptAt!.Value - waiting.LastAttemptAt!.Value);
    }

    [Fact]
    public async Task What_fails_is_sent_again_at_the_times_of_the_schedule_with_its_id_and_then_no_more()
    {
        using var log = new RecordingLog();
        await using var server = await WebhookServer.StartAsync(build: builder => builder.Logging.AddProvider(log));
        server.Services.GetRequiredService<WebhookSender>().Chance = () => 0.5;
        server.Receiver.Answer = WebhookReceiver.Status(500);
        await server.PutAsync(events: WebhookServer.Messages, path: "secret-path?secret-query=1");
        await server.Desk.ApproveAsync();

        var first = await server.Receiver.NextAsync();
        foreach (var (delay, attempts) in RetrySchedule.Delays.Select((delay, i) => (delay, i + 1)))
        {
            var waiting = await server.UntilAsync(delivery => delivery.Attempts == attempts);
            Assert.Equal((WebhookDeliveryStatus.Waiting, 500), (waiting.Status, waiting.LastStatus));
            var wait = waiting.NextAttemptAt!.Value - waiting.LastAttemptAt!.Value;
            Assert.InRange(wait, (delay * 1.05) - TimeSpan.FromMilliseconds(1), delay * 1.05);
            server.Pass(wait - TimeSpan.FromMilliseconds(1));
            Assert.Equal(0, server.Receiver.Count);
            server.Pass(TimeSpan.FromMilliseconds(1));
            var again = await server.Receiver.NextAsync();
            Assert.Equal((first.Id, Encoding.UTF8.GetString(first.Body)), (again.Id, Encoding.UTF8.GetString(again.Body)));
        }

        var failed = await server.UntilAsync(delivery => delivery.Attempts == 10);
        Assert.Equal((WebhookDeliveryStatus.Failed, null), (failed.Status, failed.NextAttemptAt));
        server.Pass(TimeSpan.FromDays(1));
        await UntilLoggedAsync(log, $"The webhook crm has not taken the event {first.Id} in 10 attempts (last status: 500)");
        Assert.Equal(0, server.Receiver.Count);

        // An administrator sends it once more, with its id.
        server.Receiver.Answer = WebhookReceiver.Status(200);
        Assert.Equal("200", await server.CallAsync("POST", "v1/webhooks/crm/replay", $$"""{ "event": "{{first.Id}}" }"""));
        Assert.Equal(first.Id, (await server.Receiver.NextAsync()).Id);
        var delivered = await server.UntilAsync(delivery => delivery.Status == WebhookDeliveryStatus.Delivered);
        Assert.Equal((1, 200, null), (delivered.Attempts, delivered.LastStatus, delivered.NextAttemptAt));
        Assert.Null((await server.GetAsync()).FailingSince);
        Assert.DoesNotContain("secret-", log.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_jitter_only_makes_a_delay_longer_by_a_tenth_at_most()
    {
        Assert.Equal(
            ["00:00:05", "00:05:00", "00:30:00", "02:00:00", "05:00:00", "10:00:00", "14:00:00", "20:00:00", "1.00:00:00"],
            Enumerable.Range(1, 9).Select(attempts => RetrySchedule.After(attempts, 0)!.Value.ToString("c", CultureInfo.InvariantCulture)));
        Assert.InRange(RetrySchedule.After(9, 0.999)!.Value, TimeSpan.FromHours(26), TimeSpan.FromHours(26.4));
        Assert.Null(RetrySchedule.After(10, 0));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_a_failure_and_is_not_followed(int status)
    {
        await using var inside = await WebhookReceiver.StartAsync();
        await using var server = await WebhookServer.StartAsync();
        server.Receiver.Answer = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = new Uri(inside.Address, "inside").ToString();
            return Task.CompletedTask;
        };
        await server.PutAsync(events: WebhookServer.Messages);
        await server.Desk.ApproveAsync();

        var delivery = await server.UntilAsync(delivery => delivery.Attempts == 1);
        Assert.Equal((WebhookDeliveryStatus.Waiting, status), (delivery.Status, delivery.LastStatus));
        Assert.Equal(0, inside.Count);
    }

    [Fact]
    public async Task A_receiver_that_answers_410_is_disabled_until_an_administrator_enables_it()
    {
        using var log = new RecordingLog();
        await using var server = await WebhookServer.StartAsync(build: builder => builder.Logging.AddProvider(log));
        server.Receiver.Answer = WebhookReceiver.Status(410);
        await server.PutAsync(events: WebhookServer.Messages, path: "secret-path?secret-query=1");
        await server.Desk.ApproveAsync();
        var first = await server.Receiver.NextAsync();
        await server.UntilAsync(delivery => delivery.Attempts == 1);

        var disabled = await server.GetAsync();
        Assert.Equal((true, server.Clock.GetUtcNow()), (disabled.Disabled, disabled.FailingSince));
        await server.Desk.ApproveAsync();
        server.Pass(TimeSpan.FromDays(1));
        await server.UntilAsync(delivery => delivery.Attempts == 1);
        await UntilLoggedAsync(log, $"The webhook crm at {server.Receiver.Address.GetLeftPart(UriPartial.Authority)} is disabled");
        Assert.DoesNotContain("secret-", log.Text, StringComparison.Ordinal);

        server.Receiver.Answer = WebhookReceiver.Status(204);
        await server.PutAsync(events: WebhookServer.Messages, path: "other");
        Assert.Equal(first.Id, (await server.Receiver.NextAsync()).Id);
        Assert.Equal((false, null), ((await server.GetAsync()).Disabled, (await server.GetAsync()).FailingSince));
    }

    [Fact]
    public async Task A_webhook_that_fails_for_five_days_is_disabled()
    {
        await using var server = await WebhookServer.StartAsync();
        server.Receiver.Answer = WebhookReceiver.Status(503);
        await server.PutAsync(events: WebhookServer.Messages);
        await server.Desk.ApproveAsync();
        await server.UntilAsync(delivery => delivery.Attempts == 1);
        server.Pass(TimeSpan.FromDays(5) - TimeSpan.FromMilliseconds(1));
        await server.UntilAsync(delivery => delivery.Attempts == 2);
        Assert.False((await server.GetAsync()).Disabled);

        server.Pass(TimeSpan.FromMinutes(6));
        await server.UntilAsync(delivery => delivery.Attempts == 3);
        Assert.True((await server.GetAsync()).Disabled);
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_in_fifteen_seconds_has_failed()
    {
        await using var server = await WebhookServer.StartAsync();
        server.Receiver.Answer = context => HangAsync(context);
        await server.PutAsync(events: WebhookServer.Messages);
        await server.Desk.ApproveAsync();
        await server.Receiver.NextAsync();

        server.Clock.Advance(WebhookHttp.Timeout - TimeSpan.FromMilliseconds(1));
        Assert.Equal(0, Assert.Single(await server.DeliveriesAsync()).Attempts);
        server.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Null((await server.UntilAsync(delivery => delivery.Attempts == 1)).LastStatus);
    }

    [Fact]
    public async Task An_answer_without_end_is_not_read_to_its_end()
    {
        await using var server = await WebhookServer.StartAsync();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        server.Receiver.Answer = async context =>
        {
            try
            {
                while (!context.RequestAborted.IsCancellationRequested)
                {
                    await context.Response.Body.WriteAsync(new byte[8_192], context.RequestAborted);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // The server has closed the connection.
            }

            ended.SetResult();
        };
        await server.PutAsync(events: WebhookServer.Messages);
        await server.Desk.ApproveAsync();

        await server.UntilAsync(delivery => delivery is { LastStatus: 200 } && delivery.Status == WebhookDeliveryStatus.Delivered);
        await ended.Task.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Receivers_that_do_not_answer_keep_no_other_waiting()
    {
        await using var server = await WebhookServer.StartAsync();
        await using var other = await WebhookReceiver.StartAsync();
        server.Receiver.Answer = HangAsync;
        await server.PutAsync(events: WebhookServer.Messages);
        for (var i = 0; i < 6; i++)
        {
            await server.Desk.ApproveAsync();
        }

        await server.Receiver.NextAsync();
        await server.Receiver.NextAsync();
        Assert.Equal("201", await server.CallAsync(
            "PUT", "v1/webhooks/other", $$"""{ "url": "{{other.Address}}", "events": {{WebhookServer.Messages}} }"""));
        await server.Desk.ApproveAsync();

        await other.NextAsync();
        Assert.Equal(0, server.Receiver.Count);
    }

    [Fact]
    public async Task Deliveries_are_removed_after_thirty_days()
    {
        await using var server = await WebhookServer.StartAsync();
        await server.PutAsync(events: WebhookServer.Messages);
        await server.Desk.ApproveAsync();
        await server.UntilAsync(delivery => delivery.Status == WebhookDeliveryStatus.Delivered);

        var day = server.Clock.GetUtcNow();
        Assert.True(await server.Store.RemoveAsync(day.AddSeconds(-2), TestContext.Current.CancellationToken));
        Assert.Single(await server.DeliveriesAsync());
        while ((await server.DeliveriesAsync()).Count > 0)
        {
            // The background looks every ten seconds, and removes once an hour.
            server.Clock.Advance(TimeSpan.FromDays(1));
        }

        Assert.InRange(server.Clock.GetUtcNow() - day, WebhookService.MaxAge, TimeSpan.MaxValue);
    }

    /// <summary>The result of an attempt is stored first, and logged then.</summary>
    private static async Task UntilLoggedAsync(RecordingLog log, string text)
    {
        while (!log.Text.Contains(text, StringComparison.Ordinal))
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static Task HangAsync(HttpContext context) =>
        Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
}
