using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server;

/// <summary>Sends events. It has connections of its own, and nothing of the host's client.</summary>
internal sealed partial class WebhookHttp : IDisposable
{
    /// <summary>The time for an attempt in all: connecting, sending and reading the response.</summary>
    internal static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);

    /// <summary>The maximum number of bytes of a response that are read. They are ignored, but leave the connection usable.</summary>
    internal const int MaxResponseBytes = 64 * 1024;

    private readonly HttpMessageInvoker _http;
    private readonly WebhookSecrets _secrets;
    private readonly CampaignServerOptions _options;
    private readonly Rehearsal _rehearsal;
    private readonly TimeProvider _clock;
    private readonly ILogger<WebhookHttp> _logger;

    /// <param name="connector">Connects to the addresses of webhooks.</param>
    /// <param name="secrets">Signs.</param>
    /// <param name="options">The options.</param>
    /// <param name="rehearsal">The clock of the campaign.</param>
    /// <param name="clock">The clock of the machine, by which receivers check the time of sending.</param>
    /// <param name="logger">The log.</param>
    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The invoker owns the handler.")]
    public WebhookHttp(
        WebhookConnector connector,
        WebhookSecrets secrets,
        CampaignServerOptions options,
        Rehearsal rehearsal,
        TimeProvider clock,
        ILogger<WebhookHttp> logger)
    {
        (_secrets, _options, _rehearsal, _clock, _logger) = (secrets, options, rehearsal, clock, logger);
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            Credentials = null,
            AutomaticDecompression = DecompressionMethods.None,
            ActivityHeadersPropagator = null,
            MaxResponseHeadersLength = 16,
            MaxResponseDrainSize = 0,
            PooledConnectionLifetime = TimeSpan.FromMinutes(1),
            ConnectCallback = (context, cancellationToken) => connector.ConnectAsync(context.DnsEndPoint, cancellationToken),
        });
    }

    /// <summary>
    /// Sends an event once. Returns the status of the response, or <c>null</c> if there is none; and the time for which the receiver asks
    /// to be left alone, if it does.
    /// </summary>
    /// <exception cref="OperationCanceledException">The server ends.</exception>
    internal async Task<(int? Status, TimeSpan? RetryAfter)> SendAsync(ClaimedDelivery delivery, CancellationToken cancellationToken)
    {
        if (!WebhookUrl.TryRead(delivery.Webhook.Webhook.Url, _options.AllowPrivateWebhooks, out var url))
        {
            return default;
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ByteArrayContent(delivery.Body) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.UserAgent.Add(new("WriteForRights", null));
        if (!_secrets.TrySign(request.Headers, delivery, _clock.GetUtcNow(), _rehearsal.Clock.GetUtcNow()))
        {
            LogSealed(_logger, delivery.Webhook.Webhook.Id);
            return default;
        }

        using var timeout = new CancellationTokenSource(Timeout, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        (int? Status, TimeSpan? RetryAfter) answer = default;
        try
        {
            using var response = await _http.SendAsync(request, either.Token).ConfigureAwait(false);
            var retryAfter = response.Headers.RetryAfter;
            answer = ((int)response.StatusCode, retryAfter?.Delta ?? (retryAfter?.Date - _clock.GetUtcNow()));
            await ReadAsync(response, either.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested
            && (e is HttpRequestException or IOException or OperationCanceledException or SocketException))
        {
            // No response, or one whose body does not end: its status counts.
        }

        return answer;
    }

    public void Dispose() => _http.Dispose();

    private static async Task ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        using var body = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var buffer = new byte[4 * 1024];
        for (var total = 0; total < MaxResponseBytes;)
        {
            var read = await body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return;
            }

            total += read;
        }
    }

    [LoggerMessage(
        EventId = 60,
        Level = LogLevel.Error,
        Message = "The secret of the webhook {Id} could not be opened, so nothing is sent to it. Is its key missing?")]
    private static partial void LogSealed(ILogger logger, WebhookId id);
}
