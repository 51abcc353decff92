using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace WriteForRights.Server.Tests;

/// <summary>Keeps everything that is logged, with what stands behind the words.</summary>
internal sealed class RecordingLog : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    internal string Text => string.Join('\n', _lines);

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Add(state);
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue($"{logLevel} {eventId}: {formatter(state, exception)} {exception}");
        Add(state);
    }

    public void Dispose()
    {
    }

    private void Add(object? state) => _lines.Enqueue(
        state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values.Select(value => $"{value.Key}={value.Value}")) : $"{state}");
}
