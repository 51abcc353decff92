using Microsoft.Extensions.Logging;

namespace WriteForRights.Outbox.Tests;

/// <summary>Keeps the lines that are logged.</summary>
internal sealed class ListLogger : ILogger, ILoggerProvider
{
    private readonly List<(string Category, LogLevel Level, string Text)> _lines = [];

    internal IReadOnlyList<(string Category, LogLevel Level, string Text)> Lines
    {
        get
        {
            lock (_lines)
            {
                return [.. _lines];
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Add(string.Empty, logLevel, formatter(state, exception) + exception);

    public void Dispose()
    {
    }

    private void Add(string category, LogLevel level, string text)
    {
        lock (_lines)
        {
            _lines.Add((category, level, text));
        }
    }

    private sealed class Category(ListLogger owner, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            owner.Add(name, logLevel, formatter(state, exception) + exception);
    }
}
