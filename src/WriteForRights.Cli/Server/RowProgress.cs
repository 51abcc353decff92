using Spectre.Console;

namespace WriteForRights.Cli;

/// <summary>Shows at a terminal how many rows a long job has read or written.</summary>
internal static class RowProgress
{
    /// <summary>Runs a job and shows its progress.</summary>
    /// <param name="output">The output of the command.</param>
    /// <param name="job">The job. It is given a method that receives the number of rows.</param>
    internal static Task<T> RunAsync<T>(Output output, Func<Action<long>, Task<T>> job) => output.ShowsProgress
        ? Terminal.Error.Status().StartAsync(
            Words.Current.Plural("ledger.rows", 0),
            status => job(rows => status.Status(Markup.Escape(Words.Current.Plural("ledger.rows", rows)))))
        : job(static _ => { });
}
