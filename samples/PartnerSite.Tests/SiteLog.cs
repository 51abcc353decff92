using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace PartnerSite.Tests;

/// <summary>Collects everything that the site logs, at every level.</summary>
internal sealed class SiteLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = [];

    internal string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        _lines.Enqueue($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue(formatter(state, exception) + exception);

    public void Dispose()
    {
    }
}
