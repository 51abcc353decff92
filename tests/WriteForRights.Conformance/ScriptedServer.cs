namespace WriteForRights.Conformance;

/// <summary>Responds to each attempt with the next step of its script, and with the last step after the end of the script.</summary>
internal sealed class ScriptedServer(IReadOnlyList<Step> script, TimeProvider clock) : HttpMessageHandler
{
    private readonly List<Attempt> _attempts = [];
    private readonly long _began = clock.GetTimestamp();

    internal IReadOnlyList<Attempt> Attempts
    {
        get
        {
            lock (_attempts)
            {
                return [.. _attempts];
            }
        }
    }

    internal Action<int>? Attempted { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int number;
        lock (_attempts)
        {
            number = _attempts.Count;
            _attempts.Add(new Attempt(
                clock.GetElapsedTime(_began),
                request,
                request.RequestUri,
                null,
                string.Join('\n', request.Headers.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}"))));
        }

        var step = script[Math.Min(number, script.Count - 1)];
        if (step.ReadsBody && request.Content is not null)
        {
            // Once and from the beginning, like a connection.
            using var body = new MemoryStream();
            await request.Content.CopyToAsync(body, cancellationToken).ConfigureAwait(false);
            lock (_attempts)
            {
                _attempts[number] = _attempts[number] with { Body = System.Text.Encoding.UTF8.GetString(body.ToArray()) };
            }
        }

        Attempted?.Invoke(number + 1);
        var response = await step.Respond(clock, cancellationToken).ConfigureAwait(false);
        response.RequestMessage = request;
        return response;
    }
}
