using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using WriteForRights.Client.Tests;

[assembly: AssemblyFixture(typeof(ExceptionWatch))]

namespace WriteForRights.Client.Tests;

/// <summary>
/// Inspects every exception that is thrown in the whole run, in the client, the server and the libraries they use, and fails the run if
/// one of them repeats the personal data that the tests send.
/// </summary>
public sealed class ExceptionWatch : IAsyncDisposable
{
    [ThreadStatic]
    private static bool _isLooking;

    private readonly IReadOnlyList<string> _words;
    private readonly ConcurrentQueue<string> _leaks = new();

    public ExceptionWatch()
        : this(Planted.Words)
    {
    }

    internal ExceptionWatch(IReadOnlyList<string> words)
    {
        _words = words;
        AppDomain.CurrentDomain.FirstChanceException += Look;
    }

    public ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.FirstChanceException -= Look;
        if (!_leaks.IsEmpty)
        {
            Assert.Fail($"{_leaks.Count} exceptions repeat personal data:\n{string.Join("\n\n", _leaks)}");
        }

        return ValueTask.CompletedTask;
    }

    private void Look(object? sender, FirstChanceExceptionEventArgs e)
    {
        if (_isLooking)
        {
            return;
        }

        _isLooking = true;
        try
        {
            var text = e.Exception.ToString();
            if (_words.Any(word => text.Contains(word, StringComparison.OrdinalIgnoreCase)))
            {
                _leaks.Enqueue(text);
            }
        }
        finally
        {
            _isLooking = false;
        }
    }
}
