namespace WriteForRights.Cli;

/// <summary>Shows the progress of an import at a terminal: rows, rate and the time left.</summary>
/// <param name="output">Whether progress is shown.</param>
/// <param name="total">The number of rows.</param>
/// <param name="done">The number of rows that were done before.</param>
internal sealed class ImportProgress(Output output, long total, long done)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(400);

    private readonly TimeProvider _clock = TimeProvider.System;
    private readonly long _start = TimeProvider.System.GetTimestamp();
    private long _last;

    /// <summary>Shows how many rows are done, at most a few times a second.</summary>
    internal void Show(long now)
    {
        if (!output.ShowsProgress || (_last != 0 && _clock.GetElapsedTime(_last) < Interval && now < total))
        {
            return;
        }

        _last = _clock.GetTimestamp();
        var words = Words.Current;
        var rate = (now - done) / Math.Max(0.001, _clock.GetElapsedTime(_start).TotalSeconds);
        var left = TimeSpan.FromSeconds(rate > 0 ? (total - now) / rate : 0);
        Console.Error.Write("\r\u001b[K" + words.Text(
            "import.progress",
            ("done", words.Number(now)),
            ("total", words.Number(total)),
            ("rate", words.Number((long)rate)),
            ("left", left.ToString(left.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", System.Globalization.CultureInfo.InvariantCulture))));
    }

    /// <summary>Ends the line.</summary>
    internal void End()
    {
        if (output.ShowsProgress && _last != 0)
        {
            Console.Error.WriteLine();
        }
    }
}
